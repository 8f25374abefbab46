/**
 * Points by level 1 are what the scheme sets (CC-03). The rules set them in principle (原则上) and let a unit have reasons
 * for others.
 */
import Big from "big.js";
import type { Form } from "../../form/form.js";
import { groupRoles } from "../../form/group-roles.js";
import { patternOf } from "../../form/path.js";
import { indicatorRows } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { tableName } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import { levelPoints } from "../../score/level-points.js";
import type { ScoreTable } from "../../score/score-report.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const levels: ReportCheck = {
  code: "CC-03",
  severity: "warning",
  title: say("check.cc-03"),
  source: say("basis.cc-03"),
  whole: (input) => input.tables.flatMap((table) => differing(input, table)),
};

/** Only where the sum over all levels is right: else that is what has to be mended first (CC-02). */
function differing({ ledger, scheme }: ReportInput, table: ScoreTable): Finding[] {
  const wanted = new Big(scheme?.points.indicators ?? 0).plus(table.execution?.weight ?? 0);
  if (table.lines.length === 0 || !table.weight.eq(wanted)) return [];
  const roleOf = rolesOf(ledger.form, table);
  const present = table.groups.flatMap(({ level1 }) => roleOf.get(level1) ?? []);
  const fixed = scheme === null ? {} : (levelPoints(scheme, new Set(present)) ?? {});
  return table.groups.flatMap(({ level1, weight }) => {
    const points = fixed[roleOf.get(level1) ?? ""];
    if (points === undefined || weight.eq(points)) return [];
    const paths = new Set(table.lines.map(({ path }) => path));
    const own = indicatorRows(ledger)
      .filter((row) => paths.has(row.path) && row.level1 === level1)
      .map((row) => row.at("indicator.weight"));
    return [
      makeFinding(levels, {
        places: own.map(figure),
        say: say("finding.level-points", { table: tableName(table), level1, sum: weight.toFixed(), points }),
        advice: say("advice.level-points", { level1, points }),
      }),
    ];
  });
}

/** What the classes of level 1 are, by their labels, in the table's lists. */
function rolesOf(form: Form, { lines }: ScoreTable): ReadonlyMap<string, string | null> {
  const patterns = new Set(lines.map(({ path }) => patternOf(path.slice(0, path.lastIndexOf(".")))));
  const lists = [...patterns].flatMap((pattern) => form.lists.get(pattern) ?? []);
  const [only, ...more] = lists.map(groupRoles);
  return only !== undefined && more.length === 0 ? only : new Map(lists.flatMap((list) => [...groupRoles(list)]));
}
