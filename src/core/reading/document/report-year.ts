/** The year that a file is of, as its title says. */
import type { FileDocument } from "./document.js";
import type { FilePlace } from "./file-place.js";

export interface YearFound {
  readonly year: number;
  readonly text: string;
  readonly from: FilePlace;
}

/** Lines before and at the head of the first table that are looked at. */
const mostLines = 40;

/** null: no line at the beginning names a year as that of the whole. */
export function reportYear(document: FileDocument): YearFound | null {
  for (const { text, from } of firstLines(document)) {
    const found = yearOf(text);
    if (found !== null) return { ...found, from };
  }
  return null;
}

/** By what a system was asked for what it exported: 查询条件：年度=2023；单位=…. */
const longestQuery = 300;

/** 2022年度, （2022年）, 二〇二二年度, 年度：2022, 2022-01-01至2022-12-31; a year within a sentence is not the report's. */
function yearOf(text: string): { year: number; text: string } | null {
  const line = text.normalize("NFKC").replace(/\s/g, "");
  const [, asked] = line.length > longestQuery ? [] : (/年度[:=]((?:19|20)\d{2})(?!\d)/.exec(line) ?? []);
  if (asked !== undefined) return { year: Number(asked), text: asked };
  const [, whole] =
    /((?:19|20)\d{2})[-./年]0?1[-./月]0?1日?[-—–~至到]+\1[-./年]12[-./月]31/.exec(line.slice(0, longestQuery)) ?? [];
  if (whole !== undefined) return { year: Number(whole), text: whole };
  if (line.length > 60 || /[。;]/.test(line)) return null;
  const [, digits] = /((?:19|20)\d{2})年/.exec(line) ?? [];
  if (digits !== undefined) return { year: Number(digits), text: digits };
  const [, words] = /([二一][〇○零Oo九0][〇○零一二三四五六七八九Oo0]{2})年/.exec(line) ?? [];
  if (words === undefined) return null;
  const year = Number([...words].map((sign) => Math.max(0, "〇一二三四五六七八九".indexOf(sign))).join(""));
  return { year, text: words };
}

function* firstLines({ parts }: FileDocument): Generator<{ text: string; from: FilePlace }> {
  let left = mostLines;
  for (const { name, hidden, blocks } of parts) {
    if (hidden) continue;
    for (const block of blocks) {
      if (block.is === "paragraph") {
        yield { text: block.text, from: { part: name, table: null, row: block.number, column: null, cell: null } };
        left -= 1;
      } else
        for (const row of block.rows.slice(0, 4)) {
          const [cell, ...others] = row.filter(({ text }) => text !== "");
          if (cell === undefined || others.length > 0) continue;
          const { row: at, column, address = null } = cell;
          yield { text: cell.text, from: { part: name, table: block.number, row: at, column, cell: address } };
          left -= 1;
        }
      if (left < 0) return;
    }
  }
}
