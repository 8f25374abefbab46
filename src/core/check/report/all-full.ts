/** 全部满分: where every project of the unit has all points, or every result is just its target, that is worth a look (CC-45). */
import { indicatorRows } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import { inputOfOther, type ReportInput } from "../../reading/report-input.js";
import { valueOfRole } from "../../reading/role-value.js";
import { say } from "../../say.js";
import { type ScoreTable, scoreReport } from "../../score/score-report.js";
import { cleanCell } from "../../value/clean.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const allFull: ReportCheck = {
  code: "CC-45",
  severity: "info",
  title: say("check.cc-45-full"),
  source: say("basis.cc-45-full"),
  whole: (input) => {
    const tables = [input, ...siblings(input)].flatMap((one) => tablesOf(one, input));
    if (tables.length < fewest) return [];
    return [
      ...(tables.every(({ full }) => full) ? findingOf(tables, "all-full") : []),
      ...(tables.every(({ equal }) => equal) ? findingOf(tables, "all-equal") : []),
    ];
  },
};

/** Two may be so by chance. */
const fewest = 3;

interface Table {
  readonly name: string;
  /** Of this report; null for another's. */
  readonly place: string | null;
  readonly full: boolean;
  readonly equal: boolean;
}

/** The unit's other reports of the same form and year. */
function siblings(input: ReportInput): ReportInput[] {
  return input.others
    .filter(({ form, year }) => form === input.form.id && year === input.ledger.report.year)
    .map((other) => inputOfOther(input, other));
}

function tablesOf(one: ReportInput, own: ReportInput): Table[] {
  if (own.scheme === null) return [];
  const tables = one === own ? own.tables : scoreReport(one.ledger, own.scheme);
  return tables
    .filter(({ lines, total }) => lines.length > 0 && total !== null)
    .map((table) => ({
      name: table.name ?? valueOfRole(one, "project.name")?.value ?? own.form.title,
      place: one === own ? table.indicators : null,
      full: isFull(table),
      equal: isEqual(one, table),
    }));
}

/** `weight` holds the points of the execution as well. */
function isFull({ total, weight }: ScoreTable): boolean {
  return total?.gte(weight) === true;
}

/** Every result says just what its target says. */
function isEqual({ ledger }: ReportInput, { lines }: ScoreTable): boolean {
  const paths = new Set(lines.map(({ path }) => path));
  const rows = indicatorRows(ledger).filter(({ path }) => paths.has(path));
  return rows.every(({ target, actual }) => {
    if (target === null || actual === null) return false;
    const { base } = target.reading;
    return base === null ? cleanCell(target.text) === cleanCell(actual.text) : base === actual.reading.base;
  });
}

function findingOf(tables: readonly Table[], kind: "all-full" | "all-equal"): Finding[] {
  return [
    makeFinding(allFull, {
      places: tables.flatMap(({ place }) => (place === null ? [] : [figure(place)])),
      say: say(`finding.${kind}`, {
        count: tables.length,
        names: tables.slice(0, shown).map(({ name }) => ({ name })),
        more: Math.max(0, tables.length - shown),
      }),
      advice: say(`advice.${kind}`),
    }),
  ];
}

const shown = 6;
