/**
 * The rows of an indicator table, grouped by class for a template with merged cells. Each row has exactly one of four marks:
 *
 * | mark | level 1 | level 2 |
 * |---|---|---|
 * | first | begins | begins |
 * | rest | goes on | goes on, the first of its level 1 |
 * | group | goes on | begins |
 * | rest2 | goes on | goes on, a later one |
 *
 * `top` is set besides in the very first row, where a cell beside all the classes begins.
 */

import Big from "big.js";
import { groupBy } from "../group-by.js";
import type { Indicator } from "../score/indicator.js";
import { type LaterModel, lazyModel } from "./lazy-model.js";
import type { PrintModel } from "./print-model.js";

/** `own`: what a row prints besides level 1 and marks; `index`: its place in print. */
export function printLines<T extends Indicator>(
  lines: readonly T[],
  own: (line: T, index: number) => LaterModel,
): PrintModel[] {
  const rows = grouped(lines);
  const byLevel1 = groupBy(rows, (line) => line.level1);
  // Once a class: asked for in each of its rows, the sum would take time with the square of their number.
  const points = new Map([...byLevel1].map(([level1, ofLevel1]) => [level1, pointsOf(ofLevel1).toFixed()]));
  return rows.map((line, index) => {
    const ofLevel1 = byLevel1.get(line.level1) ?? [];
    const before = rows[index - 1];
    const begins1 = line === ofLevel1[0];
    const begins2 = begins1 || before?.level2 !== line.level2;
    const inFirst2 = ofLevel1[0]?.level2 === line.level2;
    return lazyModel({
      ...own(line, index),
      level1: () => line.level1,
      level1Points: () => points.get(line.level1) ?? "0",
      top: () => index === 0,
      first: () => begins1,
      rest: () => !begins2 && inFirst2,
      group: () => begins2 && !begins1,
      rest2: () => !begins2 && !inFirst2,
    });
  });
}

/** Lines of one class together, classes in the order in which they first appear. */
function grouped<T extends Indicator>(lines: readonly T[]): T[] {
  const byLevel1 = groupBy(lines, (line) => line.level1);
  return [...byLevel1.values()].flatMap((ofLevel1) => [...groupBy(ofLevel1, (line) => line.level2).values()].flat());
}

function pointsOf(lines: readonly Indicator[]): Big {
  return lines.reduce((sum, line) => sum.plus(line.weight ?? 0), new Big(0));
}
