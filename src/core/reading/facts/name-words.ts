/** The name of what a number counts, without the words around it that name nothing. */
import { changeWords, leadWords } from "../../value/lexicon/phrases.js";
import { type WordList, wordList, words } from "../../value/lexicon/word-list.js";

/** 全区新引进企业数 -> 新引进企业. Years, brackets and signs are dropped as well; "" when nothing is left. */
export function nameOf(phrase: string): string {
  const name = trimEnd(trimStart(phrase.replace(noise, "")));
  return name.length > 1 ? name : "";
}

/** The words that the number is about, where it stands between a verb and its object: 为全区30个 leaves nothing. */
export function lastPhrase(before: string): string {
  return before
    .slice(before.search(/(?:[^作行成认因]为|[^针应面]对|[给向由])[^为对给向由]*$/) + 1)
    .replace(/^[为对给向由]/, "");
}

/** The verb of a change that ends the words before a number (同比增长, 减少了), or null; 提高到 leads to a level. */
export function changeBefore(before: string): string | null {
  const rest = before.replace(/(?:[约近达为了]|大约|幅度)+$/, "");
  return changeWords.endOf(rest);
}

const noise =
  /\([^()]*\)|[^\p{Script=Han}A-Za-z0-9+%㎡]|\d{4}(?:[-~至]\d{4})?年(?:度|末|底)?|\d{1,2}月(?:份|底|末)?|(?:较|比|与)?(?:上年|去年|上一年度?)(?:度|同期|相比)*/gu;

const starts: WordList = wordList([
  ...words(`截至 截止 底 末 其中 并 且 和 及 与 为 的 了 以来 今年以来 共有 共计 共 全区 全市 全县 全省 全国 全镇 全街道 全街 全院 全校 全系统 辖区 我区 我市 我县 我省 我局 我院 我校 我单位
    我中心 本部门 本单位 本区 本市 本县 本年 本年度 今年 年初 年末 年底 全年度 年度 全年 开展 组织 举办 实施 推进 计划 预计 预期 力争 争取 拟 将 确保 实现 完成 达到 累计 合计 总计 使 让 共实现
    各类 各项 由 申请 申报 顺利 成功 有效 圆满 高质量 按时 如期 同时 同比 环比 平均 年均 延伸 已 在全区 在全市 在全县`),
]);

const ends: WordList = wordList([
  ...words(`数量 总数 总数量 个数 次数 人数 家数 户数 场次数 总量 数 总额 金额 额 为 是 达 达到 共 共计 合计 总计 累计 约 近 了 的 有 实现 完成 共有 已 以 至 到 由 从 在 于 比例 占比 分别为 分别
    超过 超 不少于 不低于 同比 及 和 与 等 并 共实现`),
]);

function trimStart(text: string): string {
  let pos = 0;
  for (;;) {
    const word = starts.at(text, pos) ?? plainLead(text, pos);
    if (word === null) return text.slice(pos);
    pos += word.length;
  }
}

/** Of the words that may lead a value those of two characters and more: single ones also begin names. */
function plainLead(text: string, pos: number): string | null {
  const word = leadWords.at(text, pos);
  return word !== null && word.length > 1 ? word : null;
}

/** A name keeps two characters. */
function trimEnd(text: string): string {
  let end = text.length;
  for (;;) {
    // 余额, 限额 and 税额 are words of their own.
    const word = /[余限差定税名配]额$/.test(text.slice(0, end))
      ? null
      : ends.endOf(text.slice(Math.max(0, end - 4), end));
    if (word === null || (word.length > 1 && end - word.length < 2 && end > 2)) return text.slice(0, end);
    end -= word.length;
  }
}
