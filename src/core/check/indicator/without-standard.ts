/** 定性指标: a word needs a standard by which it is judged (CC-38). */
import Big from "big.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import type { ReportInput } from "../../reading/report-input.js";
import { RowMemo } from "../../reading/row-memo.js";
import { scoredRows } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import { cleanCell } from "../../value/clean.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";
import { isCostInWords } from "./cost-in-words.js";
import { isHeavyWord } from "./heavy-word.js";
import { isQuantityInWords } from "./quantity-word.js";
import { repeatsName } from "./target-is-name.js";

export const withoutStandard: ReportCheck = {
  code: "CC-38",
  severity: "warning",
  title: say("check.cc-38"),
  source: say("basis.cc-38"),
  whole: (input) => {
    const rows = indicatorRows(input.ledger).filter((row) =>
      vague.of(row, input.words, () => isWord(input, row) && !isToldElsewhere(row, input)),
    );
    return input.form.kind === "goal"
      ? findingOfRows(withoutStandard, rows, { kind: "vague-target", role: "indicator.target" })
      : [
          ...findingOfRows(withoutStandard, rows.filter(isAnsweredInKind), {
            kind: "unmeasured",
            role: "indicator.actual",
            severity: "info",
          }),
          ...findingOfRows(withoutStandard, nearlyFull(input), {
            kind: "tier",
            role: "indicator.score",
            severity: "info",
          }),
        ];
  },
};

const vague = new RowMemo<boolean>();

/** Whether another check reports the row's words already: one fault is one finding. */
function isToldElsewhere(row: IndicatorRow, { words }: ReportInput): boolean {
  return (
    isHeavyWord(row) ||
    repeatsName(row) ||
    isQuantityInWords(row, words.indicators) ||
    isCostInWords(row, words.indicators)
  );
}

/** A word that can be judged as it stands (合格, 竣工), or one that a survey measures, needs no more. */
function isWord({ words, form }: ReportInput, { target, standard }: IndicatorRow): boolean {
  if (target === null || target.reading.kind !== "qualitative" || target.reading.rank !== null) return false;
  if (form.kind === "goal" && words.reasons.survey.some((word) => standard.includes(word))) return false;
  return !words.indicators.definite.includes(cleanCell(target.text));
}

/** The target's own word came back: no figure, no survey. */
function isAnsweredInKind({ target, actual }: IndicatorRow): boolean {
  return actual !== null && target !== null && cleanCell(actual.text) === cleanCell(target.text);
}

/** A lesser word scored within the best band. */
function nearlyFull(input: ReportInput): IndicatorRow[] {
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
