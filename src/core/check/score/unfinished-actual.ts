/** An actual value that says the work is not done does not get (nearly) all points (CC-45). */
import type { IndicatorRow } from "../../reading/indicator-rows.js";
import type { ReportInput } from "../../reading/report-input.js";
import { RowMemo } from "../../reading/row-memo.js";
import { missed, type ScoredRow, scoredRows } from "../../reading/scored-rows.js";
import { isDoneButAccepted, wordUnderWay } from "../../reading/under-way.js";
import { say } from "../../say.js";
import { cleanCell } from "../../value/clean.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const unfinishedActual: ReportCheck = {
  code: "CC-45",
  severity: "error",
  title: say("check.cc-45"),
  source: say("basis.cc-45"),
  whole(input) {
    const rows = scoredRows(input)
      .filter(nearlyFull)
      .flatMap(({ row }) => {
        const word = underWay.of(row, input.words, () => unfinishedIn(row, input));
        return word === null ? [] : [{ row, word }];
      });
    const certain = rows.filter(({ row, word }) => isDenial(row, word)).map(({ row }) => row);
    const likely = rows.map(({ row }) => row).filter((row) => !certain.includes(row));
    const wording = { kind: "unfinished-actual", role: "indicator.actual" };
    return [
      ...findingOfRows(unfinishedActual, certain, wording),
      ...findingOfRows(unfinishedActual, likely, { ...wording, severity: "warning" }),
    ];
  },
};

/** What the rule finds missed is reported with the points that it gives. */
function nearlyFull(scored: ScoredRow): boolean {
  const { score, weight } = scored.line;
  return score !== null && weight?.gt(0) === true && score.gte(weight.times(share)) && !missed(scored);
}

/** Of its points; a tier for work that is partly done ends below. */
const share = 0.9;

const underWay = new RowMemo<string | null>();

/** The word that says so. A number in the cell is compared with the target as such. */
function unfinishedIn(row: IndicatorRow, { words }: ReportInput): string | null {
  const { actual, target, subject } = row;
  if (actual === null || quantity.test(actual.text)) return null;
  const [text, wanted] = [cleanCell(actual.text), `${subject}${target?.text ?? ""}`];
  const word = wordUnderWay(text, words);
  if (word === null || isWanted(word, wanted, words.progress.begun) || isDoneButAccepted(word, text, wanted))
    return null;
  return word;
}

/** So much, and no date. */
const quantity = /\d(?![\d.\-年月日])/;

/** A target of having begun is reached while the work goes on; one that names the state itself is answered by it. */
function isWanted(word: string, wanted: string, begun: readonly string[]): boolean {
  return wanted.includes(word) || (!word.includes("未") && begun.some((one) => wanted.includes(one)));
}

/** The cell says nothing but that it is not done. */
function isDenial({ actual }: IndicatorRow, word: string): boolean {
  return word.includes("未") && cleanCell(actual?.text ?? "") === word;
}
