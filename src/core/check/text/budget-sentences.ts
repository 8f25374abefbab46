/** 年初预算 and what was added make the budget of the year (CC-04). */

import { roundedOf } from "../../reading/facts/derived-percent.js";
import type { Fact } from "../../reading/facts/fact.js";
import { readFacts } from "../../reading/facts/read-facts.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { span } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const budgetSentences: ReportCheck = {
  code: "CC-04",
  severity: "error",
  title: say("check.cc-04-budget"),
  source: say("basis.cc-04-budget"),
  whole: (input) =>
    passagesOf(input)
      .filter(({ kind }) => kind === "long")
      .flatMap(budgetsIn),
};

/** Three amounts in a row: what there was, what was added or taken, what there is. */
function budgetsIn(passage: Passage): Finding[] {
  const facts = readFacts(passage.text);
  return facts.flatMap((all, index) => {
    const [first, change] = [facts[index - 2], facts[index - 1]];
    if (first === undefined || change === undefined) return [];
    const amounts = [first, change, all];
    if (
      amounts.some(
        ({ unit, approx, op, sentence }) => unit !== "元" || approx || op !== null || sentence !== all.sentence,
      )
    )
      return [];
    const way = wayOf(change);
    if (way === 0 || !/年初(?:部门)?(?:预算|安排|批复)/.test(first.before) || !isAll(all)) return [];
    const sum = first.value.plus(change.value.abs().times(way));
    const room = amounts.reduce((so, fact) => so.plus(roundedOf(fact).half), roundedOf(all).half);
    if (sum.minus(all.value).abs().lte(room)) return [];
    return [
      makeFinding(budgetSentences, {
        places: [all, first, change].map(({ from, to }) => span(passage.path, from, to)),
        say: say("finding.budget-sentence", {
          label: passage.label,
          first: first.written,
          change: change.written,
          more: way > 0,
          all: all.written,
          right: `${sum.div(all.scale === "" ? 1 : all.scale === "亿" ? 100_000_000 : 10_000).toFixed()}${all.scale}元`,
        }),
        advice: say("advice.budget-sentence"),
      }),
    ];
  });
}

/** 1: added; -1: taken away; 0: neither. */
function wayOf({ before }: Fact): 1 | -1 | 0 {
  if (/(?:追加|调增|增加|新增)[^，。；]{0,8}$/.test(before)) return 1;
  return /(?:调减|核减|压减|减少|收回)[^，。；]{0,8}$/.test(before) ? -1 : 0;
}

function isAll({ before, kind }: Fact): boolean {
  return kind === "level" && /(?:全年|调整后|追加后|调整为|合计|共计|总预算)[^，。；]{0,8}$/.test(before);
}
