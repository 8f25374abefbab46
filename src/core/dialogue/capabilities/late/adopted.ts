/** What a person is told after they have taken what came too late. */
import type { Entry } from "../../../form/ledger.js";
import { say } from "../../../say.js";
import { showField } from "../../../value/show-field.js";
import { findingNotices } from "../../checking/finding-notices.js";
import { textChanges } from "../../entry/text-changes.js";
import { shortened } from "../../screen/shortened.js";
import { undoButton } from "../../screen/undo-button.js";
import type { OpenReport } from "../../turn/context.js";
import type { Outcome } from "../../turn/outcome.js";

/** Characters of a value. */
const longest = 40;

export function nothingToAdopt(result: Outcome): Outcome {
  return { ...result, effects: [], notices: [{ text: say("late.gone"), tone: "note" }] };
}

/** `after`: the report with the entry. The effects are those that follow from it. */
export function adopted(result: Outcome, before: OpenReport, after: OpenReport, { path }: Entry): Outcome {
  const field = after.ledger.field(path);
  const value = after.ledger.value(path);
  const to =
    field === undefined || value === null ? null : shortened(showField(field.kind, value, field.spec), longest);
  const text = say("late.adopted", { label: field?.fullLabel ?? "", to });
  const { seen } = result.state;
  const { notices, effects } = textChanges(before, after.ledger, [{ path, raw: "", value }]);
  const found = findingNotices({ report: before, seen }, { report: after, seen }, [path]);
  return {
    ...result,
    effects,
    notices: [{ text, tone: "good", buttons: [undoButton] }, ...notices, ...found],
  };
}
