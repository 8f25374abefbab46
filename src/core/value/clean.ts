/** Takes the residue of tools out of a cell, makes full-width and half-width forms equal, and drops spaces that mean nothing. */
export function cleanCell(text: string): string {
  return dropSpaces(fold(dropResidue(text))).replaceAll("百分百", "100%");
}

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
    .replace(/&(?:nbsp|ge|le|gt|lt|amp|plusmn|times);/g, (entity) => entities[entity] ?? "")
    .replace(/[\p{Cc}\u2028\u2029]/gu, " ")
    .replace(/\p{Cf}|\ufe0e|\ufe0f/gu, "");
}

/** The signs with which anything of the above begins: most cells have none of them. */
const residue = /[[_\\<&\p{Cc}\u2028\u2029\p{Cf}]|\ufe0e|\ufe0f/u;

const entities: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&ge;": "≥",
  "&le;": "≤",
  "&gt;": ">",
  "&lt;": "<",
  "&amp;": "&",
  "&plusmn;": "±",
  "&times;": "×",
};

function fold(text: string): string {
  let folded = "";
  for (const char of text) folded += foldChar(char);
  return folded;
}

/** The one form of a character that is written in several: always one character. */
export function foldChar(char: string): string {
  const code = char.charCodeAt(0);
  // Most characters of a text are Chinese, and have one form only.
  if (code >= 0x4e00 && code <= 0x9fff) return char;
  return special[char] ?? halfWidth(char);
}

function halfWidth(char: string): string {
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

/** Forms that are not simply the full-width twin. ≧ and ═ occur in exported forms. ㎡ and ² stay as they are. */
const special: Readonly<Record<string, string>> = table({
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

function table(forms: Readonly<Record<string, string>>): Record<string, string> {
  const map: Record<string, string> = {};
  for (const [to, froms] of Object.entries(forms)) for (const from of froms) map[from] = to;
  return map;
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
