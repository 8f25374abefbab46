/** 定稿: a final report is made once every error is solved or spoken for; a draft at any time. */

import { waiverEntry } from "../../../check/waivers.js";
import { isLarge } from "../../../form/row-count.js";
import { carriedPaths } from "../../../report/carried.js";
import { say } from "../../../say.js";
import { errorsOf } from "../../checking/findings.js";
import { reasonTyped, refusedReason } from "../../checking/reason-input.js";
import { isComplete } from "../../steps/is-complete.js";
import type { OpenReport, WithReport } from "../../turn/context.js";
import type { Wanted } from "../../turn/effect.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { carriedPerCard } from "./carried-screen.js";

export function makeReport(context: WithReport, { draft, selfCheck }: Wanted): Outcome {
  const { report, state } = context;
  if (!draft && isComplete(report) && carriedPaths(report.ledger).length > 0)
    return outcome({ ...state, place: { at: "carried", selfCheck }, from: null });
  // A large report is checked by a job, whatever the last check found: it orders the file, or sends the errors.
  const asks = !draft && !isLarge(report.ledger) && isComplete(report) && errorsOf(report).length > 0;
  if (asks) return outcome({ ...state, place: { at: "override", selfCheck, page: 0 }, from: null });
  return outcome(state, { effects: [{ effect: "make", draft, selfCheck }] });
}

/** Somebody has looked at what the card showed: it counts as typed from now on. The next ones follow, then the file is made. */
export function carriedSeen(context: WithReport): Outcome {
  const { report, state } = context;
  const { place } = state;
  if (place.at !== "carried") return outcome(state);
  const { ledger } = report;
  const entries = carriedPaths(ledger)
    .slice(0, carriedPerCard)
    .flatMap((path) => {
      const held = ledger.answer(path);
      return held === undefined ? [] : [{ path, raw: held.raw, value: held.value }];
    });
  const after = { ...context, report: { ...report, ledger: ledger.with(entries) } };
  const next = { ...state, place: { at: "preview" as const, table: null, page: 0 }, from: null };
  const made = makeReport({ ...after, state: next }, { draft: false, selfCheck: place.selfCheck });
  return { ...made, entries };
}

/**
 * A draft, also where a final one is wanted, as long as something is missing or an error is open; of a large report the
 * errors are told by the check that comes before the file.
 */
export function draftNeeded(report: OpenReport, { draft }: Wanted): { draft: boolean; missing: boolean } {
  const missing = !isComplete(report);
  const hasErrors = () => !isLarge(report.ledger) && errorsOf(report).length > 0;
  return { draft: draft || missing || hasErrors() || carriedPaths(report.ledger).length > 0, missing };
}

/** Said on the card when a check has been ordered. */
export function checkOrdered(result: Outcome): Outcome {
  return { ...result, notices: [...result.notices, { text: say("notice.checking"), tone: "good" }] };
}

/** Said on the card when a file has been ordered. */
export function fileOrdered(
  result: Outcome,
  { draft, missing, version }: { draft: boolean; missing: boolean; version: number },
): Outcome {
  const incomplete = missing ? [{ text: say("notice.draft-marked"), tone: "warn" as const }] : [];
  const ordered = { text: say("notice.making", { version, draft }), tone: "good" as const };
  return { ...result, notices: [...result.notices, ...incomplete, ordered] };
}

/** A page of the errors in the way; `selfCheck` from the card of a check, which opens them from anywhere. */
export function errorsPage({ state }: WithReport, page: number, selfCheck?: boolean): Outcome {
  const { place } = state;
  if (place.at === "override") return outcome({ ...state, place: { ...place, page } });
  return outcome(
    selfCheck === undefined ? state : { ...state, place: { at: "override", selfCheck, page }, from: null },
  );
}

/** The reason is kept for every error that is open; then the report is made. */
export function override(context: WithReport, typed: TypedInputs): Outcome {
  const { report, state } = context;
  const { place } = state;
  if (place.at !== "override") return outcome(state);
  const reason = reasonTyped(typed);
  const errors = errorsOf(report);
  if (errors.length > 0 && reason === "") return refusedReason(state, typed);
  const next = { ...state, place: { at: "preview" as const, table: null, page: 0 }, from: null };
  return outcome(next, {
    entries: errors.map((error) => waiverEntry(report.ledger, error, reason)),
    effects: [{ effect: "make", draft: false, selfCheck: place.selfCheck }],
    notices: errors.length === 0 ? [] : [{ text: say("override.done-notice", { count: errors.length }), tone: "good" }],
  });
}
