/** “各项指标均达到规范要求” beside indicators that lost points. */

import { hitsOf, patternOf, sentenceAround } from "../../reading/hits.js";
import { passagesOf } from "../../reading/passages.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ScoreTable } from "../../score/score-report.js";
import type { ReportCheck } from "../check.js";
import { findingOfHits } from "../finding-of-hits.js";

export const boilerplate: ReportCheck = {
  code: "CC-45",
  severity: "warning",
  title: say("check.cc-45"),
  source: say("basis.cc-45"),
  whole(input) {
    const lost = lostPoints(input);
    if (lost.lines + lost.executions === 0) return [];
    const prose = passagesOf(input).filter((one) => one.kind === "long" && one.tense !== "wanted");
    const claims = patternOf(input.words.claims.join("|") || "(?!)");
    const hits = hitsOf(prose, claims, (match, { text }) => isClaimed(text, match));
    return findingOfHits(boilerplate, hits, {
      say: "finding.boilerplate",
      advice: "advice.boilerplate",
      data: { ...lost, names: lost.names.slice(0, 3).join("、") },
    });
  },
};

/** 除一项外均已完成 and 基本完成 do not say all. */
function isClaimed(text: string, { 0: words, index }: RegExpExecArray): boolean {
  const { from } = sentenceAround(text, index);
  return !/[未不没]/.test(words) && !/基本|大部分|除\p{Script=Han}/u.test(text.slice(from, index + words.length));
}

function lostPoints({ tables }: ReportInput): { lines: number; executions: number; names: string[] } {
  const lines = tables.flatMap((table) =>
    table.lines.filter(({ score, weight }) => score !== null && weight !== null && score.lt(weight)),
  );
  return {
    lines: lines.length,
    executions: tables.filter(executionLost).length,
    names: lines.flatMap(({ name }) => name ?? []),
  };
}

function executionLost({ execution }: ScoreTable): boolean {
  return execution?.score?.lt(execution.weight) ?? false;
}
