/** Inputs for what a person has to decide: the file's value or the present one, or a text for what could not be read. */
import type { FigureOrigin } from "../../../evidence/origin.js";
import { patternOf } from "../../../form/path.js";
import { type OfferedItem, rowAnswers } from "../../../offer/offered.js";
import type { AlikeRow } from "../../../offer/rebase.js";
import { type Say, say } from "../../../say.js";
import { showField } from "../../../value/show-field.js";
import { whereOf } from "../../screen/naming.js";
import type { FormPart, Input } from "../../screen/screen.js";
import { differing, shortened } from "../../screen/shortened.js";
import { problemSay } from "../../screen/text-limit.js";
import type { OpenReport } from "../../turn/context.js";

/** Characters of a value in a choice. */
const longest = 60;

/** Names of inputs begin like this, then comes the item's key. */
export const inputName = "offer.";

export function doubtInputs(report: OpenReport, items: readonly OfferedItem[]): FormPart[] {
  return items.flatMap((item) =>
    item.standing === "unread" ? [textInput(report, item)] : [choiceInput(report, item), ...reasonInputs(report, item)],
  );
}

/** Whether a row of nearly the same name is the same; that it is, is the likelier. */
export function rowInput({ ledger }: OpenReport, { key, list, name, other }: AlikeRow): Input {
  const of = ledger.form.lists.get(patternOf(list))?.of ?? "";
  return {
    block: "input",
    type: "choice",
    name: `${inputName}${key}`,
    label: say("offer.row-alike", { of, name, other }),
    value: rowAnswers.same,
    options: [
      { value: rowAnswers.same, label: say("offer.row-same", { other }) },
      { value: rowAnswers.apart, label: say("offer.row-apart", { of }) },
    ],
  };
}

/** Key under which the reason for an item's value is typed. */
export function reasonKey({ key }: OfferedItem): string {
  return `reason.${key}`;
}

function reasonInputs({ ledger }: OpenReport, item: OfferedItem): FormPart[] {
  if (item.reason === null) return [];
  return [
    {
      block: "input",
      type: "text",
      name: `${inputName}${reasonKey(item)}`,
      label: say("offer.score-reason"),
      value: (ledger.value(item.reason) ?? "").slice(0, 200),
      optional: true,
      max: 200,
    },
  ];
}

/**
 * Nothing is overwritten that nobody asked for; where nothing stands yet, or what was carried over and waits to be looked at, the
 * file's value is taken.
 */
export function usualChoice({ standing, overCarried }: OfferedItem): "take" | "keep" {
  return standing === "other" && !overCarried ? "keep" : "take";
}

function choiceInput(report: OpenReport, item: OfferedItem): Input {
  const { field, value, raw, old, problem } = item;
  const shown = (text: string): string => (field.kind === "cell" ? text : showField(field.kind, text, field.spec));
  const file = field.kind === "cell" ? raw : shown(value ?? raw);
  const [take, keep] = old === null ? [shortened(file, longest), null] : differing(file, shown(old), longest);
  return {
    block: "input",
    type: "choice",
    name: `${inputName}${item.key}`,
    label: say("offer.which", {
      where: placeSay(report, item),
      doubt: problem === null ? byHand(item) : problemSay(report.scheme, field, problem),
    }),
    value: usualChoice(item),
    options: [
      { value: "take", label: say("offer.take-file", { text: take }) },
      {
        value: "keep",
        label: keep === null ? say("offer.leave-out") : say("offer.keep-old", { text: keep }),
      },
    ],
  };
}

function textInput(report: OpenReport, item: OfferedItem): Input {
  const { field, raw, problem } = item;
  return {
    block: "input",
    type: "text",
    name: `${inputName}${item.key}`,
    label: say("offer.unread", { where: placeSay(report, item) }),
    value: raw.slice(0, 200),
    optional: true,
    problem: problem === null ? null : problemSay(report.scheme, field, problem),
    max: 200,
  };
}

function byHand({ reason }: OfferedItem): Say | null {
  return reason === null ? null : say("offer.score-by-hand");
}

function placeSay({ ledger }: OpenReport, { path, field, origin }: OfferedItem) {
  return say("offer.where", { row: whereOf(ledger, path), label: field.fullLabel, place: placeInFile(origin) });
}

/** Where in the file: a cell of a sheet, or row and column of a table of a text; null: nowhere. */
export function placeInFile(origin: FigureOrigin | null): Say | null {
  if (origin === null) return null;
  const { part, table, row, column, cell } = origin;
  return say("offer.place", { part, table, row, column, cell });
}
