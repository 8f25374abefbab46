/** 照抄: sentences and round figures that stand in another year's report just so (CC-27). */

import type { Fact } from "../../reading/facts/fact.js";
import { readFacts } from "../../reading/facts/read-facts.js";
import { withoutSigns } from "../../reading/name-similarity.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { span } from "../../reading/place.js";
import { inputOfOther, type OtherReport, type ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const copied: ReportCheck = {
  code: "CC-27",
  severity: "warning",
  title: say("check.cc-27"),
  source: say("basis.cc-27"),
  whole: (input) =>
    input.others
      .filter(({ year }) => Math.abs(year - input.ledger.report.year) === 1)
      .flatMap((other) => [...sentences(input, other), ...figures(input, other)]),
};

/** What is told of a year. Duties, rules and goals stay what they are from year to year. */
function told(input: ReportInput): Passage[] {
  return passagesOf(input).filter(
    ({ kind, tense, roles }) => kind === "long" && tense !== "wanted" && !roles.some((role) => standing.has(role)),
  );
}

const standing: ReadonlySet<string> = new Set([
  "unit.functions",
  "unit.tasks",
  "goal.expected",
  "austerity.measures",
  "task.content",
]);

/** Sentences with a figure in them, long enough not to come about twice by themselves. */
function sentences(input: ReportInput, other: OtherReport): Finding[] {
  const theirs = new Set(told(inputOfOther(input, other)).flatMap(({ text }) => pieces(text).map((one) => one.words)));
  const found = told(input).flatMap((passage) =>
    pieces(passage.text)
      .filter(({ words }) => theirs.has(words))
      .map((piece) => ({ passage, ...piece })),
  );
  if (found.length === 0) return [];
  return [
    makeFinding(copied, {
      places: found.map(({ passage, from, to }) => span(passage.path, from, to)),
      say: say("finding.copied-sentences", {
        count: found.length,
        year: other.year,
        title: other.title,
        words: found[0]?.words.slice(0, 40) ?? "",
      }),
      advice: say("advice.copied"),
    }),
  ];
}

function pieces(text: string): { words: string; from: number; to: number }[] {
  return [...text.matchAll(/[^。；;！\n]+/g)].flatMap(({ 0: piece, index }) => {
    const words = piece.trim();
    return words.length < long || !/\d/.test(words) ? [] : [{ words, from: index, to: index + piece.length }];
  });
}

const long = 30;

interface Named {
  readonly passage: Passage;
  readonly fact: Fact;
}

/** “600余家” of the same thing in two years: rarely true, mostly carried over. Exact figures that stay (165栋) are facts. */
function figures(input: ReportInput, other: OtherReport): Finding[] {
  const theirs = new Set(rounded(inputOfOther(input, other)).map(({ fact }) => keyOf(fact)));
  return rounded(input)
    .filter(({ fact }) => theirs.has(keyOf(fact)))
    .map(({ passage, fact }) =>
      makeFinding(copied, {
        places: [span(passage.path, fact.from, fact.to)],
        say: say("finding.copied-figure", {
          name: fact.name,
          written: fact.written,
          year: other.year,
          title: other.title,
        }),
        advice: say("advice.copied"),
      }),
    );
}

function rounded(input: ReportInput): Named[] {
  return told(input).flatMap((passage) =>
    readFacts(passage.text)
      .filter(({ approx, kind, planned, name }) => approx && kind === "level" && !planned && name.length >= shortest)
      .map((fact) => ({ passage, fact })),
  );
}

/** The end of a name says what it is: 累计服务楼宇入驻企业, 共服务楼宇入驻企业. */
function keyOf({ name, value, unit }: Fact): string {
  return [withoutSigns(name).slice(-shortest), value.toFixed(), unit].join(" ");
}

const shortest = 4;
