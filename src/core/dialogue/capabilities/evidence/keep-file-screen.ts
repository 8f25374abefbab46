/** What does this file prove? Chosen from the indicators, or typed as people call it. */
import { unprovenOf } from "../../../evidence/unproven.js";
import { indicatorRows } from "../../../reading/indicator-rows.js";
import { labelOf } from "../../../reading/label.js";
import { type Say, say } from "../../../say.js";
import type { Block, FormPart, Screen } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import type { View } from "../../screen/view.js";
import { ownSubjects } from "../../steps/own-subjects.js";
import type { Context, OpenReport } from "../../turn/context.js";

/** Names of its inputs. */
export const subjectInput = "evidenceOf";
export const namedInput = "evidenceName";

/** Indicators that a choice offers; others are typed. */
const mostOffered = 40;
/** Characters of a name. */
const longest = 50;

type Shown = Pick<View, "report" | "typed" | "problems">;

/** `told`: why the file is nothing else. */
export function keepFileScreen(
  { report, typed, problems }: Shown,
  read: Context["offer"],
  paths: readonly string[] | null,
  told: readonly Say[] = [],
): Screen {
  if (read === null)
    return { title: say("offer.gone-title"), color: "grey", blocks: [{ block: "text", text: say("offer.gone") }] };
  const { name } = read.offer;
  const offered = paths ?? subjectsOf(report);
  const options = offered.map((path) => ({ value: path, label: shortened(labelOf(report.ledger, path), longest) }));
  const best = paths?.[0] ?? bestFor(report, name, offered);
  const choice: FormPart[] =
    options.length === 0
      ? []
      : [
          {
            ...{ block: "input", name: subjectInput, type: "choice", label: say("evidence.choose"), options },
            ...{ value: typed.get(subjectInput) ?? best ?? "", optional: true },
          },
        ];
  return {
    title: say("evidence.keep-title", { name: shortened(name, longest) }),
    subtitle: say("offer.subtitle", { title: report.title, unit: report.unit, year: report.year }),
    color: "indigo",
    blocks: [
      ...told.map((text): Block => ({ block: "text", text, tone: "note" })),
      {
        block: "form",
        fields: [
          ...choice,
          {
            ...{
              block: "input",
              name: namedInput,
              type: "text",
              label: say("evidence.typed"),
              max: 60,
              optional: true,
            },
            placeholder: say("evidence.typed-hint"),
            value: typed.get(namedInput) ?? "",
            problem: problems.get(namedInput) ?? null,
          },
        ],
        buttons: [
          { label: say("evidence.keep"), press: { do: "attachFile", offer: read.id }, kind: "primary" },
          { label: say("button.cancel"), press: { do: "cancel" } },
        ],
      },
    ],
  };
}

/** What is asked for first, then the other indicators in their order; of whoever fills in parts all of their own. */
function subjectsOf(report: OpenReport): string[] {
  const { ledger, checks, parts } = report;
  if (parts !== null) return ownSubjects(report).slice(0, mostOffered);
  const asked = unprovenOf(ledger, checks).map(({ path }) => path);
  const all = indicatorRows(ledger).map(({ path }) => path);
  return [...new Set([...asked, ...all])].slice(0, mostOffered);
}

/** The one whose name stands in the file's, or the only one. */
function bestFor({ ledger }: OpenReport, fileName: string, offered: readonly string[]): string | null {
  const [only, ...others] = offered;
  if (only !== undefined && others.length === 0) return only;
  const indicators = new Map(indicatorRows(ledger).map(({ path, subject }) => [path, subject]));
  const names = offered.map((path) => ({ path, name: indicators.get(path) ?? ledger.field(path)?.label ?? "" }));
  const fits = names.filter(({ name }) => name.length >= 2 && fileName.includes(name));
  return fits.toSorted((one, other) => other.name.length - one.name.length)[0]?.path ?? null;
}
