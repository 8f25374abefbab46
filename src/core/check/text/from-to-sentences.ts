/** 由1200人增加到1500人，增长25%: a growth between two numbers of a sentence (CC-05). */
import type Big from "big.js";
import { agrees, ratioOf, roundedOf } from "../../reading/facts/derived-percent.js";
import type { Fact } from "../../reading/facts/fact.js";
import { decimalsOf } from "../../reading/facts/printed-number.js";
import { readFacts } from "../../reading/facts/read-facts.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { span } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { changeTo, makeFinding } from "../make-finding.js";

export const fromToSentences: ReportCheck = {
  code: "CC-05",
  severity: "error",
  title: say("check.cc-05-text"),
  source: say("basis.cc-05-text"),
  whole: (input) =>
    passagesOf(input)
      .filter(({ kind }) => kind === "long")
      .flatMap(growthsIn),
};

function growthsIn(passage: Passage): Finding[] {
  const facts = readFacts(passage.text);
  return facts.flatMap((growth, index) => {
    const [from, to] = ends(facts, index);
    if (from === null || to === null || !isGrowth(growth)) return [];
    if (from.value.lte(0) || from.unit !== to.unit) return [];
    const change = to.value.minus(from.value);
    const half = roundedOf(from).half.plus(roundedOf(to).half);
    const ratio = ratioOf({ value: change.abs(), half }, roundedOf(from));
    if (ratio === null || change.eq(0)) return [];
    const sameWay = change.lt(0) === growth.value.lt(0);
    if (sameWay && agrees(ratio, growth.value.abs(), decimalsOf(growth.printed))) return [];
    return [findingOf(passage, growth, from, to, ratio.exact)];
  });
}

/** 提高15% is one between two amounts as well. */
function isGrowth({ kind, before, approx, op, unit }: Fact): boolean {
  if (approx || op !== null || unit !== "%") return false;
  return kind === "growth" || (kind === "rate" && /(?:提高|提升|上升|增强|改善)了?$/.test(before.trim()));
}

/** 由A增加到B, or A，比上年B: the two levels right before the growth. */
function ends(facts: readonly Fact[], index: number): readonly [from: Fact | null, to: Fact | null] {
  const [growth, last, first] = [facts[index], facts[index - 1], facts[index - 2]];
  if (growth === undefined || last === undefined || first === undefined) return [null, null];
  const sameSentence = last.sentence === growth.sentence && first.sentence === growth.sentence;
  if (!sameSentence || last.kind !== "level" || first.kind !== "level") return [null, null];
  if ([last, first].some(({ approx, op }) => approx || op !== null)) return [null, null];
  if (/[由从自]$/.test(first.before.trim()) || /[由从][^，,]{0,8}$/.test(first.before)) {
    return /[到至为]$/.test(last.before.trim()) ? [first, last] : [null, null];
  }
  const comparing = /(?:比|较|与)(?:上年|去年|上一年|同期|上年同期)度?的?$/.test(last.before.trim());
  return comparing && growth.name === "" ? [last, first] : [null, null];
}

function findingOf(passage: Passage, growth: Fact, from: Fact, to: Fact, exact: Big): Finding {
  const right = exact.toFixed(Math.max(2, decimalsOf(growth.printed)));
  const less = to.value.lt(from.value);
  const fixed =
    passage.text.slice(0, growth.from) + growth.written.replace(growth.printed, right) + passage.text.slice(growth.to);
  const sameWay = less === growth.value.lt(0);
  return makeFinding(fromToSentences, {
    places: [growth, to, from].map((fact) => span(passage.path, fact.from, fact.to)),
    say: say("finding.from-to", {
      label: passage.label,
      from: from.written,
      to: to.written,
      written: `${growth.before.trim().slice(-4)}${growth.written}`,
      right: `${right}%`,
      less,
    }),
    advice: say("advice.rate-sentence", { right: `${right}%`, certain: true }),
    ...(sameWay ? { fix: changeTo(passage.path, fixed) } : {}),
  });
}
