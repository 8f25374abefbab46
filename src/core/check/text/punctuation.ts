/** Punctuation that a hand slipped on: 2，计划 among 1、 and 3、, stops that stand twice. */

import { hitsOf } from "../../reading/hits.js";
import { passagesOf } from "../../reading/passages.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfHits } from "../finding-of-hits.js";

export const punctuation: ReportCheck = {
  code: "CC-43",
  severity: "warning",
  title: say("check.cc-43-stops"),
  source: say("basis.cc-43-stops"),
  whole(input) {
    const passages = passagesOf(input).filter(({ kind }) => kind !== "cell");
    return findingOfHits(punctuation, [...hitsOf(passages, comma, isItem), ...hitsOf(passages, doubled)], {
      say: "finding.stops",
      advice: "advice.stops",
    });
  },
};

/** A number at the start of an item, with a comma after it. */
const comma = /(?<=^|[\n；;。])[ 　]*\d{1,2}[，,](?=\p{Script=Han})/gu;

/** The number before it stands with its proper mark in the same text. */
function isItem(match: RegExpExecArray, passage: { text: string }): boolean {
  const number = Number.parseInt(match[0], 10);
  return new RegExp(`(?:^|\\D)${number - 1}[、．.]`).test(passage.text.slice(0, match.index));
}

/** Two stops in a row; a row of points (……) and brackets are none. */
const doubled = /[，、；：][，。、；：]|。[，。、；：]|(?<=\p{Script=Han}),,/gu;
