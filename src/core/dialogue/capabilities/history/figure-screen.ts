/** One figure: what it is now and, newest first, who changed it; or how it is computed. */
import type { Change } from "../../../evidence/change.js";
import { workingOf } from "../../../evidence/working.js";
import { say } from "../../../say.js";
import { showField } from "../../../value/show-field.js";
import { whereOf } from "../../screen/naming.js";
import type { Block, Button, Screen } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import type { View } from "../../screen/view.js";
import { who } from "../../screen/who.js";
import { canSet } from "../../steps/path-exists.js";
import type { Recorded } from "../../turn/surroundings.js";
import { changeLine, linesSay } from "./change-texts.js";
import { pageButtons } from "./page-buttons.js";
import { runsOf } from "./runs-of-changes.js";

/** Inputs of a computed figure that are listed. */
const mostInputs = 12;
/** Characters of a value. */
const longest = 60;

export function figureScreen(
  view: View,
  { path, page, person }: { path: string; page: number; person: string },
  recorded: Recorded | null,
): Screen {
  const { ledger } = view;
  const field = ledger.field(path);
  const { changes, more, reasons } = recorded ?? { changes: [], more: false, reasons: new Map<string, string>() };
  return {
    title: say("history.title", { label: field?.fullLabel ?? "" }),
    subtitle: say("history.where", { row: whereOf(ledger, path), unit: view.report.unit, year: view.report.year }),
    color: "indigo",
    blocks: [
      { block: "text", text: say("history.now", { value: shownAt(view, path) }) },
      ...working(view, path),
      ...runsOf(changes, ({ by }) => by).flatMap((run) => changesOf(view, run, reasons)),
      ...lateRows(view, changes, person),
      ...(changes.length === 0 && field?.derive === null
        ? [{ block: "text" as const, text: say("history.none"), tone: "note" as const }]
        : []),
      ...pageButtons(path, page, more),
      { block: "buttons", buttons: buttonsOf(view, path) },
    ],
  };
}

function changesOf({ ledger }: View, changes: readonly Change[], reasons: ReadonlyMap<string, string>): Block[] {
  const [first] = changes;
  if (first === undefined) return [];
  const lines = changes.map((change) => changeLine(ledger, change, reasons.get(change.event) ?? null));
  return [who(first.by), { block: "text", text: linesSay(lines) }];
}

/** What came too late from this person can still be taken. */
function lateRows({ ledger }: View, changes: readonly Change[], person: string): Block[] {
  return changes
    .filter(({ refused, by }) => refused && by === person)
    .map((change) => ({
      block: "row",
      text: changeLine(ledger, change, null),
      buttons: [{ label: say("button.adopt"), press: { do: "adopt", event: change.event, path: change.path } }],
    }));
}

/** The expression, and each figure that goes into it with the way to its own history. */
function working(view: View, path: string): Block[] {
  const found = workingOf(view.ledger, path);
  if (found === null) return [];
  const { expression, inputs } = found;
  const more = Math.max(0, inputs.length - mostInputs);
  return [
    { block: "text", text: say("history.computed", { expression }) },
    ...inputs.slice(0, mostInputs).map((input): Block => inputRow(view, input)),
    ...(more === 0
      ? []
      : [{ block: "text" as const, tone: "note" as const, text: say("history.more-inputs", { more }) }]),
  ];
}

function inputRow(view: View, path: string): Block {
  const label = view.ledger.field(path)?.fullLabel ?? "";
  return {
    block: "row",
    text: say("history.input", { row: whereOf(view.ledger, path), label, value: shownAt(view, path) }),
    buttons: [{ label: say("button.history"), press: { do: "history", path } }],
  };
}

function shownAt({ ledger }: View, path: string): string | null {
  const field = ledger.field(path);
  const value = ledger.value(path);
  return field === undefined || value === null ? null : shortened(showField(field.kind, value, field.spec), longest);
}

function buttonsOf({ ledger }: View, path: string): Button[] {
  return [
    ...(canSet(ledger, path)
      ? [{ label: say("button.edit-this"), press: { do: "edit" as const, path }, kind: "primary" as const }]
      : []),
    { label: say("button.all-history"), press: { do: "history", path: null } },
    { label: say("button.return"), press: { do: "cancel" } },
  ];
}
