/** Cells apart by spaces: columns of a text file, or lines of a PDF. */
import type { Landmarks } from "./landmarks.js";

/** `between`: what parts cells. A token keeps the column that it begins in, where lines agree on columns. */
export function spacedRows(lines: readonly string[], between: RegExp): string[][] {
  const tokens = lines.map((line) => tokensOf(line, between));
  const starts = columnStarts(tokens);
  return tokens.flatMap((row) => {
    if (row.length === 0) return [];
    if (starts === null || row.length === 1) return [row.map(({ text }) => text)];
    const cells: string[] = [];
    for (const { text, at } of row) {
      const column = Math.max(cells.length, nearest(starts, at));
      while (cells.length < column) cells.push("");
      cells.push(text);
    }
    return [cells];
  });
}

/** A line of a PDF that is one word goes on in the cell above: a name or a reason that was too long for its column. */
export function wrapped(rows: readonly (readonly string[])[], marks: Landmarks): string[][] {
  const out: string[][] = [];
  for (const row of rows) {
    const last = out.at(-1);
    const [only = ""] = row;
    const text = last?.findLast((cell) => cell.length > 2 && !/\d/.test(cell) && !marks.isName(cell));
    if (last !== undefined && breaksOff(last, out.at(-2), row, marks)) {
      last[last.length - 1] = `${last.at(-1)}\n${only}`;
      last.push(...row.slice(1));
      continue;
    }
    const inList = last?.some((cell) => /^\d+(\.\d+)?$/.test(cell)) === true;
    if (last !== undefined && row.length === 1 && inList && text !== undefined && isPiece(only, marks)) {
      last[last.lastIndexOf(text)] = `${text}\n${only}`;
    } else out.push([...row]);
  }
  return out;
}

/** A row that stops before its figures: its last cell goes on in the next line. */
function breaksOff(
  last: readonly string[],
  before: readonly string[] | undefined,
  row: readonly string[],
  marks: Landmarks,
): boolean {
  const hasFigure = (cells: readonly string[]): boolean => cells.some((cell) => /\d/.test(cell));
  const [first = ""] = row;
  const end = last.at(-1) ?? "";
  if (
    row.length < 2 ||
    !hasFigure(row) ||
    hasFigure(last) ||
    before === undefined ||
    !last.some((cell) => marks.isClass(cell))
  )
    return false;
  return marks.isClass(`${end}${first}`) || (!marks.isClass(end) && !marks.isName(first) && !marks.isClass(first));
}

function isPiece(text: string, marks: Landmarks): boolean {
  return text.length <= 12 && !marks.isName(text) && !/[:：\d]/.test(text) && !/表$/.test(text);
}

interface Token {
  readonly text: string;
  /** Column on the screen; a Chinese character takes two. */
  readonly at: number;
}

function tokensOf(line: string, between: RegExp): Token[] {
  const tokens: Token[] = [];
  let column = 0;
  let from = 0;
  for (const part of line.split(between)) {
    const at = line.indexOf(part, from);
    column += widthOf(line.slice(from, at));
    if (part.trim() !== "") tokens.push({ text: part.trim(), at: column });
    column += widthOf(part);
    from = at + part.length;
  }
  return tokens;
}

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return width;
}

/** Where columns begin, if the lines agree: most tokens begin where others do. */
function columnStarts(rows: readonly (readonly Token[])[]): number[] | null {
  const counts = new Map<number, number>();
  for (const row of rows) if (row.length > 2) for (const { at } of row) counts.set(at, (counts.get(at) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const kept = [...counts].filter(([, count]) => count > 1);
  const agreed = kept.reduce((sum, [, count]) => sum + count, 0);
  const widest = Math.max(0, ...rows.map(({ length }) => length));
  if (total === 0 || agreed < total * 0.9 || kept.length > Math.min(mostColumns, widest)) return null;
  return kept.map(([at]) => at).sort((one, other) => one - other);
}

const mostColumns = 40;

function nearest(starts: readonly number[], at: number): number {
  let best = 0;
  starts.forEach((start, index) => {
    if (Math.abs(start - at) < Math.abs((starts[best] ?? 0) - at)) best = index;
  });
  return best;
}
