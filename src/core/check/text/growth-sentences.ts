/** Growth in a sentence against the numbers beside it (CC-05): 524万元，比上年增加244万元，增长387%. */
import Big from "big.js";
import { agrees, before, ratioOf, roundedOf } from "../../reading/facts/derived-percent.js";
import type { Fact } from "../../reading/facts/fact.js";
import { decimalsOf } from "../../reading/facts/printed-number.js";
import { readFacts } from "../../reading/facts/read-facts.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { placeKey, span } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { writtenOverPlaces } from "../../reading/standard-differences.js";
import { say } from "../../say.js";
import { scalePower } from "../../value/lexicon/scales.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { changeTo, makeFinding } from "../make-finding.js";

export const growthSentences: ReportCheck = {
  code: "CC-05",
  severity: "error",
  title: say("check.cc-05-text"),
  source: say("basis.cc-05-text"),
  whole(input) {
    const known = writtenOverPlaces(input);
    return passagesOf(input)
      .filter(({ kind }) => kind === "long")
      .flatMap((passage) => growthsIn(passage, printedBeside(input, passage)))
      .filter(({ places: [place] }) => place === undefined || !known.has(placeKey(place)));
  },
};

/** What is printed for the figures of the text's own section: those are checked where they stand. */
function printedBeside({ printed }: ReportInput, { path }: Passage): ReadonlySet<string> {
  const section = path.slice(0, path.lastIndexOf(".") + 1);
  return new Set([...printed.values].flatMap(([at, text]) => (at !== path && at.startsWith(section) ? [text] : [])));
}

function growthsIn(passage: Passage, beside: ReadonlySet<string>): Finding[] {
  const facts = readFacts(passage.text);
  return facts.flatMap((growth, index) => {
    if (growth.kind !== "growth" || growth.approx || growth.op !== null || growth.planned) return [];
    if (beside.has(growth.written)) return [];
    const change = facts[index - 1];
    if (change === undefined || !goesBefore(change, growth)) return [];
    const levels = facts.slice(Math.max(0, index - furthest), index).filter((fact) => isLevel(fact, change));
    const bases = levels.filter(isBase);
    const workings = (bases.length > 0 ? bases : levels).flatMap((level) => workingOf(level, change));
    return workings.length === 0 ||
      workings.some(({ ratio }) => agrees(ratio, growth.value.abs(), decimalsOf(growth.printed)))
      ? []
      : [findingOf(passage, growth, change, workings)];
  });
}

/** A level further back is not what the change speaks of. */
const furthest = 8;

/** The change right before the growth in one sentence, both in one direction. */
function goesBefore(change: Fact, growth: Fact): boolean {
  return (
    change.kind === "change" &&
    change.sentence === growth.sentence &&
    change.against === growth.against &&
    !change.approx &&
    growth.name === "" &&
    change.value.lt(0) === growth.value.lt(0)
  );
}

function isLevel(fact: Fact, change: Fact): boolean {
  const sameUnit = fact.unit === change.unit || change.unit === null;
  return (
    fact.kind === "level" && fact.sentence === change.sentence && sameUnit && !fact.approx && fact.from < change.from
  );
}

/** 比上年的25起减少6起: the level is last year's itself. */
function isBase({ before }: Fact): boolean {
  return /(?:比|较|相比|同比|对比)(?:于)?(?:上年|去年|上一年|上年度|前年|\d{4}年|年初|期初|基期)(?:同期|度)?的?$/.test(
    before.trim(),
  );
}

interface Working {
  readonly level: Fact;
  readonly was: Big;
  readonly change: Big;
  readonly ratio: NonNullable<ReturnType<typeof ratioOf>>;
}

function workingOf(level: Fact, change: Fact): Working[] {
  const now = roundedOf(level);
  const difference = roundedOf(change);
  const was = isBase(level) ? now : before(now, change.value, difference.half);
  const ratio = ratioOf(difference, was);
  return ratio === null ? [] : [{ level, was: was.value, change: difference.value, ratio }];
}

/** With one level before it there is one right value; with several it is asked which was meant. */
function findingOf(passage: Passage, growth: Fact, change: Fact, workings: readonly Working[]): Finding {
  const working = workings[0];
  const certain = workings.length === 1 && working !== undefined;
  const right = working?.ratio.exact.toFixed(Math.max(2, decimalsOf(growth.printed))) ?? "";
  const fixed =
    passage.text.slice(0, growth.from) + growth.written.replace(growth.printed, right) + passage.text.slice(growth.to);
  const power = new Big(10).pow(-scalePower(working?.level.scale ?? ""));
  return makeFinding(growthSentences, {
    severity: certain ? "error" : "warning",
    places: [span(passage.path, growth.from, growth.to), span(passage.path, change.from, change.to)],
    say: say("finding.growth-sentence", {
      label: passage.label,
      written: growth.written,
      right,
      level: working?.level.written,
      change: change.written,
      was: working?.was.times(power).toFixed(),
      certain,
    }),
    advice: say("advice.growth-sentence", { right, certain }),
    ...(certain && fixed !== passage.text ? { fix: changeTo(passage.path, fixed) } : {}),
  });
}
