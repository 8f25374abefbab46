/** What is filled in once for each project or goal: a whole table with its heading, or rows under a numbered label. */
import { alikeTables } from "./alike-tables.js";
import type { BlankBlock, BlankDocument, BlankTable } from "./document.js";
import { compact } from "./label-text.js";
import { headingLevel } from "./read-narratives.js";
import { isNote } from "./read-paragraphs.js";
import type { BlankReading } from "./reading.js";
import { rowBlocks } from "./row-blocks.js";
import { signing } from "./signing.js";
import type { Part, Repeat } from "./understood.js";

export function repeatsOf(reading: BlankReading, document: BlankDocument, parts: readonly Part[]): Repeat[] {
  const { blocks } = document;
  const tables = blocks.flatMap((block) => (block.block === "table" ? [block] : []));
  const alike = alikeTables(reading, blocks, parts);
  const taken = new Set(alike.flatMap((one) => [...one.parts, ...one.again]));
  const noted = notedTables(reading, blocks).flatMap((one) => wholeTable(reading, blocks, one, parts));
  return [
    ...alike,
    ...noted.filter((one) => !one.parts.some((key) => taken.has(key))),
    ...tables.flatMap((table) => rowBlocks(reading, table, parts)),
  ];
}

/** A table that is filled in once for each project, and where it is said: its note, or the title that the note names. */
interface Noted {
  readonly index: number;
  readonly note: number;
}

/** A note stands for the table that it names, the one that it is written in or below, or the next one. */
function notedTables(reading: BlankReading, blocks: readonly BlankBlock[]): Noted[] {
  const next: number[] = [];
  for (let at = blocks.length - 1; at >= 0; at -= 1)
    next[at] = blocks[at]?.block === "table" ? at : (next[at + 1] ?? blocks.length);
  const titles = titlesOf(reading, blocks);
  const found = new Map<number, number>();
  let below = { table: -1, to: -1 };
  blocks.forEach((block, at) => {
    if (block.block === "table") below = { table: at, to: at + notesAfter(reading, blocks, at) };
    const text = compact(block.block === "table" ? titleIn(block) : block.text);
    if (!reading.words.perProject.some((pattern) => new RegExp(pattern).test(text))) return;
    const note = block.block === "table" ? at : (namedIn(reading, text, titles) ?? at);
    const index = note === at && at <= below.to ? below.table : (next[note] ?? blocks.length);
    if (!found.has(index)) found.set(index, note);
  });
  return [...found].map(([index, note]) => ({ index, note }));
}

/** A first row that is one cell holds the title. */
function titleIn({ cells: [first], columns }: BlankTable): string {
  return first !== undefined && first.colspan >= columns ? first.text : "";
}

/** Paragraphs that are nothing but the name of a table, by their text. */
function titlesOf({ words }: BlankReading, blocks: readonly BlankBlock[]): ReadonlyMap<string, number> {
  return new Map(
    blocks.flatMap((block, index): [string, number][] => {
      const text = block.block === "paragraph" ? compact(block.text) : "";
      return text.length > 4 && text.length < 40 && words.titles.some((end) => text.endsWith(end))
        ? [[text, index]]
        : [];
    }),
  );
}

/** Where the title stands that a note begins with: 《项目支出绩效自评表》一个项目一张. */
function namedIn({ words }: BlankReading, text: string, titles: ReadonlyMap<string, number>): number | null {
  for (const piece of text.split(/[《》()“”，,。；;:]/)) {
    const name = words.titles.flatMap((end) => {
      const at = piece.indexOf(end);
      return at < 0 ? [] : [titles.get(piece.slice(0, at + end.length))];
    });
    const found = name.find((one) => one !== undefined);
    if (found !== undefined) return found;
  }
  return null;
}

function wholeTable(
  reading: BlankReading,
  blocks: readonly BlankBlock[],
  { index, note }: Noted,
  parts: readonly Part[],
): Repeat[] {
  const table = blocks[index];
  if (table?.block !== "table") return [];
  const before = lastBefore(blocks, index);
  const to = endOf(reading, blocks, index + notesAfter(reading, blocks, index), reachOf(reading, blocks, note, index));
  const tables = blocks.slice(index, to + 1).flatMap((block) => (block.block === "table" ? [block.table] : []));
  const own = parts.filter((part) => part.table !== null && tables.includes(part.table));
  if (own.length === 0) return [];
  const from = startOf(reading, blocks, before, index, parts);
  const paragraphs = blocks
    .slice(from, to + 1)
    .flatMap((block) => (block.block === "paragraph" ? [block.paragraph] : []));
  const above = parts.filter((part) => isAbove(part, paragraphs));
  return [
    {
      per: "",
      role: "projects",
      key: `t${table.table}`,
      parts: [...above, ...own].map(({ key }) => key),
      over: { of: "blocks", from, to, paragraphs },
      again: [],
    },
  ];
}

/**
 * The level of heading whose tables a note stands for: that of the heading which it stands in or below. A note over the
 * first heading of all (一) stands for all of them, which is level 0; null: for its table alone.
 */
function reachOf(reading: BlankReading, blocks: readonly BlankBlock[], note: number, index: number): number | null {
  const levelAt = (at: number): number | null => {
    const block = blocks[at];
    return block?.block === "paragraph" ? headingLevel(reading, block) : null;
  };
  for (let at = note; at >= lastBefore(blocks, index); at -= 1) {
    const level = levelAt(at);
    if (level !== null) return level;
  }
  for (let at = note + 1; at < index; at += 1) {
    const level = levelAt(at);
    const block = blocks[at];
    if (level !== null && block?.block === "paragraph") return isFirst(block.text) ? level - 1 : level;
  }
  return null;
}

/** 一、, （一）, 第一部分 */
function isFirst(text: string): boolean {
  return /^[第(]?一(?![二三四五六七八九十])/.test(compact(text));
}

/** Tables under further headings below `level` belong to the same, up to the next title or page. */
function endOf(reading: BlankReading, blocks: readonly BlankBlock[], end: number, level: number | null): number {
  if (level === null) return end;
  let next = end + 1;
  let headed = false;
  for (; blocks[next]?.block === "paragraph"; next += 1) {
    const block = blocks[next];
    if (block?.block !== "paragraph") break;
    const plain = compact(block.text);
    const isBreak = plain === "" && block.text.includes("\n");
    const deeper = headingLevel(reading, block);
    if (isBreak || (plain !== "" && (deeper === null || deeper <= level))) return end;
    headed ||= plain !== "";
  }
  const table = blocks[next];
  if (table?.block !== "table" || !headed) return end;
  return endOf(reading, blocks, next + notesAfter(reading, blocks, next), level);
}

/** The index after the table before, or 0. */
function lastBefore(blocks: readonly BlankBlock[], index: number): number {
  return blocks.slice(0, index).findLastIndex(({ block }) => block === "table") + 1;
}

/** Notes right below a table. */
function notesAfter(reading: BlankReading, blocks: readonly BlankBlock[], index: number): number {
  let count = 0;
  for (
    let next = blocks[index + 1];
    next?.block === "paragraph" && isNote(reading, next.text) && !isNumbered(reading, next.text);
    next = blocks[index + 1 + count]
  )
    count += 1;
  return count;
}

/** 附件2, 附表3：项目表 stand over a table, and are no notes on the one before. */
function isNumbered({ words }: BlankReading, text: string): boolean {
  const plain = compact(text);
  return words.titleNoise.some((word) => plain.startsWith(word) && /^[\d:]/.test(plain.slice(word.length)));
}

/** A table's heading begins on its page: behind the notes of the table before, with the page break. */
function startOf(
  reading: BlankReading,
  blocks: readonly BlankBlock[],
  before: number,
  index: number,
  parts: readonly Part[],
): number {
  let from = index;
  while (from > before) {
    const block = blocks[from - 1];
    if (block?.block !== "paragraph") break;
    if (isSignedAt(parts, block.paragraph)) break;
    const isBreak = compact(block.text) === "" && block.text.includes("\n");
    if (isNote(reading, block.text) && !isNumbered(reading, block.text)) break;
    from -= 1;
    if (isBreak) break;
  }
  return from;
}

/** Who filled in the table before, and when. */
function isSignedAt(parts: readonly Part[], paragraph: number): boolean {
  const items = parts.flatMap((part) => (part.part === "fields" && part.table === null ? part.items : []));
  const here = items.filter(({ spots }) => spots[0]?.at.paragraph === paragraph);
  return here.length > 0 && here.every(({ kind }) => signing.has(kind));
}

/** Asked in the lines over the table, and of each project: not the year or the unit, which all have in common. */
function isAbove(part: Part, paragraphs: readonly number[]): boolean {
  if (part.part !== "fields" || part.table !== null) return false;
  const inside = part.items.every(({ spots }) => paragraphs.includes(spots[0]?.at.paragraph ?? 0));
  return inside && part.items.some(({ kind, role }) => kind !== "year" && role !== "unit.name");
}
