/** A warning that may stay, with a reason; the reason stays in the history, and falls when a figure changes. */

import { afterApproval } from "../../../check/report/after-approval.js";
import { findingKey, reasonFor, waiverEntry, waiverGone } from "../../../check/waivers.js";
import { say } from "../../../say.js";
import { findingAt, findingsOf } from "../../checking/findings.js";
import { reasonTyped, refusedReason } from "../../checking/reason-input.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import type { State } from "../../turn/state.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";

/** Opens the card that asks for the reason. */
export function askReason({ report, state }: WithReport, key: string): Outcome {
  const finding = findingAt(report, key);
  if (finding === undefined) return gone(state);
  if (finding.severity === "error")
    return outcome(atFindings(state), { notices: [{ text: say("waive.errors-not"), tone: "warn" }] });
  return outcome({ ...state, place: { at: "waive", finding: key }, from: null });
}

export function explain(context: WithReport, typed: TypedInputs): Outcome {
  const { report, state } = context;
  if (state.place.at !== "waive") return outcome(state);
  const finding = findingAt(report, state.place.finding);
  if (finding === undefined || finding.severity === "error") return gone(state);
  const reason = reasonTyped(typed);
  if (reason === "") return refusedReason(state, typed);
  if (finding.code === afterApproval.code && !namesDocument(reason))
    return refusedReason(state, typed, say("waive.needs-document"));
  return outcome(atFindings(state), {
    entries: [waiverEntry(report.ledger, finding, reason)],
    notices: [{ text: say("findings.explained-now"), tone: "good" }],
  });
}

/** 某财绩〔2022〕12号, in any brackets. */
function namesDocument(reason: string): boolean {
  return /[〔[(（【]\s*\d{4}\s*[〕\])）】]\s*(?:第\s*)?\d+\s*号/.test(reason);
}

export function takeBackReason({ report, state }: WithReport, key: string): Outcome {
  const explained = findingsOf(report).explained.find(({ finding }) => findingKey(finding) === key)?.finding;
  if (explained === undefined || reasonFor(report.ledger, explained) === null) return gone(state);
  return outcome(atFindings(state), {
    entries: [waiverGone(explained)],
    notices: [{ text: say("findings.unwaived"), tone: "note" }],
  });
}

/** Solved meanwhile, by a colleague or by another change. */
export function gone(state: State): Outcome {
  return outcome(atFindings(state), { notices: [{ text: say("findings.gone"), tone: "note" }] });
}

/** The list of findings, on the page where it was. */
export function atFindings(state: State): State {
  const page = state.place.at === "findings" ? state.place.page : 0;
  return { ...state, place: { at: "findings", page }, from: null };
}
