/** 定性指标: a word needs a standard by which it is judged (CC-38), and a year against itself cannot fail (CC-37). */
import Big from "big.js";
import { say } from "../../say.js";
import { cleanCell } from "../../value/clean.js";
import type { Check, CheckInput } from "../check.js";
import { type Finding, figure, type Severity } from "../finding.js";
import { type IndicatorRow, indicatorRows } from "../indicator-rows.js";
import { makeFinding } from "../make-finding.js";
import { scoredRows } from "../score/scored-rows.js";

export const cannotFail: Check = {
  code: "CC-37",
  severity: "warning",
  title: say("check.cc-37"),
  source: say("basis.cc-37"),
  run: ({ ledger }) =>
    grouped("CC-37", "cannot-fail", "warning", indicatorRows(ledger).filter(isYearAgainstYear), "indicator.target"),
};

export const withoutStandard: Check = {
  code: "CC-38",
  severity: "warning",
  title: say("check.cc-38"),
  source: say("basis.cc-38"),
  run: (input) => {
    const rows = indicatorRows(input.ledger).filter((row) => isWord(input, row));
    return input.form.kind === "goal"
      ? grouped("CC-38", "vague-target", "warning", rows, "indicator.target")
      : [
          ...grouped("CC-38", "unmeasured", "info", rows.filter(isAnsweredInKind), "indicator.actual"),
          ...grouped("CC-38", "tier", "info", nearlyFull(input), "indicator.score"),
        ];
  },
};

/** “2022年” in a report of 2022 says nothing: whatever was done in the year was done in the year. */
function isYearAgainstYear({ target, actual }: IndicatorRow): boolean {
  if (target === null || actual === null) return false;
  const year = yearOf(target.text);
  return year !== null && year === yearOf(actual.text);
}

function yearOf(text: string): string | null {
  return /^(\d{4})年?(?:度|内|全年)?$/.exec(cleanCell(text))?.[1] ?? null;
}

/** A word that can be judged as it stands (合格, 竣工), or one that a survey measures, needs no more. */
function isWord({ words, form }: CheckInput, { target, standard }: IndicatorRow): boolean {
  if (target === null || target.reading.kind !== "qualitative" || target.reading.rank !== null) return false;
  if (form.kind === "goal" && words.reasons.survey.some((word) => standard.includes(word))) return false;
  return !words.indicators.definite.includes(cleanCell(target.text));
}

/** The target's own word came back: no figure, no survey. */
function isAnsweredInKind({ target, actual }: IndicatorRow): boolean {
  return actual !== null && target !== null && cleanCell(actual.text) === cleanCell(target.text);
}

/** A lesser word scored within the best band. */
function nearlyFull(input: CheckInput): IndicatorRow[] {
  const best = new Big(input.scheme?.qualitative[0]?.from ?? standing).div(100);
  return scoredRows(input).flatMap(({ row, line }) => {
    const { target, actual } = row;
    if (target?.reading.kind !== "qualitative" || actual?.reading.kind !== "qualitative") return [];
    if (line.score === null || line.weight === null || line.weight.eq(0) || !line.byHand) return [];
    const share = line.score.div(line.weight);
    return cleanCell(target.text) !== cleanCell(actual.text) && share.gte(best) && share.lt(1) ? [row] : [];
  });
}

/** 达成年度指标 is scored from 80% up by the national rule of 2020. */
const standing = 80;

function grouped(
  code: string,
  kind: string,
  severity: Severity,
  rows: readonly IndicatorRow[],
  role: string,
): Finding[] {
  if (rows.length === 0) return [];
  return [
    makeFinding({
      code,
      severity,
      places: rows.map((row) => figure(row.at(role))),
      say: say(`finding.${kind}`, {
        count: rows.length,
        rows: rows
          .slice(0, shown)
          .map(({ name, target, actual }) => ({ name, target: target?.text, actual: actual?.text ?? null })),
        more: Math.max(0, rows.length - shown),
      }),
      advice: say(`advice.${kind}`),
      figures: rows.flatMap((row) => [row.at("indicator.target"), row.at(role)]),
    }),
  ];
}

const shown = 6;
