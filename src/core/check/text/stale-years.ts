/** Years that are over: what is promised for an earlier year was copied from an earlier document. */

import { type Hit, hitsOf, sentenceAround } from "../../reading/hits.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfHits } from "../finding-of-hits.js";

export const staleYears: ReportCheck = {
  code: "CC-24",
  severity: "warning",
  title: say("check.cc-24"),
  source: say("basis.cc-24"),
  whole(input) {
    const { year } = input.ledger.report;
    const hits = passagesOf(input).flatMap((passage) => staleIn(input, passage, year));
    return findingOfHits(staleYears, hits, {
      say: "finding.stale-year",
      advice: "advice.stale-year",
      data: { year },
    });
  },
};

function staleIn({ words }: ReportInput, passage: Passage, year: number): Hit[] {
  const promises = passage.tense === "wanted" && passage.kind !== "cell";
  const tells = passage.roles.includes("narrative") && passage.tense === "reached";
  const results = passage.roles.includes("goal.actual");
  if (!promises && !tells && !results) return [];
  return hitsOf([passage], years, (match) => {
    const around = aroundOf(passage.text, match.index);
    const named = Number(match[1]);
    if (results && !tells)
      return (
        named < year - 1 &&
        opens(around.before) &&
        (isDone(around.clause) || isAloneDone(passage.text, around.clause, year))
      );
    if (
      around.title !== null &&
      words.regulations.some((end) => around.title?.replace(/[（(].*[）)]$/, "").endsWith(end))
    )
      return false;
    if (
      history.test(around.before.slice(-4)) ||
      history.test(around.after.replace(limit, "").slice(0, 4)) ||
      historic.test(around.near)
    )
      return false;
    if (named < year - 1) return promises || (around.title === null && opens(around.before));
    return named > year && tells && around.title === null && opens(around.before) && !planned.test(around.clause);
  });
}

/** 2021-2023年 and 十四五 are periods; [2021]3号 is a document's number and has no 年. */
const years = /(?<![\d\-—－~～至到])((?:19|20)\d\d)年(?!\s*[-—－~～至到]\s*\d)/g;

interface Around {
  readonly before: string;
  readonly after: string;
  readonly clause: string;
  /** Some words on either side, of the title only where it stands in one. */
  readonly near: string;
  /** The title in 《》 that the year stands in. */
  readonly title: string | null;
}

function aroundOf(text: string, at: number): Around {
  const { from, to } = sentenceAround(text, at);
  const title = titleAround(text.slice(from, to), at - from);
  return {
    before: text.slice(from, at),
    after: text.slice(at + 5, at + 12),
    clause: text.slice(from, to),
    near: title ?? text.slice(Math.max(from, at - 15), Math.min(to, at + 25)),
    title,
  };
}

function titleAround(sentence: string, at: number): string | null {
  const open = sentence.lastIndexOf("《", at);
  const close = sentence.indexOf("》", open);
  return open >= 0 && close > at ? sentence.slice(open + 1, close) : null;
}

/** Beside a year: since when, compared with what, what was carried over. */
const history =
  /自|从|于|较|比|与|同|超|以来|起|末|底|成立|建成|设立|始|组建|增设|修订|印发|出台|启用|竣工|立项|批复|挂牌|结转|结余|决算|基数|以前|之前/;
/** 2022年11月底前 is a limit, and tells no history. */
const limit = /^(?:1[0-2]|[1-9])月[底末]?(?:\d{1,2}日)?(?:之前|以前|前)/;
const historic =
  /历史|历年|连续|累计|基期|基数|同期|上上年|原有|此前|前期|遗留|历次|跨年|续建|近[三五两二]年|尾款|质保金|结转|试点|改革|获评|荣获|列入|列为|确定为/;
const planned = /将|计划|拟|下一步|预计|力争|继续|推进|明年|下年|下一年|目标|规划|编制|预算/;

/** Work told as done by a date: 2022年12月底全部完工 is no result of a later year. */
function isDone(text: string): boolean {
  return (
    !historic.test(text) &&
    /^\s*\d{4}年\d{1,2}月[^，。；\n]{0,12}(?:开展|举办|召开|完工|完成|竣工|验收|交付|投用|投入使用|上线|办结|发放)/.test(
      text,
    )
  );
}

/** 2022年完成…, where no other year opens a sentence: several of them tell a project of several years. */
function isAloneDone(text: string, clause: string, year: number): boolean {
  const told = [...text.matchAll(/(?<=^|[。；;\n])\s*((?:19|20)\d\d)年/g)].map(([, named]) => Number(named));
  return (
    told.filter((one) => one !== year).length === 1 &&
    !historic.test(clause) &&
    !/(?:19|20)\d\d年.*(?:19|20)\d\d年/.test(clause) &&
    /^\s*\d{4}年(?:全年|全县|全市|全区|共|累计)?(?:完成|开展|举办|召开|发放|新建|改造|培训|救助|临时救助)/.test(clause)
  );
}

/** At the start of a sentence or item, where the year says what the sentence is about. */
function opens(before: string): boolean {
  return /^[\s　]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]\s*)?(?:截[至止])?$/.test(before);
}
