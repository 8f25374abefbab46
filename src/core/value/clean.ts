import { ByText } from "../by-text.js";

/** Takes the residue of tools out of a cell, makes full-width and half-width forms equal, and drops spaces that mean nothing. */
export function cleanCell(text: string): string {
  return cleaned.of(text, clean);
}

const cleaned = new ByText<string>(4000);

function clean(text: string): string {
  return dropSpaces(fold(dropResidue(text)))
    .replace(/(?<![\d.零一二三四五六七八九十百千万亿半点])百分百/g, "100%")
    .replace(twoTimes, (_, first: string, unit: string, second: string) =>
      unit === "分" ? `${Number(first) * 60 + Number(second)}秒` : `${Number(first) * 60 + Number(second)}分钟`,
    );
}

/** 12分30秒, 1个小时15分钟: one time, in the smaller unit. */
const twoTimes =
  /(?<![\d.:])(\d{1,3})(?:个)?(?:(分)(?:钟)?(?=\d{1,2}秒)|小时(?=\d{1,2}分))(\d{1,2})(?:秒钟?|分钟?)(?![\d之])/g;

/** As `cleanCell`, with the spaces between words kept: for showing. */
export function tidyCell(text: string): string {
  return dropResidue(text).split(/\s+/).join(" ").trim();
}

/** Bookmarks, field codes, tags and entities that Word, Excel and web pages leave in cells, and characters without a shape. */
function dropResidue(text: string): string {
  if (!residue.test(text)) return text;
  return text
    .replace(/\[bookmark:[^\]]{0,60}\]/gi, "")
    .replace(/_GoBack|_x000D_|\\\* ?MERGEFORMAT/g, "")
    .replace(/<\/?(?:br|p|span|sup|sub|font|div|strong|em|b|u)(?: [^<>]{0,80})?\/?>/gi, "")
    .replace(/&(?:nbsp|ge|le|gt|lt|amp|plusmn|times);/g, (entity) => entities.get(entity) ?? "")
    .replace(/[\p{Cc}\u2028\u2029]/gu, " ")
    .replace(/\p{Cf}|\ufe0e|\ufe0f/gu, "");
}

/** The signs with which anything of the above begins: most cells have none of them. */
const residue = /[[_\\<&\p{Cc}\u2028\u2029\p{Cf}]|\ufe0e|\ufe0f/u;

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "&nbsp;": " ",
    "&ge;": "≥",
    "&le;": "≤",
    "&gt;": ">",
    "&lt;": "<",
    "&amp;": "&",
    "&plusmn;": "±",
    "&times;": "×",
  }),
);

function fold(text: string): string {
  let folded = "";
  for (const char of text) folded += foldChar(char);
  return folded;
}

/** The one form of a character that is written in several: always one character. */
export function foldChar(char: string): string {
  const code = char.charCodeAt(0);
  // Most characters of a text are Chinese, and have one form only.
  if (code >= 0x4e00 && code <= 0x9fff) return traditional.get(char) ?? char;
  return special.get(char) ?? halfWidth(char);
}

/** The traditional forms of what stands in a value: numerals, units, operators and words of change. */
const traditional: ReadonlyMap<string, string> = new Map(
  pairs(`兩两 萬万 億亿 貳贰 陸陆 點点 餘余 幾几 個个 圓元 塊块 錢钱 輛辆 條条 張张 間间 場场 戶户 噸吨 畝亩 頭头 項项 臺台 棟栋 冊册 處处 週周 時时
    鐘钟 種种 類类 級级 組组 隊队 單单 門门 節节 課课 階阶 層层 雙双 對对 車车 約约 達达 過过 於于 內内 後后 數数 長长 減减 縮缩 總总 計计 實实 際际 標标 準准 為为 無无 發发
    淨净 漲涨 劃划 畫画 築筑 線线 號号 歲岁 學学 縣县 鄉乡 鎮镇 區区 國国 應应 當当 開开 業业 務务 質质 滿满 與与 從从 廠厂 擔担 倉仓 筆笔 盞盏 顆颗 歐欧 鎊镑 幣币 負负`),
);

function pairs(list: string): [string, string][] {
  return list.split(/\s+/).map((pair) => [pair[0] ?? "", pair[1] ?? ""]);
}

function halfWidth(char: string): string {
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

/** Forms that are not simply the full-width twin. ≧ and ═ occur in exported forms. ㎡ and ² stay as they are. */
const special: ReadonlyMap<string, string> = table({
  "≥": "≧⩾≽",
  "≤": "≦⩽≼",
  "=": "═﹦＝",
  ">": "﹥〉",
  "<": "﹤〈",
  "%": "﹪٪",
  "-": "﹣−–—―‐‑‒─━",
  "+": "﹢",
  "~": "〜∼～˜",
  "·": "•・‧∙⋅",
  ",": "﹐",
  ".": "﹒",
  ":": "﹕∶",
  ";": "﹔",
  "(": "﹙",
  ")": "﹚",
  "×": "✕╳",
  "㎡": "㎡",
  "¥": "￥",
  零: "〇○◯",
});

function table(forms: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(forms).flatMap(([to, froms]) => [...froms].map((from) => [from, to] as const)));
}

/** Between two digits a space stays: 12 345 may be one number or two. */
function dropSpaces(text: string): string {
  const runs = text.trim().split(/\s+/);
  return runs
    .map((run, index) => (index > 0 && isDigit(runs[index - 1]?.at(-1)) && isDigit(run[0]) ? ` ${run}` : run))
    .join("");
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= "0" && char <= "9";
}
