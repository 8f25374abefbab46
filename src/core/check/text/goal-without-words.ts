/** A goal says what is to be reached, and its result what was: an amount alone, or 完成年度目标, says neither (CC-34). */
import { goalsOf, isMoneyOnly } from "../../reading/goals-of.js";
import { lettersOf } from "../../reading/name-similarity.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const goalWithoutWords: ReportCheck = {
  code: "CC-34",
  severity: "warning",
  title: say("check.cc-34"),
  source: say("basis.cc-34"),
  whole: (input) => {
    const goals = passagesOf(input).filter(({ roles }) =>
      roles.some((role) => role === "goal.expected" || role === "goal.actual"),
    );
    return [...amountsOnly(goals.filter(isAmountOnly)), ...moneyOnly(input), ...notTold(goals)];
  },
};

function isAmountOnly({ text }: Passage): boolean {
  return /\d/.test(text) && /^[\d.,，\s]+(?:万元|元|亿元)?[。.]?$/.test(text.trim());
}

function amountsOnly(found: readonly Passage[]): Finding[] {
  if (found.length === 0) return [];
  return [
    makeFinding(goalWithoutWords, {
      places: found.map(({ path }) => figure(path)),
      say: say("finding.goal-amount-only", {
        texts: found.map(({ label, text }) => ({ label, text: text.trim() })),
      }),
      advice: say("advice.goal-amount-only"),
    }),
  ];
}

/** A goal that only says how the money is divided. */
function moneyOnly(input: ReportInput): Finding[] {
  const found = goalsOf(input).filter(({ facts }) => isMoneyOnly(facts));
  if (found.length === 0) return [];
  return [
    makeFinding(goalWithoutWords, {
      places: found.map(({ passage }) => figure(passage.path)),
      say: say("finding.goal-money-only", { labels: found.map(({ passage }) => ({ label: passage.label })) }),
      advice: say("advice.goal-amount-only"),
    }),
  ];
}

/** A result of a few words beside a goal that promises something. */
function notTold(goals: readonly Passage[]): Finding[] {
  return goals
    .filter(({ roles, text }) => roles.includes("goal.actual") && /[完达实]/.test(text) && isEmptyAnswer(text))
    .filter((actual) =>
      goals.some(
        ({ roles, scope, text }) =>
          roles.includes("goal.expected") && scope === actual.scope && lettersOf(text).length >= promised,
      ),
    )
    .map((actual) =>
      makeFinding(goalWithoutWords, {
        places: [figure(actual.path)],
        say: say("finding.result-not-told", { label: actual.label, text: actual.text.trim() }),
        advice: say("advice.result-not-told"),
      }),
    );
}

const promised = 15;

function isEmptyAnswer(text: string): boolean {
  return /^(?:已|均已|全部|圆满|全面|按时|按期|顺利)*(?:完成|达成|实现|达到)了?(?:全部|各项|年度|年初|预期|预定|既定|绩效|总体|工作|设定的?)*(?:目标|任务|指标|计划)*(?:任务|值)?$/.test(
    lettersOf(text),
  );
}
