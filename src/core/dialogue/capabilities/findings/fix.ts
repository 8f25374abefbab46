/**
 * One tap sets the one right value. It is an answer like a typed one: read, checked, undoable. A score that is to be the rule's
 * is cleared instead, with the reason for the other: so it follows when target, actual or points change.
 */

import type { Fix } from "../../../check/finding.js";
import { findingKey } from "../../../check/waivers.js";
import type { Entry } from "../../../form/ledger.js";
import { listOfRow } from "../../../form/list-of-row.js";
import { rowOf } from "../../../form/path.js";
import { isLarge } from "../../../form/row-count.js";
import { say } from "../../../say.js";
import { scoredByRule } from "../../../score/by-rule.js";
import { scoreLine } from "../../../score/score-line.js";
import { findingAt, findingsOf } from "../../checking/findings.js";
import { setField } from "../../entry/set-field.js";
import { canSet } from "../../steps/path-exists.js";
import type { OpenReport, WithReport } from "../../turn/context.js";
import { type Notice, type Outcome, outcome } from "../../turn/outcome.js";
import { atFindings, gone } from "./waive.js";

export function applyFix(context: WithReport, key: string): Outcome {
  const { report, state } = context;
  const finding = findingAt(report, key);
  if (finding === undefined) return gone(state);
  const { fix } = finding;
  if (fix === undefined || !canSet(report.ledger, fix.path))
    return outcome(atFindings(state), { notices: [{ text: say("findings.not-fixable"), tone: "warn" }] });
  const place = state.place.at === "override" ? state.place : atFindings(state).place;
  const read = setField({ ...context, state: { ...state, place } }, fix.path, fix.value);
  if (read.problems.size > 0 || read.asks.size > 0) return read;
  const result = { ...read, entries: byRule(report, fix) ?? read.entries };
  return { ...result, source: "card", notices: [solvedNotice(report, result, key), ...result.notices] };
}

/** Of a large report the next check says whether the finding is gone. */
function solvedNotice(report: OpenReport, { entries }: Outcome, key: string): Notice {
  if (isLarge(report.ledger)) return { text: say("findings.changed"), tone: "good" };
  const after = findingsOf({ ...report, ledger: report.ledger.with(entries) });
  const stays = after.open.some((one) => findingKey(one) === key);
  return { text: say(stays ? "findings.still-there" : "findings.solved"), tone: stays ? "warn" : "good" };
}

/** null: the fix is no score of a row, or another than the rule's. */
function byRule({ ledger, scheme }: OpenReport, { path, value }: Fix): readonly Entry[] | null {
  const row = rowOf(path);
  const list = listOfRow(ledger, row);
  if (scheme === null || list === undefined || ledger.field(path)?.roles.includes("indicator.score") !== true)
    return null;
  const { computed } = scoreLine(ledger, scheme, list, row);
  return computed?.toFixed() === value ? scoredByRule(list, row) : null;
}
