import Big from "big.js";
import type { ScoreTable } from "../score/score-report.js";

/** Decimals that all scores of a printed column share: none for whole points alone, else the scheme's or more. */
export function scoreDecimals({ lines, execution, total }: ScoreTable, decimals: number): number {
  const scores = [total, execution?.score ?? null, ...lines.map((line) => line.score)];
  const needed = scores.reduce((most, score) => Math.max(most, score === null ? 0 : decimalsOf(score)), 0);
  return needed === 0 ? 0 : Math.max(needed, decimals);
}

function decimalsOf(score: Big): number {
  return new Big(score).toFixed().split(".")[1]?.length ?? 0;
}
