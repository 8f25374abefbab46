/** Words that are one for another: known slips, a word said twice, two spellings of one thing. */

import { anyOf, byWords, type Hit, hitsOf, once, patternOf, replaced } from "../../reading/hits.js";
import { passagesOf } from "../../reading/passages.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { findingOfHits } from "../finding-of-hits.js";
import { changeTo } from "../make-finding.js";

export const typos: ReportCheck = {
  code: "CC-44",
  severity: "warning",
  title: say("check.cc-44"),
  source: say("basis.cc-44"),
  whole: (input) => [...slips(input), ...patterns(input), ...repeated(input), ...mixed(input)],
};

/** 拔付 for 拨付. One finding a word, with its right form. */
function slips(input: ReportInput): Finding[] {
  const pairs = new Map(input.words.typos.words.map(({ wrong, right }) => [wrong, right]));
  const hits = hitsOf(passagesOf(input), anyOf(wrongWords(input.words.typos.words)));
  return [...byWords(hits)].flatMap(([wrong, found]) => typo(found, wrong, pairs.get(wrong) ?? ""));
}

/** The same list gives the same words, so that the pattern is made once. */
function wrongWords(pairs: readonly { wrong: string }[]): readonly string[] {
  const known = wrong.get(pairs) ?? pairs.map((pair) => pair.wrong);
  wrong.set(pairs, known);
  return known;
}

const wrong = new WeakMap<readonly object[], readonly string[]>();

/** 加强甲于乙之间的联系: a slip that shows only by what stands around it. All patterns are looked for at once. */
function patterns(input: ReportInput): Finding[] {
  const all = input.words.typos.patterns;
  const pattern = patternOf(all.map(({ wrong }, index) => `(?<p${index}>${wrong})`).join("|") || "(?!)");
  const rights = new Map<string, string>();
  const hits = hitsOf(passagesOf(input), pattern, (match) => {
    const index = all.findIndex((_, at) => match.groups?.[`p${at}`] !== undefined);
    rights.set(match[0], all[index]?.right ?? "");
    return index >= 0;
  });
  return [...byWords(hits)].flatMap(([word, found]) => typo(found, word, rights.get(word) ?? ""));
}

function typo(hits: readonly Hit[], wrong: string, right: string): Finding[] {
  const found = once(hits);
  const [hit] = found;
  const fix = found.length === 1 && hit !== undefined ? changeTo(hit.passage.path, replaced(hit, right)) : undefined;
  return findingOfHits(typos, hits, {
    say: "finding.typo",
    advice: "advice.typo",
    data: { wrong, right },
    fix,
  });
}

/** 引领作用的引领作用, 进行进行. Short words may follow each other (企业的企业家, 和和谐). */
function repeated(input: ReportInput): Finding[] {
  const hits = [ofItself, twice].flatMap((pattern) => hitsOf(passagesOf(input), pattern));
  return findingOfHits(typos, hits, {
    say: "finding.word-twice",
    advice: "advice.word-twice",
  });
}

const ofItself = /(\p{Script=Han}{4,8})的\1/gu;
const twice = /(\p{Script=Han}{4,8})\1|(进行|加强|提高|开展|以及|关于|根据|按照)\2|的的(?![士确])/gu;

/** 企业入驻园区 and 企业入住园区 in one document: the same words around two words that are often taken for each other. */
function mixed(input: ReportInput): Finding[] {
  const passages = passagesOf(input);
  const pairs = new Map(input.words.typos.confused.map(({ wrong, right }) => [wrong, right]));
  const suspects = byWords(hitsOf(passages, anyOf(wrongWords(input.words.typos.confused))));
  return [...suspects].flatMap(([wrong, found]) => {
    const right = pairs.get(wrong) ?? "";
    const beside = new Set(hitsOf(passages, patternOf(right)).flatMap(around));
    const hits = found.filter((hit) => around(hit).some((one) => beside.has(one)));
    return findingOfHits(typos, hits, {
      say: "finding.mixed-words",
      advice: "advice.mixed-words",
      data: { wrong, right },
    });
  });
}

/** Two characters of words on either side, as one key; none where one side has no words. */
function around({ passage, from, to }: Hit): string[] {
  const words = `${passage.text.slice(Math.max(0, from - 2), from)}_${passage.text.slice(to, to + 2)}`;
  return /^\p{Script=Han}{2}_\p{Script=Han}{2}$/u.test(words) ? [words] : [];
}
