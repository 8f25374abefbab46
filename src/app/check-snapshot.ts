/** What the cross-checks find in a report as it was at one revision. */
import { readFindings, storedFindings } from "../core/check/stored-findings.js";
import { findingKey } from "../core/check/waivers.js";
import { countsOf, workedOutFindings } from "../core/dialogue/checking/findings.js";
import { isComplete } from "../core/dialogue/steps/is-complete.js";
import { nothingPrinted } from "../core/reading/report-input.js";
import type { WordLists } from "../core/reading/word-lists.js";
import { schemeOf } from "./catalog.js";
import { ledgerOf, type PackOf } from "./ledger-of-snapshot.js";
import type { Checked, CheckOrder } from "./ports/report-work.js";

/** Errors that are given along: more than a card lists. */
const mostErrors = 20;

export function checkSnapshot(
  packOf: PackOf,
  lists: WordLists,
  order: CheckOrder & { readonly before: string | null },
): Checked {
  const { ledger, scheme, all, ...findings } = findingsOfSnapshot(packOf, lists, order);
  const known = new Set(order.before === null ? [] : readFindings(order.before).map(findingKey));
  const fresh = findings.open.filter((one) => one.severity !== "info" && !known.has(findingKey(one)));
  return {
    findings: storedFindings(all),
    counts: countsOf(findings),
    errors: findings.open.filter(({ severity }) => severity === "error").slice(0, mostErrors),
    fresh: { count: fresh.length, first: fresh[0] ?? null },
    complete: isComplete({ ledger, scheme }),
  };
}

export function findingsOfSnapshot(packOf: PackOf, lists: WordLists, { report, others }: CheckOrder) {
  const { ledger, pack } = ledgerOf(packOf, report);
  const scheme = schemeOf(pack, report.scheme);
  const beside = others.map((other) => {
    const { ledger, pack } = ledgerOf(packOf, other);
    return { form: other.form.id, title: pack.form.title, year: other.year, ledger };
  });
  const checks = { scheme, printed: nothingPrinted, others: beside, words: lists };
  return { ledger, scheme, ...workedOutFindings({ ledger, scheme, checks }) };
}
