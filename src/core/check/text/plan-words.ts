/** 计划、预计 in a text that tells what was reached: copied from the goal, with only the number changed. */

import type { Fact } from "../../reading/facts/fact.js";
import { readFacts } from "../../reading/facts/read-facts.js";
import { type Hit, sentenceAround } from "../../reading/hits.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfHits } from "../finding-of-hits.js";

export const planWords: ReportCheck = {
  code: "CC-43",
  severity: "warning",
  title: say("check.cc-43-plan"),
  source: say("basis.cc-43-plan"),
  whole: (input) =>
    findingOfHits(
      planWords,
      passagesOf(input)
        .filter(({ roles }) => roles.includes("goal.actual") || roles.includes("indicator.actual"))
        .filter(({ text }) => planWord.test(text))
        .flatMap(plannedIn),
      { say: "finding.plan-words", advice: "advice.plan-words" },
    ),
};

/** Most cells have none of these, and need not be read. */
const planWord = /计划|预计|预期|力争|争取|拟|将[于会要]|即将|目标/;

/** 预计2024年6月20日完成: a day is no number of what was done. */
const dayAhead =
  /^(?:预计|计划|拟|力争|争取|将)[于在到至]?(?:\d{4}年|\d{1,2}月|[明次下]年|[上下]半年|年[内底末]|第?[一二三四1-4]季度)/;

const longestClause = 60;

/** From the start of the clause to the number. */
function plannedIn(passage: Passage): Hit[] {
  if (passage.kind === "cell" && dayAhead.test(passage.text)) return [{ passage, from: 0, to: passage.text.length }];
  return readFacts(passage.text)
    .filter((fact) => fact.planned && !isCompared(passage.text, fact))
    .map((fact) => {
      const start = Math.max(0, fact.from - longestClause);
      const before = passage.text.slice(start, fact.from);
      const clause = Math.max(...[..."，。；、,;\n："].map((stop) => before.lastIndexOf(stop)));
      return { passage, from: start + clause + 1, to: fact.to };
    });
}

/** 计划培训500人，实际培训450人: the plan is told beside what came of it. */
function isCompared(text: string, { from, to }: Fact): boolean {
  const { from: start, to: end } = sentenceAround(text, from);
  return /^[^。；]*?(?:实际|完成|已|达到|实现)/.test(text.slice(to, end)) && start < from;
}
