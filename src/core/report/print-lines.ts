/**
 * The rows of an indicator table, grouped by class for a template with merged cells: each row is the first of its
 * level-1 class, a further one of that first level-2 class, the first of a later level-2 class, or a further one of that.
 */

import type { OpenReport } from "../dialogue/context.js";
import type { Field, List } from "../form/form.js";
import { showPoints } from "../score/points.js";
import type { Line } from "../score/score-line.js";
import type { ScoreTable } from "../score/score-report.js";
import type { PrintModel, PrintValue } from "./print-model.js";

export function printLines(
  report: OpenReport,
  list: List,
  table: ScoreTable,
  value: (field: Field, row: string, name: string) => PrintValue,
  note: (path: string, label: string, text: string) => void,
): PrintModel[] {
  const decimals = report.scheme?.decimals ?? 2;
  const lines = grouped(table.lines);
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const newLevel1 = before === undefined || before.level1 !== line.level1;
    const newLevel2 = newLevel1 || before.level2 !== line.level2;
    const firstLevel2 = lines.find((one) => one.level1 === line.level1)?.level2 === line.level2;
    const group = table.groups.find((one) => one.level1 === (line.level1 ?? ""));
    const score = line.score === null ? null : showPoints(line.score, decimals);
    const name = line.name ?? "";
    if (score !== null) note(`${line.path}.@score`, name, score);
    const own = Object.fromEntries(list.row.fields.map((field) => [field.id, value(field, line.path, name)]));
    return {
      number: String(index + 1),
      ...own,
      level1: line.level1,
      level1Points: group === undefined ? null : showPoints(group.weight, decimals),
      score,
      first: newLevel1,
      rest: !newLevel2 && firstLevel2,
      group: newLevel2 && !newLevel1,
      rest2: !newLevel2 && !firstLevel2,
    };
  });
}

/** Lines of one class together, classes in the order in which they first appear. */
function grouped(lines: readonly Line[]): Line[] {
  const order = <K>(key: (line: Line) => K): Map<K, number> => {
    const seen = new Map<K, number>();
    for (const line of lines) if (!seen.has(key(line))) seen.set(key(line), seen.size);
    return seen;
  };
  const level1 = order((line) => line.level1);
  const level2 = order((line) => line.level2);
  return [...lines].sort(
    (a, b) =>
      (level1.get(a.level1) ?? 0) - (level1.get(b.level1) ?? 0) ||
      (level2.get(a.level2) ?? 0) - (level2.get(b.level2) ?? 0),
  );
}
