/** A rate in a sentence follows from the two amounts before it: 预算100万元，支出80万元，执行率80% (CC-05). */

import { agrees, type Ratio, ratioOf, roundedOf } from "../../reading/facts/derived-percent.js";
import type { Fact } from "../../reading/facts/fact.js";
import { decimalsOf } from "../../reading/facts/printed-number.js";
import { readFacts } from "../../reading/facts/read-facts.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { span } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { changeTo, makeFinding } from "../make-finding.js";

export const rateSentences: ReportCheck = {
  code: "CC-05",
  severity: "error",
  title: say("check.cc-05-rate"),
  source: say("basis.cc-05-rate"),
  whole: (input) =>
    passagesOf(input)
      .filter(({ kind }) => kind === "long")
      .flatMap(ratesIn),
};

function ratesIn(passage: Passage): Finding[] {
  const facts = readFacts(passage.text);
  return facts.flatMap((rate, index) => {
    if (isSatisfaction(rate)) return surveyed(passage, facts, index);
    if (!isRateOf(rate)) return [];
    const levels = levelsBefore(facts, index);
    const [last, first, ...more] = levels;
    if (first === undefined || last === undefined) return [];
    const ratios = [ratioOf(roundedOf(last), roundedOf(first)), ratioOf(roundedOf(first), roundedOf(last))];
    const known = more.length === 0 ? ratios : allRatios(levels);
    if (known.some((ratio) => ratio === null || agrees(ratio, rate.value, decimalsOf(rate.printed)))) return [];
    return findingOf(passage, rate, [first, last], ratios[0] ?? null, more.length === 0);
  });
}

/** A rate of what was done or paid; growth and shares are held against other numbers. */
function isRateOf({ kind, before, approx, op, planned }: Fact): boolean {
  if (approx || op !== null || planned || (kind !== "rate" && kind !== "completion")) return false;
  return /(?:执行|支付|支出|拨付|到位|完成|使用|发放|兑付|达成|完工|办结|结算)(?:率|比例|进度)(?:约|达到?|为|是)*$/.test(
    before,
  );
}

function isSatisfaction({ kind, before, approx, op, planned }: Fact): boolean {
  return !approx && op === null && !planned && kind === "rate" && /满意[度率](?:约|达到?|为|是)*$/.test(before);
}

/**
 * 收回480份，满意412人，满意度95%: of the numbers in its sentence one says how many were satisfied, and none of the others is the
 * whole of that rate. Some weigh the answers, so it is asked; of several grades of satisfied people nothing is known.
 */
function surveyed(passage: Passage, facts: readonly Fact[], index: number): Finding[] {
  const rate = facts[index];
  const levels = facts
    .slice(0, index)
    .filter(
      ({ sentence, kind, unit }) => sentence === rate?.sentence && kind === "level" && surveyUnits.has(unit ?? ""),
    );
  const [part, another] = levels.filter(({ before, after }) => /满意/.test(before + after));
  if (rate === undefined || part === undefined || another !== undefined || /不满意/.test(part.before + part.after))
    return [];
  const wholes = levels.filter((one) => one !== part && one.value.gte(part.value));
  const whole = wholes.at(-1);
  const isKnown = wholes.some((one) => {
    const ratio = ratioOf(roundedOf(part), roundedOf(one));
    return ratio === null || agrees(ratio, rate.value, decimalsOf(rate.printed));
  });
  if (whole === undefined || isKnown || [part, ...wholes].some(({ approx, op }) => approx || op !== null)) return [];
  return findingOf(passage, rate, [whole, part], ratioOf(roundedOf(part), roundedOf(whole)), false);
}

const surveyUnits: ReadonlySet<string> = new Set(["份", "人", "名", "户", "人次", "位", "家", "张"]);

/** Levels in one unit of the same sentence, the nearest first; only those that stand side by side. */
function levelsBefore(facts: readonly Fact[], index: number): Fact[] {
  const rate = facts[index];
  const found: Fact[] = [];
  for (const fact of facts.slice(0, index).reverse()) {
    if (fact.sentence !== rate?.sentence || fact.kind !== "level") break;
    const [nearest] = found;
    if (nearest !== undefined && (nearest.unit !== fact.unit || fact.unit === null)) break;
    if (fact.approx || fact.op !== null || fact.inside) break;
    found.push(fact);
  }
  return found;
}

function allRatios(levels: readonly Fact[]): (Ratio | null)[] {
  return levels.flatMap((part) =>
    levels.flatMap((whole) => (part === whole ? [] : [ratioOf(roundedOf(part), roundedOf(whole))])),
  );
}

/** With two amounts before it there is one right rate; with several it is asked which were meant. */
function findingOf(
  passage: Passage,
  rate: Fact,
  [whole, part]: readonly [Fact, Fact],
  ratio: Ratio | null,
  certain: boolean,
): Finding[] {
  if (ratio === null) return [];
  const right = ratio.exact.toFixed(Math.max(2, decimalsOf(rate.printed)));
  const fixed =
    passage.text.slice(0, rate.from) + rate.written.replace(rate.printed, right) + passage.text.slice(rate.to);
  return [
    makeFinding(rateSentences, {
      severity: certain ? "error" : "warning",
      places: [rate, part, whole].map(({ from, to }) => span(passage.path, from, to)),
      say: say("finding.rate-sentence", {
        label: passage.label,
        rate: `${rate.before.trim().slice(-8)}${rate.written}`,
        whole: whole.written,
        part: part.written,
        right: `${right}%`,
        certain,
      }),
      advice: say("advice.rate-sentence", { right: `${right}%`, certain }),
      ...(certain ? { fix: changeTo(passage.path, fixed) } : {}),
    }),
  ];
}
