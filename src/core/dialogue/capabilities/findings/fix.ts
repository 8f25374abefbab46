/** One tap sets the one right value. It is an answer like a typed one: read, checked, undoable. */

import { findingKey } from "../../../check/waivers.js";
import { say } from "../../../say.js";
import { findingAt, findingsOf } from "../../checking/findings.js";
import { setField } from "../../entry/set-field.js";
import { canSet } from "../../steps/path-exists.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import { atFindings, gone } from "./waive.js";

export function applyFix(context: WithReport, key: string): Outcome {
  const { report, state } = context;
  const finding = findingAt(report, key);
  if (finding === undefined) return gone(state);
  const { fix } = finding;
  if (fix === undefined || !canSet(report.ledger, fix.path))
    return outcome(atFindings(state), { notices: [{ text: say("findings.not-fixable"), tone: "warn" }] });
  const place = state.place.at === "override" ? state.place : atFindings(state).place;
  const result = setField({ ...context, state: { ...state, place } }, fix.path, fix.value);
  if (result.problems.size > 0 || result.asks.size > 0) return result;
  const after = findingsOf({ ...report, ledger: report.ledger.with(result.entries) });
  const stays = after.open.some((one) => findingKey(one) === key);
  const text = say(stays ? "findings.still-there" : "findings.solved");
  return {
    ...result,
    source: "card",
    notices: [{ text, tone: stays ? "warn" : "good" }, ...result.notices],
  };
}
