/** A blank file and what was understood of it -> a form that loads, and a sample that it prints. */
import type { MadeForm, WantedForm } from "../app/ports/blank-forms.js";
import { sampleAnswers } from "../core/blank/sample-answers.js";
import type { UnderstandWords } from "../core/blank/understand.js";
import { askedByStep } from "../core/dialogue/steps/asked-by-step.js";
import { Ledger } from "../core/form/ledger.js";
import { type Problem, problem } from "../core/problem.js";
import { printShape } from "../core/report/print-shape.js";
import { printout } from "../core/report/printout.js";
import { formFromBlank } from "../documents/blank-form.js";
import { checkTags } from "../documents/check-tags.js";
import { fillDocx } from "../documents/fill-docx.js";
import { type LoadedForm, loadForm } from "../forms/load-form.js";
import { sharedFiles } from "../forms/load-templates.js";
import { formYaml } from "../forms/write-form.js";

export interface MakingParts {
  readonly words: UnderstandWords;
  /** The folder whose schemes and word lists forms use. */
  readonly templates: string;
}

/** `form-unusable`: what it was corrected to does not make a form; it names the first mistake. */
export function makeForm(
  bytes: Uint8Array,
  wanted: WantedForm,
  { words, templates }: MakingParts,
): MadeForm | { problem: Problem } {
  const { understood, id, version, file, after } = wanted;
  const made = formFromBlank(bytes, understood, { id, version, words, file, after });
  if ("problem" in made) return made;
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>([
    ...sharedFiles(templates),
    ["form.yaml", encoder.encode(formYaml(made.made.source, [wanted.comment]))],
    ["report.docx", made.layout],
    ...[...made.made.narratives].map(([name, text]): [string, Uint8Array] => [name, encoder.encode(text)]),
  ]);
  const result = loadForm(files);
  if ("mistakes" in result) return unusable(result.mistakes[0]);
  const [wrongTag] = checkTags(result.loaded.layout, printShape(result.loaded.form));
  if (wrongTag !== undefined) return unusable(wrongTag);
  const finish = finished(result.loaded, wanted);
  return "problem" in finish ? finish : { ...finish, renamed: made.renamed };
}

function unusable(mistake: { code: string } | undefined): { problem: Problem } {
  return { problem: problem("form-unusable", { code: mistake?.code ?? "" }) };
}

function finished(loaded: LoadedForm, wanted: WantedForm): Omit<MadeForm, "renamed"> | { problem: Problem } {
  const { form, scheme, layout, files } = loaded;
  const answers = sampleAnswers(form, { words: wanted.sample, year: wanted.year });
  const ledger = new Ledger(form, { unit: wanted.unit, year: wanted.year }, answers);
  const { model } = printout({ ledger, scheme }, { draft: false, labels: wanted.labels });
  const filled = fillDocx(layout, model);
  if ("problems" in filled) return unusable(filled.problems[0]);
  const record = {
    id: form.id,
    version: form.version,
    files: Object.fromEntries([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")])),
  };
  return { record, sample: new Uint8Array(filled.file), steps: askedByStep(ledger) };
}
