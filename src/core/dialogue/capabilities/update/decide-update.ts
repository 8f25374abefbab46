/** A later version of the form: offered, looked at, accepted or left. Nothing changes until somebody says so. */

import { say } from "../../../say.js";
import { keptAt } from "../../screen/later-version.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";

/** The input of the card that asks for a scheme. */
export const updateScheme = "update.scheme";

export function acceptUpdate({ state }: WithReport, { given }: TypedInputs): Outcome {
  const chosen = given.get(updateScheme) ?? "";
  const scheme = chosen === "" ? null : chosen;
  return outcome(state, { effects: [{ effect: "update", scheme }] });
}

export function keepVersion({ state, report }: WithReport): Outcome {
  const place = { at: "outline" as const, scope: "" };
  if (report.update === null) return outcome({ ...state, place, from: null });
  const version = String(report.update);
  return outcome(
    { ...state, place, from: null },
    {
      entries: [{ path: keptAt, raw: version, value: version }],
      notices: [{ text: say("notice.version-kept", { version: report.ledger.form.version }), tone: "note" }],
    },
  );
}
