/** A PDF as poppler draws it -> its ruled tables, and the lines of text around them. What is not ruled is no table. */
import type { Block, FileDocument } from "../../core/reading/document/document.js";
import { type Say, say } from "../../core/say.js";
import { limits } from "../limits.js";
import { Refused } from "../refused.js";
import { linesOfWords, lineText, wrappedText } from "./line-text.js";
import { type Line, type PageLines, pageLines } from "./page-lines.js";
import { pageWords, type Word } from "./page-words.js";
import { type Piece, tableRows } from "./ruled-rows.js";
import { type RuledTable, ruledTables, tableOf } from "./ruled-tables.js";
import { withoutStruck } from "./struck.js";

type Part = { readonly is: "table"; piece: Piece } | { readonly is: "line"; readonly line: readonly Word[] };

/** Points between the same borders of a table on two pages. */
const near = 3;
/** Points from the top of a page to that of the next one, when they are laid below each other. */
const apart = 100_000;

/** Throws `Refused`. */
export function readPdf(words: string, lines: string | null, name: string): FileDocument {
  const pages = pageWords(words);
  const drawn = lines === null ? [] : pageLines(lines);
  if (pages.every((page) => page.length === 0)) throw new Refused("file-pdf-scan");
  const said = pages.map((page, index) =>
    page.flatMap((word) => withoutStruck(word, drawn[index]?.across ?? []) ?? []),
  );
  const parts = joined(said.map((page, index) => partsOf(shifted(page, index), shiftedLines(drawn[index], index))));
  const right = said.flat().reduce((most, word) => Math.max(most, word.right), 0);
  const blocks = blocksOf(parts, right);
  const before = new Set(pages.flat());
  const left = said.flat();
  const struck = before.size - left.filter((word) => before.has(word)).length;
  const isRuled = blocks.some(({ is }) => is === "table");
  return {
    name,
    kind: "pdf",
    parts: [{ name: "", hidden: false, blocks }],
    told: [...toldOf(pages, isRuled), ...(struck === 0 ? [] : [say("told.pdf-struck", { count: struck })])],
  };
}

function toldOf(pages: readonly (readonly Word[])[], isRuled: boolean): Say[] {
  const blank = pages.flatMap((page, index) => (page.length === 0 ? [index + 1] : []));
  return [
    isRuled ? say("told.pdf") : say("told.pdf-unruled"),
    ...(blank.length === 0 ? [] : [say("told.pdf-blank", { pages: blank.join("、") })]),
    ...(pages.length >= limits.pages ? [say("told.pdf-long", { most: limits.pages })] : []),
  ];
}

function shifted(words: readonly Word[], page: number): Word[] {
  return words.map((word) => ({ ...word, top: word.top + page * apart, bottom: word.bottom + page * apart }));
}

function shiftedLines(lines: PageLines | undefined, page: number): PageLines {
  const by = page * apart;
  return {
    across: (lines?.across ?? []).map((line): Line => ({ ...line, at: line.at + by })),
    down: (lines?.down ?? []).map((line): Line => ({ ...line, from: line.from + by, to: line.to + by })),
  };
}

/** Tables of a page and lines of text outside them, from top to bottom. */
function partsOf(words: readonly Word[], lines: PageLines): Part[] {
  const pieces = ruledTables(lines).map((table): Piece => ({ table, words: [] }));
  const outside = words.filter((word) => {
    const piece = pieces.find(({ table }) => isWithin(word, table));
    piece?.words.push(word);
    return piece === undefined;
  });
  const tables = pieces
    .filter((piece) => piece.words.length > 0)
    .map((piece) => ({ top: piece.table.ys[0] ?? 0, part: { is: "table" as const, piece } }));
  const texts = linesOfWords(outside)
    .filter((line) => !isPageNumber(lineText(line)))
    .map((line) => ({ top: line[0]?.top ?? 0, part: { is: "line" as const, line } }));
  return [...tables, ...texts].sort((one, other) => one.top - other.top).map(({ part }): Part => part);
}

function isWithin({ left, right, top, bottom }: Word, { xs, ys }: RuledTable): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}

/** - 3 -, 第3页, 3 / 7 */
function isPageNumber(text: string): boolean {
  return /^[-—–\s第]*\d{1,4}(\s*[/／]\s*\d{1,4})?[-—–\s页]*$/.test(text);
}

/** A table that ends a page and one as wide that begins the next one are one. */
function joined(pages: readonly Part[][]): Part[] {
  const all: Part[] = [];
  for (const parts of pages)
    for (const [index, part] of parts.entries()) {
      const last = all.at(-1);
      if (index === 0 && part.is === "table" && last?.is === "table" && isGoingOn(last.piece, part.piece))
        last.piece = together(last.piece, part.piece);
      else all.push(part);
    }
  return all;
}

function isGoingOn(one: Piece, other: Piece): boolean {
  const [a, b] = [one.table.xs, other.table.xs];
  return Math.abs((a[0] ?? 0) - (b[0] ?? 0)) <= near && Math.abs((a.at(-1) ?? 0) - (b.at(-1) ?? 0)) <= near;
}

function together(one: Piece, other: Piece): Piece {
  const lines = {
    across: [...one.table.lines.across, ...other.table.lines.across],
    down: [...one.table.lines.down, ...other.table.lines.down],
  };
  return { table: tableOf(lines), words: [...one.words, ...other.words] };
}

/** `right`: where the texts of the pages end. */
function blocksOf(parts: readonly Part[], right: number): Block[] {
  const blocks: Block[] = [];
  let tables = 0;
  let paragraphs = 0;
  let waiting: (readonly Word[])[] = [];
  const end = (): void => {
    for (const text of waiting.length === 0 ? [] : wrappedText(waiting, right).split("\n")) {
      paragraphs += 1;
      blocks.push({ is: "paragraph", number: paragraphs, text: text.slice(0, limits.text) });
    }
    waiting = [];
  };
  for (const part of parts)
    if (part.is === "line") waiting.push(part.line);
    else {
      end();
      tables += 1;
      blocks.push({ is: "table", number: tables, rows: tableRows(part.piece, apart / 2) });
    }
  end();
  return blocks;
}
