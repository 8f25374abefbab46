/** All cross-checks, in the order of the catalogue. A new one is a file and a line here. */
import type { Check } from "./check.js";
import { adjusted } from "./money/adjusted.js";
import { departmentBudget } from "./money/department-budget.js";
import { funds } from "./money/funds.js";
import { growth } from "./money/growth.js";
import { lowExecution } from "./money/low-execution.js";
import { sums } from "./money/sums.js";
import { execution, overspent } from "./score/execution.js";
import { farAbove } from "./score/far-above.js";
import { followsRule } from "./score/follows-rule.js";
import { limitMissed, roundedToFull } from "./score/full-though-missed.js";
import { grade } from "./score/grade.js";
import { levels, schemePoints } from "./score/levels.js";
import { range } from "./score/range.js";
import { reasons } from "./score/reasons.js";
import { total } from "./score/total.js";
import { weights } from "./score/weights.js";
import { cut } from "./text/cut.js";
import { planWords } from "./text/plan-words.js";
import { punctuation } from "./text/punctuation.js";
import { residue } from "./text/residue.js";
import { typos } from "./text/typos.js";

export const checks: readonly Check[] = [
  total,
  weights,
  levels,
  sums,
  growth,
  departmentBudget,
  adjusted,
  lowExecution,
  execution,
  followsRule,
  range,
  reasons,
  farAbove,
  limitMissed,
  overspent,
  funds,
  grade,
  schemePoints,
  roundedToFull,
  residue,
  planWords,
  punctuation,
  cut,
  typos,
];
