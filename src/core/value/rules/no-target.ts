import { comparingWords } from "../lexicon/operators.js";
import { goodWords, otherWords, referWords } from "../lexicon/phrases.js";
import { wordList, words } from "../lexicon/word-list.js";
import { makeReading } from "../reading.js";
import { cellProblem, shorten } from "./facts.js";
import { type Cell, quantitiesOf, type Rule } from "./rule.js";

/** Words in place of a value: a question (是否…), a choice list (好坏), a reference (参照…, 不低于上年). */
export const noTarget: Rule = (cell) => {
  if (isOtherYear(cell)) return makeReading(cell.text, "unclear", { problem: cellProblem(cell, "refers-elsewhere") });
  if (vague.test(cell.clean))
    return makeReading(cell.text, "unclear", {
      problem: cellProblem(cell, "numeral-unclear", { part: shorten(cell.clean) }),
    });
  const valued =
    cell.pieces.some((piece) => piece.type === "date" || piece.type === "bad") || quantitiesOf(cell).length > 0;
  const code = valued
    ? null
    : isQuestion(cell)
      ? "question"
      : isChoice(cell)
        ? "choice-list"
        : isReference(cell)
          ? "refers-elsewhere"
          : null;
  return code === null ? null : makeReading(cell.text, "unclear", { problem: cellProblem(cell, code) });
};

/** 数十次, 几百人: nobody knows how many. */
const vague =
  /^(?:共|约|已|近|累计|完成|开展|举办)*(?:数|好几|几)[十百千万亿]+(?:余|多)?(?!字|据|目)\p{Script=Han}{0,4}$/u;

/** ≤2023年水平, 不高于2022年同期, 达到上年水平: a figure of another year, and no date. */
function isOtherYear({ clean }: Cell): boolean {
  return clean.length <= longestReference && (yearLevel.test(clean) || yearCompared.test(clean));
}

const longestReference = 20;
const yearLevel =
  /(?:(?:19|20)\d{2}年?度?|上一?年度?|去年|前年|往年|历年)(?:同期|年?末|年?底|全年)?的?(?:实际|平均|同期)*水平(?:以上|以下|以内)?$/;
const yearCompared =
  /^(?:不高于|不低于|高于|低于|不大于|不小于|与|和|同)(?:19|20)\d{2}年度?(?:同期|全年)?(?:基本)?(?:持平|相当)?$/;

function isQuestion({ clean, text }: Cell): boolean {
  return (
    /^(?:是否|能否|可否|有无|是不是)./.test(clean) ||
    /[^?？](?:[?？吗]|与否)$/.test(text.trim()) ||
    clean.includes("是否")
  );
}

const levels = wordList([...goodWords, ...otherWords]);
const good = new Set(goodWords);

/** Nothing but level words, some good and some not: 优、良、中、差; 好坏; 是/否. */
function isChoice({ clean }: Cell): boolean {
  let at = clean.startsWith("定性") ? 2 : 0;
  let goods = 0;
  let others = 0;
  while (at < clean.length) {
    const word = levels.at(clean, at);
    if (word === null && !"、/,;:()或|".includes(clean[at] ?? "")) return false;
    if (word !== null) good.has(word) ? goods++ : others++;
    at += word?.length ?? 1;
  }
  return goods > 0 && others > 0;
}

/** What words compare with where no number stands. 不低于四级 is a level. */
const standards = words(
  "上年 去年 往年 同期 历年 平均 预算 计划 标准 目标 上级 全国 全省 全市 全区 基准 规定 合同 批复 定额 限额 水平 概算 控制价 市场价",
);

function isReference({ clean }: Cell): boolean {
  const compares = comparingWords.at(clean, 0);
  return (
    (compares !== null && standards.some((word) => clean.includes(word))) ||
    referWords.some((word) => clean.startsWith(word) || clean === word)
  );
}
