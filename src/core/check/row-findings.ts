/**
 * What the checks of rows find. A result is kept for each row, not for each check of each row: to keep and look up a thousand
 * results costs more than the checks do.
 */
import { Kept } from "../form/kept.js";
import type { Ledger } from "../form/ledger.js";
import { patternOf } from "../form/path.js";
import { type IndicatorRow, indicatorRow, indicatorRows } from "../reading/indicator-rows.js";
import { type ReportContext, type ReportInput, reportInput } from "../reading/report-input.js";
import { asGrave } from "./as-grave.js";
import type { Check, RowCheck } from "./check.js";
import { checkKey } from "./check-key.js";
import type { Finding } from "./finding.js";
import { checks } from "./registry.js";

/** What one check found in one row; only where it found something. */
interface FoundBy {
  readonly check: RowCheck;
  readonly findings: readonly Finding[];
}

const ofRows = new Kept<readonly FoundBy[]>();
const ofReports = new Kept<ReadonlyMap<Check, readonly Finding[]>>(true);

/** By check, in the order of rows. Further checks may be among them. */
export function rowFindings(
  all: readonly Check[],
  input: ReportInput,
  context: ReportContext,
): ReadonlyMap<Check, readonly Finding[]> {
  const { ledger } = input;
  const { key, checks } = groupOf(all);
  return ofReports.of(ledger, key, context, () =>
    byCheck(
      indicatorRows(ledger).flatMap((row) =>
        ofRows.of(ledger, `${key} ${row.path}`, context, () => foundIn(indicatorRow(ledger, row), checks, input)),
      ),
    ),
  );
}

/** What the checks of the registry find in single rows, in the order of the checks; `rows`: paths, of indicators or not. */
export function findingsInRows(ledger: Ledger, context: ReportContext, rows: Iterable<string>): Finding[] {
  const input = reportInput(ledger, context);
  return [...rows].flatMap((path) => {
    const definition = ledger.form.lists.get(patternOf(path).replace(/\.\*$/, ""));
    if (definition?.role !== "indicators") return [];
    const list = path.slice(0, path.lastIndexOf("."));
    const found = ofRows.of(ledger, `${registered.key} ${path}`, context, () =>
      foundIn(indicatorRow(ledger, { definition, list, path }), registered.checks, input),
    );
    return found.flatMap(({ check, findings }) => asGrave(check, findings, context));
  });
}

function foundIn(row: IndicatorRow, all: readonly RowCheck[], input: ReportInput): FoundBy[] {
  return all.flatMap((check) => {
    const findings = check.rows(row, input);
    return findings.length === 0 ? [] : [{ check, findings }];
  });
}

function byCheck(found: readonly FoundBy[]): Map<Check, Finding[]> {
  const all = new Map<Check, Finding[]>();
  for (const { check, findings } of found) {
    const before = all.get(check);
    if (before === undefined) all.set(check, [...findings]);
    else before.push(...findings);
  }
  return all;
}

interface Group {
  readonly key: string;
  readonly checks: readonly RowCheck[];
}

const registered: Group = { key: "registered", checks: checks.filter(isOfRows) };
const inRegistry: ReadonlySet<Check> = new Set(registered.checks);

/** Those of the registry run together whichever of them are wanted, so that what was found serves every wish. */
function groupOf(all: readonly Check[]): Group {
  const wanted = all.filter(isOfRows);
  return wanted.every((check) => inRegistry.has(check))
    ? registered
    : { key: wanted.map(checkKey).join(" "), checks: wanted };
}

function isOfRows(check: Check): check is RowCheck {
  return "rows" in check;
}
