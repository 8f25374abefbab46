/**
 * What the cross-checks find in a report as far as it is filled, with the reasons that people gave. A large report is checked
 * by a job: its findings are those of the last one, the reasons those of now.
 */

import type { Check } from "../../check/check.js";
import type { Finding, Severity } from "../../check/finding.js";
import { checks } from "../../check/registry.js";
import { runChecks } from "../../check/run-checks.js";
import { findingKey, reasonFor } from "../../check/waivers.js";
import type { Ledger } from "../../form/ledger.js";
import { isLarge } from "../../form/row-count.js";
import type { ReportContext } from "../../reading/report-input.js";
import { hasAllRows, progressOf } from "../steps/progress.js";
import type { OpenReport } from "../turn/context.js";
import { Missing } from "./findings-too-early.js";

export interface Explained {
  readonly finding: Finding;
  readonly reason: string;
}

export interface Findings {
  /** To be answered or read, what blocks first, then by section. */
  readonly open: readonly Finding[];
  /** Those that somebody has given a reason for, which still holds. */
  readonly explained: readonly Explained[];
  /** Something is missing: what speaks of it waits. */
  readonly unfinished: boolean;
}

type Checked = Pick<OpenReport, "ledger" | "scheme" | "checks" | "checked">;

export function findingsOf(report: Checked): Findings {
  return findingsAmong(report, checks);
}

/** Worked out here and now, however large the report is; `all`: with those that are held back. */
export function workedOutFindings(report: Checked): Findings & { readonly all: readonly Finding[] } {
  const all = runChecks(report.ledger, report.checks, checks);
  return { ...sorted(report, all), all };
}

const found = new WeakMap<
  Ledger,
  { by: ReportContext; checked: OpenReport["checked"]; findings: Map<readonly Check[], Findings> }
>();

/**
 * `all`: some of the checks, where the others are not worth their time. Kept as long as the ledger: a turn asks several times,
 * and the next one asks for what was found before it.
 */
export function findingsAmong(report: Checked, all: readonly Check[]): Findings {
  const before = found.get(report.ledger);
  const isKnown = before?.by === report.checks && before.checked === report.checked;
  const { findings } = isKnown ? before : { findings: new Map<readonly Check[], Findings>() };
  const known = findings.get(all) ?? sorted(report, foundBy(report, all));
  findings.set(all, known);
  found.set(report.ledger, { by: report.checks, checked: report.checked, findings });
  return known;
}

function foundBy({ ledger, checks, checked }: Checked, all: readonly Check[]): readonly Finding[] {
  return isLarge(ledger) ? (checked?.findings ?? []) : runChecks(ledger, checks, all);
}

function sorted({ ledger, scheme }: Checked, all: readonly Finding[]): Findings {
  const { steps } = progressOf(ledger, scheme);
  const missing = new Missing(steps.flatMap((step) => step.missing));
  const whole = new Set(steps.filter((one) => hasAllRows(ledger, scheme, one)).map(({ step }) => step.scope));
  const open: Finding[] = [];
  const explained: Explained[] = [];
  for (const finding of all) {
    // What rows are worth together depends on nothing else that may be missing in them.
    const settled = finding.weightsOf !== undefined && whole.has(finding.weightsOf);
    if (!settled && missing.holdsBack(finding, ledger.form)) continue;
    const reason = reasonFor(ledger, finding);
    if (reason === null) open.push(finding);
    else explained.push({ finding, reason });
  }
  return { open, explained, unfinished: missing.paths.length > 0 };
}

/** Open ones that cannot be left without a word in a final report. */
export function errorsOf(report: OpenReport): Finding[] {
  return findingsOf(report).open.filter(({ severity }) => severity === "error");
}

/** An open finding, or one that was explained; undefined once it is solved. */
export function findingAt(report: OpenReport, key: string): Finding | undefined {
  const { open, explained } = findingsOf(report);
  return [...open, ...explained.map(({ finding }) => finding)].find((one) => findingKey(one) === key);
}

export function countsOf({ open, explained }: Findings): Record<"errors" | "warnings" | "infos" | "explained", number> {
  const count = (severity: Severity) => open.filter((one) => one.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), infos: count("info"), explained: explained.length };
}
