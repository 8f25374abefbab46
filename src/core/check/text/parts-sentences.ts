/** What a sentence divides (CC-04): the parts after 其中 are not more than the whole, and leave nothing out where they are all of it. */

import Big from "big.js";
import { roundedOf } from "../../reading/facts/derived-percent.js";
import type { Fact } from "../../reading/facts/fact.js";
import { peopleUnits } from "../../reading/facts/people-units.js";
import { readFacts } from "../../reading/facts/read-facts.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { span } from "../../reading/place.js";
import { say } from "../../say.js";
import { scalePower } from "../../value/lexicon/scales.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const partsSentences: ReportCheck = {
  code: "CC-04",
  severity: "warning",
  title: say("check.cc-04-text"),
  source: say("basis.cc-04-text"),
  whole: (input) =>
    passagesOf(input)
      .filter(({ kind }) => kind === "long")
      .flatMap((passage) => divisions(passage).flatMap((one) => judge(passage, one))),
};

interface Division {
  readonly whole: Fact;
  readonly parts: readonly Fact[];
}

/** Parts follow one 其中, in the unit of the last level before it. */
function divisions({ text }: Passage): Division[] {
  const facts = readFacts(text).filter(({ kind, inside }) => kind === "level" && !inside);
  const found: Division[] = [];
  for (const [index, first] of facts.entries()) {
    const whole = facts[index - 1];
    if (
      !first.part ||
      whole === undefined ||
      whole.part ||
      !countsAlike(whole, first) ||
      first.sentence - whole.sentence > 1
    )
      continue;
    const rest = facts.slice(index).findIndex((fact) => !fact.part || !goesOn(first, fact));
    const parts = facts.slice(index, rest < 0 ? undefined : index + rest).filter((part) => countsAlike(part, first));
    if (!isMixed(parts)) found.push({ whole, parts: untilDivided(whole, parts) });
  }
  return found;
}

/** Once all people are divided, what follows behind a semicolon counts others: 在岗7人；编外4人. */
function untilDivided(whole: Fact, parts: readonly Fact[]): readonly Fact[] {
  if (!countsPeople(whole)) return parts;
  let sum = new Big(0);
  for (const [index, part] of parts.entries()) {
    sum = sum.plus(part.value);
    if (sum.eq(whole.value) && parts[index + 1]?.sentence !== part.sentence) return parts.slice(0, index + 1);
  }
  return parts;
}

/** People are counted by several words. */
function countsAlike(one: Fact, other: Fact): boolean {
  return one.unit === other.unit || (countsPeople(one) && countsPeople(other));
}

function countsPeople({ unit }: Fact): boolean {
  return peopleUnits.has(unit ?? "");
}

/** Behind a semicolon only amounts of money, and people, go on dividing what 其中 began to. */
function goesOn(first: Fact, fact: Fact): boolean {
  if (fact.sentence === first.sentence) return true;
  return fact.list === first.list && (first.unit === "元" || (countsPeople(first) && !deeds.test(fact.before.trim())));
}

/** The next deed of a list, not the next part of the people. */
const deeds =
  /^(?:全年|另|还|同时|并|共|累计)*(?:培训|举办|开展|发放|资助|组织|服务|帮助|帮扶|救助|招聘|引进|选派|走访|慰问|安置|新增|完成|为)/;

/** What was given and what was spent of it side by side: no parts of one whole. */
function isMixed(parts: readonly Fact[]): boolean {
  const columns = new Set(parts.map(({ before }) => columnOf(before)));
  return columns.has("spent") && columns.size > 1;
}

function columnOf(before: string): string {
  if (/(?:支出|执行|使用|支付|花费|已拨付|完成投资)(?:资金|经费)?[^，。；]{0,2}$/.test(before)) return "spent";
  return /(?:到位|下达|收到|安排|预算)(?:资金|经费)?[^，。；]{0,2}$/.test(before) ? "given" : "";
}

function judge(passage: Passage, { whole, parts }: Division): Finding[] {
  if ([whole, ...parts].some(({ approx, op }) => approx || op !== null)) return [];
  const [first] = parts;
  if (first === undefined || (parts.length === 1 && !isOneOf(whole, first))) return [];
  const sum = parts.reduce((so, part) => so.plus(part.value), new Big(0));
  const room = roomOf(whole, parts);
  const difference = sum.minus(whole.value);
  const over = difference.gt(room);
  if (!over && (difference.abs().lte(room) || !(complete(whole, parts) || nearlyAll(whole, parts, sum)))) return [];
  const power = new Big(10).pow(-scalePower(whole.scale));
  return [
    makeFinding(partsSentences, {
      severity: over ? "warning" : "info",
      places: [whole, ...parts].map(({ from, to }) => span(passage.path, from, to)),
      say: say("finding.parts-sentence", {
        label: passage.label,
        whole: `${whole.before.trim().slice(-12)}${whole.written}`,
        parts: parts.map(({ written }) => written).join("、"),
        sum: sum.times(power).toFixed(),
        difference: difference.abs().times(power).toFixed(),
        unit: `${whole.scale}${whole.unit ?? ""}`,
        over,
      }),
      advice: say("advice.parts-sentence", { over }),
    }),
  ];
}

/** One part alone is held against what stands right before it in the same sentence and the same unit. */
function isOneOf(whole: Fact, part: Fact): boolean {
  return whole.sentence === part.sentence && whole.unit === part.unit && part.value.gt(whole.value);
}

/** Half a last digit each; where one part is printed as finely as the whole, a writer would not have rounded the others. */
function roomOf(whole: Fact, parts: readonly Fact[]): Big {
  const halves = [whole, ...parts].map((fact) => roundedOf(fact).half);
  const finest = halves.reduce((least, half) => (half.lt(least) ? half : least));
  const even = parts.every(({ scale }) => scale === whole.scale) && roundedOf(whole).half.eq(finest);
  if (even && parts.some((part) => roundedOf(part).half.eq(finest)))
    return finest.times(halves.filter((half) => half.eq(finest)).length);
  return halves.reduce((sum, half) => sum.plus(half), new Big(0));
}

/** Three and more amounts of money that make most of the whole are meant to be all of it. */
function nearlyAll(whole: Fact, parts: readonly Fact[], sum: Big): boolean {
  return parts.length >= 3 && whole.unit === "元" && sum.gte(whole.value.times(most));
}

const most = 0.7;

/** The parts are kinds of what the whole counts: 总面积, 商务面积, 商业面积 end alike. */
function complete(whole: Fact, parts: readonly Fact[]): boolean {
  const end = whole.name.slice(-2);
  return end.length === 2 && parts.every(({ name }) => name.endsWith(end) && name.length > end.length);
}
