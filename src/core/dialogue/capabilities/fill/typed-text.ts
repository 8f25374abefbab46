/** Text that is no command: for the field whose card is open, for the long field that waits, or for one that is chosen. */

import { placed } from "../../../form/path.js";
import { setField } from "../../entry/set-field.js";
import { inputSource, rawAt } from "../../screen/input.js";
import { expectedOn } from "../../steps/expected-inputs.js";
import { canSet } from "../../steps/path-exists.js";
import { sideTrip } from "../../steps/side-trip.js";
import { pageWithin } from "../../steps/step-pages.js";
import { type Step, stageOf, stepsOf } from "../../steps/steps.js";
import type { WithReport } from "../../turn/context.js";
import type { Outcome } from "../../turn/outcome.js";
import { readInputs } from "../../turn/typed-inputs.js";
import { namesInput } from "./name-parts.js";
import { submit } from "./submit-step.js";

/** Shorter text is more likely meant for the bot than for a long field. */
const shortest = 10;
/** Text of this length that no field waits for was written for the report all the same. */
const certain = 30;

/** null: no field that this could be for. */
export function typedText(context: WithReport, text: string): Outcome | null {
  const { place } = context.state;
  const { ledger, scheme } = context.report;
  if (place.at === "edit" && canSet(ledger, place.path)) return setField(context, place.path, text);
  const step = place.at === "step" ? stepsOf(ledger).find((one) => one.id === place.step) : undefined;
  if (step?.kind === "names")
    return submit(context, readInputs(context.state.shown, { [namesInput(step)]: text }), "next");
  if (place.at !== "step" || step === undefined) return unplaced(context, "", text);
  if (stageOf[step.kind] !== null) return inRow(context, step, place.page, text) ?? unplaced(context, step.scope, text);
  const fields = (step.pages[pageWithin(ledger, scheme, step, place.page)] ?? []).flatMap((part) => part.fields);
  const [only, ...others] = fields;
  if (only !== undefined && others.length === 0) return setField(context, placed(only.pattern, step.scope), text);
  const source = inputSource(context);
  const empty = fields
    .filter((field) => field.kind === "long")
    .find((field) => rawAt(source, field, placed(field.pattern, step.scope)) === "");
  if (empty !== undefined && text.trim().length >= shortest)
    return setField(context, placed(empty.pattern, step.scope), text);
  return unplaced(context, step.scope, text);
}

/** The first long input of a card of rows that is still blank; a row that is not there yet joins its list by it. */
function inRow(context: WithReport, step: Step, page: number, text: string): Outcome | null {
  if (text.trim().length < shortest) return null;
  const source = inputSource(context);
  const blank = expectedOn(source, step, pageWithin(source.ledger, source.scheme, step, page)).find(
    ({ path, field }) => field.kind === "long" && rawAt(source, field, path) === "",
  );
  return blank === undefined ? null : setField(context, blank.path, text);
}

/** Long fields of this scope are offered for a text that nothing waits for. */
function unplaced(context: WithReport, scope: string, text: string): Outcome | null {
  if (text.trim().length < certain) return null;
  const paths = stepsOf(context.report.ledger)
    .filter((step) => step.scope === scope)
    .flatMap(longFields);
  return paths.length === 0 ? null : sideTrip(context, { at: "choose", paths, raw: text });
}

function longFields(step: Step): string[] {
  const fields = step.pages.flat().flatMap((part) => part.fields.filter((field) => field.kind === "long"));
  return fields.map((field) => placed(field.pattern, step.scope));
}
