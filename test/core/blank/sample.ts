/** A blank file -> its form, loaded as the bot loads it, and a filled Word file of invented figures. */
import { readFileSync } from "node:fs";
import { pastOf } from "../../../src/core/blank/form-shape.js";
import type { Renamed } from "../../../src/core/blank/match-versions.js";
import { type SampleOptions, sampleAnswers } from "../../../src/core/blank/sample-answers.js";
import type { Understood } from "../../../src/core/blank/understood.js";
import type { Form } from "../../../src/core/form/form.js";
import { Ledger } from "../../../src/core/form/ledger.js";
import { printout } from "../../../src/core/report/printout.js";
import { type BlankForm, formFromBlank, understandBlank } from "../../../src/documents/blank-form.js";
import { fillDocx } from "../../../src/documents/fill-docx.js";
import { blankWordsIn } from "../../../src/forms/load-blank-words.js";
import { type LoadedForm, loadForm } from "../../../src/forms/load-form.js";
import { formYaml } from "../../../src/forms/write-form.js";

const words = blankWordsIn("templates");
export const year = 2031;
export const unit = "某某县某某中心";

/** `blank`: a file or what is in it; `change`: what a person corrects, null where that cannot be. */
export function formOf(
  blank: string | Uint8Array,
  change = (understood: Understood): Understood | null => understood,
  /** Of the versions before, the last one first. */
  { before = [], said = [] }: { before?: readonly Form[]; said?: readonly Renamed[] } = {},
): { form: BlankForm; loaded: LoadedForm } {
  const [bytes, file] = typeof blank === "string" ? [readFileSync(blank), blank] : [blank, "blank.docx"];
  const read = understandBlank(bytes, words, file);
  if ("problem" in read) throw new Error(read.problem.code);
  const understood = change(read.understood);
  if (understood === null) throw new Error("nothing can be corrected so");
  const [last] = before;
  const after = last === undefined ? null : { past: pastOf(last, before), said };
  const version = (last?.version ?? 0) + 1;
  const form = formFromBlank(bytes, understood, { id: "blank", version, words, file, after });
  if ("problem" in form) throw new Error(form.problem.code);
  return { form, loaded: load(form) };
}

function load(form: BlankForm): LoadedForm {
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  const schemes = form.made.source.scheme;
  const files = new Map<string, Uint8Array>([
    ["form.yaml", text(formYaml(form.made.source))],
    ["report.docx", form.layout],
    ...[...form.made.narratives].map(([name, value]) => [name, text(value)] as const),
    ...(typeof schemes === "string"
      ? [[`schemes/${schemes}.yaml`, new Uint8Array(readFileSync(`templates/schemes/${schemes}.yaml`))] as const]
      : []),
  ]);
  const result = loadForm(files);
  if ("mistakes" in result) throw new Error(JSON.stringify(result.mistakes, null, 1));
  return result.loaded;
}

export interface Sample {
  readonly file: Uint8Array;
  readonly ledger: Ledger;
  /** What is printed, by path. */
  readonly cells: Readonly<Record<string, { readonly text: string }>>;
}

export function sampleOf(loaded: LoadedForm, rows?: SampleOptions["rows"]): Sample {
  const answers = sampleAnswers(loaded.form, {
    words: { text: "甲", long: "一段样文", target: "≥#个", actual: "#个" },
    year,
    ...(rows === undefined ? {} : { rows }),
  });
  const ledger = new Ledger(loaded.form, { unit, year }, answers);
  return { ...printed(loaded, ledger), ledger };
}

export function printed({ scheme, layout }: LoadedForm, ledger: Ledger): Omit<Sample, "ledger"> {
  const labels = { score: "得分", execution: "预算执行", total: "总分" };
  const { model, cells } = printout({ ledger, scheme }, { draft: false, labels });
  const filled = fillDocx(layout, model);
  if ("problems" in filled) throw new Error(JSON.stringify(filled.problems));
  return { file: filled.file, cells };
}
