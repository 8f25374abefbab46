/** All cross-checks, in the order of the catalogue. A new one is a file and a line here. */
import type { Check } from "./check.js";
import { badFloor } from "./indicator/bad-floor.js";
import { baseline } from "./indicator/baseline.js";
import { cannotFail } from "./indicator/cannot-fail.js";
import { classFits } from "./indicator/class-fits.js";
import { costControl } from "./indicator/cost-control.js";
import { costFloor } from "./indicator/cost-floor.js";
import { costInWords } from "./indicator/cost-in-words.js";
import { exactOpenCount } from "./indicator/exact-open-count.js";
import { foreignPeople } from "./indicator/foreign-people.js";
import { heavyWord } from "./indicator/heavy-word.js";
import { history } from "./indicator/history.js";
import { impliedGrowth } from "./indicator/implied-growth.js";
import { kindsOverYears } from "./indicator/kinds-over-years.js";
import { missingUnits } from "./indicator/missing-units.js";
import { moreThanAll } from "./indicator/more-than-all.js";
import { nameAndUnit } from "./indicator/name-and-unit.js";
import { noCount } from "./indicator/no-count.js";
import { noCurrency } from "./indicator/no-currency.js";
import { noRoomAbove } from "./indicator/no-room-above.js";
import { noSurvey } from "./indicator/no-survey.js";
import { onlyDone } from "./indicator/only-done.js";
import { overHundred } from "./indicator/over-hundred.js";
import { quantityCeiling } from "./indicator/quantity-ceiling.js";
import { quantityWord } from "./indicator/quantity-word.js";
import { questionName } from "./indicator/question-name.js";
import { rateAlone } from "./indicator/rate-alone.js";
import { repeatedIndicator } from "./indicator/repeated-indicator.js";
import { sameSatisfaction } from "./indicator/same-satisfaction.js";
import { scaleSlip } from "./indicator/scale-slip.js";
import { staff } from "./indicator/staff.js";
import { targetIsName } from "./indicator/target-is-name.js";
import { unitsDiffer } from "./indicator/units-differ.js";
import { vaguePercent } from "./indicator/vague-percent.js";
import { valueForm } from "./indicator/value-form.js";
import { withoutStandard } from "./indicator/without-standard.js";
import { adjusted } from "./money/adjusted.js";
import { costPerPerson } from "./money/cost-per-person.js";
import { departmentBudget } from "./money/department-budget.js";
import { funds } from "./money/funds.js";
import { growth } from "./money/growth.js";
import { indicatorMoney } from "./money/indicator-money.js";
import { lowExecution } from "./money/low-execution.js";
import { noBasicExpenditure } from "./money/no-basic-expenditure.js";
import { nothingCarriedOver } from "./money/nothing-carried-over.js";
import { overspent } from "./money/overspent.js";
import { paymentRate } from "./money/payment-rate.js";
import { priceTimesCount } from "./money/price-times-count.js";
import { spentLittle } from "./money/spent-little.js";
import { sums } from "./money/sums.js";
import { totalCost } from "./money/total-cost.js";
import { afterApproval } from "./report/after-approval.js";
import { allFull } from "./report/all-full.js";
import { changedTarget } from "./report/changed-target.js";
import { controlRatio } from "./report/control-ratio.js";
import { copied } from "./report/copied.js";
import { counts } from "./report/counts.js";
import { declared } from "./report/declared.js";
import { doubleProject } from "./report/double-project.js";
import { goalBlocks } from "./report/goal-blocks.js";
import { otherReports } from "./report/other-reports.js";
import { overQuota } from "./report/over-quota.js";
import { required } from "./report/required.js";
import { rowCount } from "./report/row-count.js";
import { execution } from "./score/execution.js";
import { executionScoreMissing } from "./score/execution-score-missing.js";
import { farAbove } from "./score/far-above.js";
import { followsRule } from "./score/follows-rule.js";
import { grade } from "./score/grade.js";
import { levels } from "./score/levels.js";
import { limitMissed } from "./score/limit-missed.js";
import { lostThoughReached } from "./score/lost-though-reached.js";
import { noCause } from "./score/no-cause.js";
import { noDeviation } from "./score/no-deviation.js";
import { noPointsColumn } from "./score/no-points-column.js";
import { noReason } from "./score/no-reason.js";
import { pointsNotPositive } from "./score/points-not-positive.js";
import { pointsSum } from "./score/points-sum.js";
import { roundedExecution } from "./score/rounded-execution.js";
import { roundedScore } from "./score/rounded-score.js";
import { roundedToFull } from "./score/rounded-to-full.js";
import { sameReason } from "./score/same-reason.js";
import { schemePoints } from "./score/scheme-points.js";
import { scoreRange } from "./score/score-range.js";
import { shortfallThoughFull } from "./score/shortfall-though-full.js";
import { total } from "./score/total.js";
import { totalRange } from "./score/total-range.js";
import { unfinishedActual } from "./score/unfinished-actual.js";
import { annexes } from "./text/annexes.js";
import { approxLost } from "./text/approx-lost.js";
import { blockTitles } from "./text/block-titles.js";
import { boilerplate } from "./text/boilerplate.js";
import { budgetSentences } from "./text/budget-sentences.js";
import { contradictions } from "./text/contradictions.js";
import { cut } from "./text/cut.js";
import { executionInText } from "./text/execution-in-text.js";
import { figureInText } from "./text/figure-in-text.js";
import { finishedWhen } from "./text/finished-when.js";
import { fromToSentences } from "./text/from-to-sentences.js";
import { goalAgainstIndicator } from "./text/goal-against-indicator.js";
import { goalCopied } from "./text/goal-copied.js";
import { goalHeadings } from "./text/goal-headings.js";
import { goalWithoutIndicator } from "./text/goal-without-indicator.js";
import { goalWithoutValue } from "./text/goal-without-value.js";
import { goalWithoutWords } from "./text/goal-without-words.js";
import { growthSentences } from "./text/growth-sentences.js";
import { measuresForProblems } from "./text/measures-for-problems.js";
import { moneyWithoutUnit } from "./text/money-without-unit.js";
import { noIndicators } from "./text/no-indicators.js";
import { nothingLeft } from "./text/nothing-left.js";
import { numbering } from "./text/numbering.js";
import { partsSentences } from "./text/parts-sentences.js";
import { personal } from "./text/personal.js";
import { planWords } from "./text/plan-words.js";
import { productSentences } from "./text/product-sentences.js";
import { promisedEvents } from "./text/promised-events.js";
import { punctuation } from "./text/punctuation.js";
import { rateSentences } from "./text/rate-sentences.js";
import { residue } from "./text/residue.js";
import { resultAgainstIndicator } from "./text/result-against-indicator.js";
import { rowNames } from "./text/row-names.js";
import { sameFact } from "./text/same-fact.js";
import { scopeOfResult } from "./text/scope-of-result.js";
import { shareSentences } from "./text/share-sentences.js";
import { sharesSum } from "./text/shares-sum.js";
import { staffInTexts } from "./text/staff-in-texts.js";
import { staleIndicatorYear } from "./text/stale-indicator-year.js";
import { staleYears } from "./text/stale-years.js";
import { stillUnderWay } from "./text/still-under-way.js";
import { typos } from "./text/typos.js";
import { unfinished } from "./text/unfinished.js";
import { unitNames } from "./text/unit-names.js";
import { writtenOver } from "./text/written-over.js";
import { writtenOverChange } from "./text/written-over-change.js";

/** Of figures, scores and indicators. */
const ofFigures: readonly Check[] = [
  total,
  noPointsColumn,
  pointsNotPositive,
  pointsSum,
  levels,
  sums,
  growth,
  departmentBudget,
  adjusted,
  lowExecution,
  execution,
  followsRule,
  scoreRange,
  totalRange,
  noReason,
  noCause,
  noDeviation,
  shortfallThoughFull,
  lostThoughReached,
  farAbove,
  limitMissed,
  overspent,
  funds,
  grade,
  schemePoints,
  roundedToFull,
  staff,
  overQuota,
  controlRatio,
  indicatorMoney,
  otherReports,
  copied,
  counts,
  history,
  overHundred,
  noRoomAbove,
  unitsDiffer,
  noCurrency,
  scaleSlip,
  kindsOverYears,
  valueForm,
  nameAndUnit,
  classFits,
  costControl,
  noBasicExpenditure,
  costPerPerson,
  cannotFail,
  withoutStandard,
  baseline,
  required,
  declared,
  repeatedIndicator,
  allFull,
  sameReason,
  changedTarget,
  afterApproval,
  doubleProject,
  sameSatisfaction,
  rateAlone,
  heavyWord,
  questionName,
  vaguePercent,
  noSurvey,
  foreignPeople,
  quantityWord,
  costFloor,
  badFloor,
  costInWords,
  quantityCeiling,
  exactOpenCount,
  targetIsName,
  onlyDone,
  missingUnits,
  noCount,
  moreThanAll,
  paymentRate,
  totalCost,
  priceTimesCount,
  spentLittle,
  nothingCarriedOver,
  executionScoreMissing,
  roundedExecution,
  roundedScore,
  unfinishedActual,
];

/** Of what texts say, in numbers and in words. */
const ofTexts: readonly Check[] = [
  approxLost,
  moneyWithoutUnit,
  figureInText,
  goalAgainstIndicator,
  goalBlocks,
  goalWithoutIndicator,
  goalWithoutValue,
  growthSentences,
  impliedGrowth,
  partsSentences,
  promisedEvents,
  rowCount,
  sameFact,
  scopeOfResult,
  shareSentences,
  staffInTexts,
  writtenOver,
  writtenOverChange,
  staleYears,
  contradictions,
  numbering,
  annexes,
  blockTitles,
  unitNames,
  rowNames,
  goalHeadings,
  unfinished,
  measuresForProblems,
  noIndicators,
  residue,
  planWords,
  punctuation,
  cut,
  typos,
  boilerplate,
  personal,
  goalCopied,
  goalWithoutWords,
  stillUnderWay,
  resultAgainstIndicator,
  finishedWhen,
  staleIndicatorYear,
  rateSentences,
  executionInText,
  fromToSentences,
  productSentences,
  budgetSentences,
  sharesSum,
  nothingLeft,
];

export const checks: readonly Check[] = [...ofFigures, ...ofTexts];

const saidAfter = checks.filter(({ severity }) => severity !== "info");
const ofFiguresSaid = ofFigures.filter(({ severity }) => severity !== "info");
const ofFiguresWrong = ofFigures.filter(({ severity }) => severity === "error");

/**
 * What is run after every step: what can only inform, and as long as no text changed what reads texts, wait until somebody asks.
 */
export function checksAfter(textChanged: boolean): readonly Check[] {
  return textChanged ? saidAfter : ofFiguresSaid;
}

/** What is run for a person who comes back: what finds errors in figures. */
export function checksOnReturn(): readonly Check[] {
  return ofFiguresWrong;
}
