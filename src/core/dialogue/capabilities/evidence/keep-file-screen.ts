/** What does this file prove? Chosen from the indicators, or typed as people call it. */
import { covers } from "../../../access/parts.js";
import { unprovenOf } from "../../../evidence/unproven.js";
import { indicatorRows } from "../../../reading/indicator-rows.js";
import { labelOf } from "../../../reading/label.js";
import { type Say, say } from "../../../say.js";
import type { Block, FormPart, Screen } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import type { View } from "../../screen/view.js";
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

/** What is asked for first, then the others in their order; of whoever fills in parts only their own. */
function subjectsOf(report: OpenReport): string[] {
  const { ledger, checks, parts } = report;
  const asked = parts === null ? unprovenOf(ledger, checks).map(({ path }) => path) : [];
  const all = indicatorRows(ledger).map(({ path }) => path);
  return [...new Set([...asked, ...all])].filter((path) => covers(parts, path)).slice(0, mostOffered);
}

/** The one whose name stands in the file's. */
function bestFor({ ledger }: OpenReport, fileName: string, offered: readonly string[]): string | null {
  const rows = indicatorRows(ledger).filter(({ path }) => offered.includes(path));
  const fits = rows.filter(({ subject }) => subject.length >= 2 && fileName.includes(subject));
  return fits.toSorted((one, other) => other.subject.length - one.subject.length)[0]?.path ?? null;
}
