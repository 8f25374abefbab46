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

/** It is not clear by which scheme the later version scores: the card asks for it. */
export function updateRefused(result: Outcome, title: string): Outcome {
  return { ...result, problems: new Map([[updateScheme, say("problem.choose-scheme", { form: title })]]) };
}

/** `typed`: by path, what the later version cannot read; it stands in its input again, with the reason beside it. */
export function updated(result: Outcome, version: number, typed: ReadonlyMap<string, string>): Outcome {
  const { state } = result;
  const draft = { ...state.draft, ...Object.fromEntries(typed) };
  const text = say("notice.updated", { version, count: typed.size });
  return {
    ...result,
    state: { ...state, draft, place: { at: "outline", scope: "" }, from: null },
    notices: [{ text, tone: "good" }],
  };
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
