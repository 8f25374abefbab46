/** What a sentence divides (CC-04): the parts after 其中 are not more than the whole, and leave nothing out where they are all of it. */
import Big from "big.js";
import { roundedOf } from "../../reading/facts/derived-percent.js";
import type { Fact } from "../../reading/facts/fact.js";
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
      whole.unit !== first.unit ||
      first.sentence - whole.sentence > 1
    )
      continue;
    const rest = facts.slice(index).findIndex((fact) => !fact.part || fact.sentence !== first.sentence);
    const parts = facts.slice(index, rest < 0 ? undefined : index + rest).filter(({ unit }) => unit === first.unit);
    found.push({ whole, parts });
  }
  return found;
}

function judge(passage: Passage, { whole, parts }: Division): Finding[] {
  if (parts.length < 2 || [whole, ...parts].some(({ approx, op }) => approx || op !== null)) return [];
  const sum = parts.reduce((so, part) => so.plus(part.value), new Big(0));
  const room = parts.reduce((so, part) => so.plus(roundedOf(part).half), roundedOf(whole).half);
  const difference = sum.minus(whole.value);
  const over = difference.gt(room);
  if (!over && (difference.abs().lte(room) || !complete(whole, parts))) return [];
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

/** The parts are kinds of what the whole counts: 总面积, 商务面积, 商业面积 end alike. */
function complete(whole: Fact, parts: readonly Fact[]): boolean {
  const end = whole.name.slice(-2);
  return end.length === 2 && parts.every(({ name }) => name.endsWith(end) && name.length > end.length);
}
