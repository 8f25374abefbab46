/** An event that is promised by name is told of among the results (CC-34). */

import { type Hit, patternOf, sentenceAround } from "../../reading/hits.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfHits } from "../finding-of-hits.js";

export const promisedEvents: ReportCheck = {
  code: "CC-34",
  severity: "warning",
  title: say("check.cc-34-events"),
  source: say("basis.cc-34-events"),
  whole(input) {
    const results = resultsOf(input);
    if (results.length < enough) return [];
    const event = eventPattern(input.words.events);
    const hits = passagesOf(input)
      .filter(({ tense }) => tense === "wanted")
      .flatMap((passage) => promisesIn(event, passage))
      .filter(({ name }) => !results.includes(name));
    return findingOfHits(
      promisedEvents,
      hits.map(({ hit }) => hit),
      { say: "finding.event-untold", advice: "advice.event-untold" },
    );
  },
};

/** Fewer characters are no account of a year. */
const enough = 200;

/** What is told of the year: long texts that do not say what is wanted. */
function resultsOf(input: ReportInput): string {
  return passagesOf(input)
    .filter(
      ({ kind, tense, roles }) => kind === "long" && tense !== "wanted" && !roles.some((role) => standing.has(role)),
    )
    .map(({ text }) => text)
    .join("\n");
}

const standing: ReadonlySet<string> = new Set(["unit.functions", "unit.tasks", "measure", "austerity.measures"]);

interface Promise {
  readonly hit: Hit;
  /** The end of its name, by which any account would call it. */
  readonly name: string;
}

/** “计划举办第三届农民丰收节”: a verb, at once or some words on an ordinal, and a noun of an event. */
function promisesIn(event: RegExp, passage: Passage): Promise[] {
  return [...passage.text.matchAll(event)].flatMap((match) => {
    const before = passage.text.slice(sentenceAround(passage.text, match.index).from, match.index);
    if (!/举办|承办|召开|开展|协办|主办|组织|筹办/.test(before) || /[已曾]|上年|去年/.test(before)) return [];
    const hit = { passage, from: match.index, to: match.index + match[0].length };
    return [{ hit, name: match[0].slice(-nameLength) }];
  });
}

const nameLength = 4;

function eventPattern(events: readonly string[]): RegExp {
  return patternOf(`第[一二三四五六七八九十百\\d]{1,4}[届次][^，。；、：\\n]{0,16}?(?:${events.join("|")})`);
}
