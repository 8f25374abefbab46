/**
 * A table of one column that holds tables is no table but the frame of a page: its lines and the tables in it stand one after
 * the other.
 */
import type { Block, FileCell, FileTable } from "./document.js";

/** New paragraphs are numbered after those that are there. */
export function unframed(blocks: readonly Block[]): Block[] {
  if (!blocks.some(isFrame)) return [...blocks];
  let last = Math.max(0, ...blocks.map((block) => (block.is === "paragraph" ? block.number : 0)));
  const line = (text: string): Block => {
    last += 1;
    return { is: "paragraph", number: last, text };
  };
  return blocks.flatMap((block): Block[] => {
    if (!isFrame(block)) return [block];
    return block.rows.flat().flatMap((cell) => {
      const { before, behind } = linesAround(cell);
      return [...before.map(line), ...(cell.nested ?? []), ...behind.map(line)];
    });
  });
}

function isFrame(block: Block): block is FileTable {
  return (
    block.is === "table" &&
    block.rows.every((row) => row.length <= 1) &&
    block.rows.some((row) => row.some(({ nested = [] }) => nested.some(isWide)))
  );
}

function isWide({ rows }: FileTable): boolean {
  return rows.length > 1 && rows.some((row) => row.length > 1);
}

/** The lines of a cell that are no lines of its tables; those between two tables stand before them. */
function linesAround({ text, nested = [], hidden }: FileCell): { before: string[]; behind: string[] } {
  if (hidden !== undefined) return { before: [], behind: [] };
  const inner = new Set(nested.flatMap(textsOf));
  const lines = text.split("\n").map((line) => ({ line: line.trim(), isInner: isInner(line, inner) }));
  const end = lines.findLastIndex((one) => one.isInner);
  const own = (some: typeof lines): string[] =>
    some.flatMap((one) => (one.isInner || one.line === "" ? [] : [one.line]));
  return { before: own(lines.slice(0, end + 1)), behind: own(lines.slice(end + 1)) };
}

function isInner(line: string, inner: ReadonlySet<string>): boolean {
  return line.split("\t").every((part) => inner.has(part.trim()));
}

function textsOf({ rows }: FileTable): string[] {
  return ["", ...rows.flatMap((row) => row.flatMap(({ text }) => text.split("\n").map((line) => line.trim())))];
}
