/** What the card showed is confirmed as it was sent, also what nobody touched. */
import { say } from "../../../say.js";
import { returned } from "../../steps/side-trip.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { readingsOn } from "./readings.js";

export function saveReadings(context: WithReport, { given }: TypedInputs): Outcome {
  const { report, state } = context;
  const shown = readingsOn(report).filter(({ input }) => state.shown[input.name] !== undefined);
  const entries = shown.flatMap(({ input, entry }) => entry(given.get(input.name) ?? input.value) ?? []);
  const draft = Object.fromEntries(
    Object.entries(state.draft).filter(([name]) => !shown.some(({ input }) => input.name === name)),
  );
  const after = { ...report, ledger: report.ledger.with(entries) };
  const more = entries.length > 0 && readingsOn(after).length > 0;
  const next = more ? state : returned({ ...context, report: after });
  const text = say("directions.saved", { count: entries.length });
  return outcome({ ...next, draft }, { entries, notices: entries.length === 0 ? [] : [{ text, tone: "good" }] });
}
