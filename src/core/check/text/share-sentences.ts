/** Shares of one whole against each other (CC-05): two parts of 总支出 with their shares imply one whole. */
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
import { makeFinding } from "../make-finding.js";

export const shareSentences: ReportCheck = {
  code: "CC-05",
  severity: "error",
  title: say("check.cc-05-share"),
  source: say("basis.cc-05-share"),
  whole: (input) =>
    passagesOf(input)
      .filter(({ kind }) => kind === "long")
      .flatMap(sharesIn),
};

/** “共120所，其中民办30所，占30%”: the whole stands before the part, in the same unit. */
function sharesIn(passage: Passage): Finding[] {
  const facts = readFacts(passage.text);
  return facts.flatMap((share, index) => {
    const part = facts[index - 1];
    const named = wholeNamed(facts, index);
    if (named !== null) {
      const ratio = ratioOf(roundedOf(named.part), roundedOf(named.whole));
      const right = ratio === null || agrees(ratio, share.value, decimalsOf(share.printed));
      return right ? [] : [findingOf(passage, share, named.part, named.whole, ratio.exact)];
    }
    if (share.kind !== "share" || share.whole !== "" || share.approx || part === undefined) return [];
    const wholes = facts.slice(Math.max(0, index - furthest), index - 1).filter((fact) => isWhole(fact, part, share));
    const [whole] = wholes;
    if (whole === undefined || wholes.length > 1 || !(part.part || isAmong(whole, facts[index - 2]))) return [];
    const ratio = ratioOf(roundedOf(part), roundedOf(whole));
    if (ratio === null || agrees(ratio, share.value, decimalsOf(share.printed))) return [];
    return [findingOf(passage, share, part, whole, ratio.exact)];
  });
}

/** “8所学校中城区学校3所”: the part follows its whole at once. */
function isAmong(whole: Fact, before: Fact | undefined): boolean {
  return whole === before && /^\p{Script=Han}{0,6}中/u.test(whole.after.trim());
}

/** “普查46万亩，占全市62万亩的74.19%”: the whole stands between its part and the share. */
function wholeNamed(facts: readonly Fact[], index: number): { part: Fact; whole: Fact } | null {
  const [part, whole, share] = [facts[index - 2], facts[index - 1], facts[index]];
  if (part === undefined || whole === undefined || share === undefined) return null;
  const said = /^占/.test(whole.before.trim()) && /^的(?:比例|比重|约|近)*(?:为|达到?|是)?$/.test(share.before.trim());
  if (!said || share.unit !== "%" || share.approx || share.op !== null || part.approx || part.op !== null) return null;
  return isWhole(whole, part, share) && part.sentence === share.sentence ? { part, whole } : null;
}

const furthest = 8;

function isWhole(fact: Fact, part: Fact, share: Fact): boolean {
  return (
    fact.kind === "level" &&
    fact.sentence === share.sentence &&
    fact.unit === part.unit &&
    !fact.part &&
    !fact.approx &&
    part.kind === "level"
  );
}

function findingOf(passage: Passage, share: Fact, part: Fact, whole: Fact, exact: Big): Finding {
  const right = `${exact.round(Math.max(2, decimalsOf(share.printed))).toFixed()}%`;
  return makeFinding(shareSentences, {
    places: [span(passage.path, share.from, share.to), span(passage.path, part.from, part.to)],
    say: say("finding.share-sentence", {
      label: passage.label,
      written: share.written,
      right,
      part: part.written,
      whole: whole.written,
    }),
    advice: say("advice.share-sentence", { right }),
  });
}
