/** The bars of the preview's chart: what was earned, lost, and what is still open. */
import Big from "big.js";
import type { Line } from "../../../score/score-line.js";
import type { ScoreTable } from "../../../score/score-report.js";
import type { Bar } from "../../screen/screen.js";

/** A table as a whole, out of 100; points that no row has yet are open as well. */
export function barOfTable({ sum, lines, execution, weight }: ScoreTable, name: string): Bar {
  const unscored = openOf(lines).plus(execution?.score === null ? execution.weight : 0);
  const missing = Big(100).minus(weight);
  const open = unscored.plus(missing.gt(0) ? missing : 0);
  return { name, earned: sum.toNumber(), possible: 100, open: open.toNumber() };
}

/** The execution and the level-1 groups of one table. */
export function barsOf({ execution, groups, lines }: ScoreTable): Bar[] {
  const bars = groups.map(({ level1, score, weight }) => ({
    name: level1,
    earned: score.toNumber(),
    possible: weight.toNumber(),
    open: openPoints(lines.filter((line) => (line.level1 ?? "") === level1)).toNumber(),
  }));
  if (execution === null) return bars;
  const possible = execution.weight.toNumber();
  const open = execution.score === null ? possible : 0;
  return [{ name: "@execution", earned: Number(execution.score ?? 0), possible, open }, ...bars];
}

/** Of all lines of a table: they are the same object as long as their figures are. */
function openOf(lines: readonly Line[]): Big {
  const known = ofLines.get(lines) ?? openPoints(lines);
  ofLines.set(lines, known);
  return known;
}

const ofLines = new WeakMap<readonly Line[], Big>();

/** Points of lines that have no score yet; what does not apply has none to give. */
function openPoints(lines: readonly Line[]): Big {
  return lines
    .filter(({ score, apart }) => score === null && !apart)
    .reduce((sum, { weight }) => sum.plus(weight ?? 0), new Big(0));
}
