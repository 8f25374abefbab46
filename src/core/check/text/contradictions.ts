/** A statement and its negation in one document: 实行专账核算 in one place, 未实行专账核算 in another. */

import { excerpt, type Hit, once, placeOf } from "../../reading/hits.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const contradictions: ReportCheck = {
  code: "CC-25",
  severity: "error",
  title: say("check.cc-25"),
  source: say("basis.cc-25"),
  whole(input) {
    const passages = passagesOf(input).filter(
      ({ roles, kind }) => kind !== "cell" && !roles.some((role) => role.startsWith("indicator.")),
    );
    const denials = passages.flatMap(denialsOf).slice(0, mostDenials);
    if (denials.length === 0) return [];
    const claims = passages.flatMap(clausesOf).filter((clause) => !clause.modal && !negation.test(clause.text));
    return [...grouped(denials.flatMap((denial) => against(denial, claims)))];
  },
};

/** More are no report. */
const mostDenials = 100;

interface Clause {
  readonly hit: Hit;
  readonly text: string;
  /** The whole sentence wishes, advises or plans, or speaks of a time of its own. */
  readonly modal: boolean;
  readonly timed: boolean;
}

function clausesOf(passage: Passage): Clause[] {
  return [...passage.text.matchAll(/[^。；！？\n]+/g)].flatMap((sentence) => {
    const modal = passage.tense === "wanted" || advises.test(passage.label) || wishes.test(sentence[0]);
    const timed = times.test(sentence[0]);
    return [...sentence[0].matchAll(/[^，：、]+/g)].map((clause) => {
      const from = sentence.index + clause.index;
      return { hit: { passage, from, to: from + clause[0].length }, text: clause[0].trim(), modal, timed };
    });
  });
}

/** “应实行”, “下一步实行”: not so yet. */
const wishes =
  /(?<![相适供对响反效顺])应(?![急用对届收付邀])|(?<![需主重必纪摘概提])要(?![求点素件闻])|[须拟]|将(?!军)|计划|建议|进一步|下一步|下步|今后|逐步|争取|力争|确保|尽量|如果|若|避免|防止|杜绝|严禁|不得/;
/** Parts of a report that say what is to be done. */
const advises = /建议|措施|改进|下一步|打算|计划/;
/** What was not so in spring may be so in autumn. */
const times = /\d月|季度|上半年|下半年|年初|此前|之前|原来?|曾|截[至止]|目前|暂|以前|上年|去年|往年/;
const negation = /未|没有|没|尚无|无法|不存在|不[能够曾]|非/;
const denial =
  /(?:尚未|从未|未能|没有能够|没有|未曾|未(?![来成必免婚遂])|不存在)(?:能够|能|按照?\p{Script=Han}{0,6}?|对\p{Script=Han}{0,6}?|就)?(?:进行|予以|加以)?(\p{Script=Han}{4,14})/gu;

interface Denial {
  readonly clause: Clause;
  /** What is denied. */
  readonly what: string;
  /** 部分, 个别: not of all. */
  readonly partly: boolean;
}

/** Found once a passage: it is the same object as long as its text is. */
function denialsOf(passage: Passage): readonly Denial[] {
  const known = inPassages.get(passage) ?? clausesOf(passage).flatMap(denialsIn);
  inPassages.set(passage, known);
  return known;
}

const inPassages = new WeakMap<Passage, readonly Denial[]>();

function denialsIn(clause: Clause): Denial[] {
  if (clause.modal) return [];
  return [...clause.text.matchAll(denial)].map((match) => ({
    clause,
    what: (match[1] ?? "").replace(/(?:的?情况|的?现象|的?问题|等|的)$/u, ""),
    partly: /部分|个别|少数|有的|一些|有些|大多|不够/.test(clause.text),
  }));
}

interface Conflict {
  readonly denial: Denial;
  readonly claim: Clause;
}

/** Of one denial the first statement that says the same without the negation. */
function against(denial: Denial, claims: readonly Clause[]): Conflict[] {
  if (denial.partly || denial.clause.timed || denial.what.length < 4) return [];
  const claim = claims.find((one) => !one.timed && saysSame(one.text, denial.what));
  return claim === undefined ? [] : [{ denial, claim }];
}

/** All characters of the denied words in order, with at most a short word between: 实行(项目)专账核算. */
function saysSame(text: string, what: string): boolean {
  let from = text.indexOf(what[0] ?? "");
  while (from >= 0) {
    if (follows(text, what, from)) return !/部分|个别|少数/.test(text);
    from = text.indexOf(what[0] ?? "", from + 1);
  }
  return false;
}

const widest = 4;

function follows(text: string, what: string, from: number): boolean {
  let at = from;
  let gaps = 0;
  for (const char of what.slice(1)) {
    const next = text.indexOf(char, at + 1);
    if (next < 0 || next - at - 1 > widest) return false;
    if (next > at + 1) gaps++;
    at = next;
  }
  return gaps <= 1;
}

/** Several denials of one statement are one finding. */
function grouped(conflicts: readonly Conflict[]): Finding[] {
  const groups = new Map<Clause, Conflict[]>();
  for (const one of conflicts) groups.set(one.claim, [...(groups.get(one.claim) ?? []), one]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const denials = once(group.map(({ denial }) => denial.clause.hit));
    return [
      makeFinding(contradictions, {
        places: [first.claim.hit, ...denials].map(placeOf),
        say: say("finding.contradiction", {
          claim: excerpt(first.claim.hit, 0),
          denial: excerpt(denials[0] ?? first.denial.clause.hit, 0),
        }),
        advice: say("advice.contradiction"),
      }),
    ];
  });
}
