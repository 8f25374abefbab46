/** What tools and templates leave in a text: marks of a word processor, gaps to be filled in, choices that nobody made. */

import { anyOf, type Hit, hitsOf, replaced, sentenceAround } from "../../reading/hits.js";
import { passagesOf } from "../../reading/passages.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { findingOfHits } from "../finding-of-hits.js";
import { changeTo } from "../make-finding.js";

export const residue: ReportCheck = {
  code: "CC-43",
  severity: "error",
  title: say("check.cc-43"),
  source: say("basis.cc-43"),
  whole: (input) => [...marks(input), ...placeholders(input), ...undecided(input)],
};

/** [bookmark: …], MERGEFORMAT: the reader of values drops them from cells, but a text prints them. */
function marks(input: ReportInput): Finding[] {
  const found = hitsOf(passagesOf(input), toolMark);
  const listed = hitsOf(passagesOf(input), anyOf(input.words.residue.marks)).filter(
    (hit) => !found.some((one) => one.passage === hit.passage && one.from <= hit.from && hit.to <= one.to),
  );
  const hits = [...found, ...listed];
  return findingOfHits(residue, hits, {
    severity: "warning",
    say: "finding.tool-mark",
    advice: "advice.tool-mark",
    fix: fixOf(hits),
  });
}

const toolMark =
  /\[bookmark:[^\]\n]{0,60}\]|\{\{[^}\n]{0,60}\}\}|<\/?[a-z]{1,8}(?: [^<>\n]{0,60})?>|&(?:nbsp|amp|lt|gt);/gi;

/** A mark that stands once is taken out by a button. */
function fixOf(hits: readonly Hit[]): ReturnType<typeof changeTo> | undefined {
  const [hit] = hits;
  return hits.length === 1 && hit !== undefined ? changeTo(hit.passage.path, replaced(hit, "").trim()) : undefined;
}

/** XX单位, ____, ＿＿ of a carried sentence, （请填写…）: a template's gaps. */
function placeholders(input: ReportInput): Finding[] {
  const passages = passagesOf(input);
  return findingOfHits(
    residue,
    [...hitsOf(passages, gap), ...hitsOf(passages, anyOf(input.words.residue.placeholders))],
    {
      say: "finding.placeholder",
      advice: "advice.placeholder",
    },
  );
}

/** 李×× is a person's name that was masked, ×× alone a gap; ≥**人 is a limit that a template leaves open. */
const gap =
  /(?<![A-Za-z0-9])[Xx×]{2,}(?=[年月日省市县区镇乡局委办处科站所院校中公单部项万亿元个家户次%％])|(?:[≥≤<>=＜＞＝]|不低于|不少于|不超过)\s*[*＊×Xx]{2,}|[*＊]{2,}(?=[年月日个人户亩元万%％次家])|^\s*[XxＸｘ×*＊]{2,}\s*$|_{3,}|＿{2,}|〔 *〕|（ {2,}）/g;

/** （局、部、中心）, 是否规范, 已制定或具有: a choice that the template leaves to the unit. */
function undecided(input: ReportInput): Finding[] {
  const { choices, kinds, undecided, asking } = input.words.residue;
  const passages = passagesOf(input).filter(({ roles }) => !roles.some((role) => cells.has(role)));
  const brackets = hitsOf(passages, choice, (match, { text }) => {
    const items = (match[1] ?? "").split(/[、/／或,，]/).map((one) => one.trim());
    const own = ownUnit.test(text.slice(Math.max(0, match.index - 6), match.index));
    return items.every((one) => choices.includes(one)) || (own && items.every((one) => kinds.includes(one)));
  });
  const whether = hitsOf(passages, orNot, (match, { text }) => isStated(text, match.index, asking));
  return findingOfHits(residue, [...brackets, ...hitsOf(passages, anyOf(undecided)), ...whether.map(fromWhether)], {
    say: "finding.undecided",
    advice: "advice.undecided",
  });
}

/** A target cell that asks is told with the cell. */
const cells: ReadonlySet<string> = new Set(["indicator.target", "indicator.actual", "indicator.level3"]);

const ownUnit = /(?:我|本|该)\p{Script=Han}{0,4}$/u;
const choice = /[（(]([^（()）\n]{1,4}(?:[、/／或,，][^（()）\n、/／或,，]{1,4})+)[)）]/g;
const orNot = /是否/g;

/** A sentence with 是否 that neither asks nor speaks of somebody who does. */
function isStated(text: string, at: number, asking: readonly string[]): boolean {
  const { from, to } = sentenceAround(text, at);
  const sentence = text.slice(from, to + 1);
  return !/[？?]/.test(sentence) && !asking.some((word) => sentence.includes(word));
}

/** From the 是否 on, up to the next stop. */
function fromWhether(hit: Hit): Hit {
  const { to } = sentenceAround(hit.passage.text, hit.from);
  const length = hit.passage.text.slice(hit.from, to).search(/[，、：]/);
  return { ...hit, to: length < 0 ? to : hit.from + length };
}
