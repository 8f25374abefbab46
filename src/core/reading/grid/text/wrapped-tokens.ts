/** Lines of a PDF that continue the cells of the row above or below, each in its own column. */
import { isNote, isNumber } from "../furniture.js";
import type { Landmarks } from "./landmarks.js";

export interface Token {
  readonly text: string;
  /** Column on the screen; a Chinese character takes two. */
  readonly at: number;
}

type Line = readonly Token[];

/** Pieces of wrapped cells go to the cell above in the same column; a cell that begins above its row goes down to that row. */
export function wrappedTokens(lines: readonly Line[], marks: Landmarks): Line[] {
  const out: Line[] = [];
  let pending: Line = [];
  lines.forEach((line, index) => {
    const last = out.at(-1);
    const next = lines[index + 1];
    const begins = next !== undefined && last !== undefined && beginsRow(line, next, last, marks);
    if (last !== undefined && !begins && pending.length === 0 && continuesRow(last, line, marks)) {
      out[out.length - 1] = last.map((token) => joined(token, tokenAt(line, token)));
    } else if (begins) {
      pending = line;
    } else {
      out.push(pending.length === 0 ? line : [...line, ...pending].sort((left, right) => left.at - right.at));
      pending = [];
    }
  });
  return pending.length === 0 ? out : [...out, pending];
}

/** Every piece stands below a cell of a row that has its figures, and is no name by itself. */
function continuesRow(row: Line, line: Line, marks: Landmarks): boolean {
  if (line.length === 0 || row.length < shortestRow || line.length * 2 >= row.length) return false;
  const isHead = row.every(({ text }) => marks.isName(text));
  if (!isHead && !hasFigure(row)) return false;
  return line.every((piece) => {
    const above = tokenAt(row, piece);
    if (above === undefined || isFigure(piece.text) || isFigure(above.text)) return false;
    return marks.isName(`${above.text}${piece.text}`) || (!isHead && isPiece(piece.text, marks));
  });
}

/** Cells that are centred over several lines: the pieces stand where the row of figures below has nothing. */
function beginsRow(line: Line, next: Line, row: Line, marks: Landmarks): boolean {
  if (line.length === 0 || Math.min(next.length, row.length) < shortestRow || !hasFigure(next)) return false;
  return line.every((piece) => {
    const above = tokenAt(row, piece);
    const endsName = above !== undefined && marks.isName(`${above.text}${piece.text}`);
    return (
      isPiece(piece.text, marks) &&
      !endsName &&
      tokenAt(next, piece) === undefined &&
      next.some(({ at }) => at < piece.at) &&
      next.some(({ at }) => at > piece.at)
    );
  });
}

function isPiece(text: string, marks: Landmarks): boolean {
  return (
    !isFigure(text) && !marks.isName(text) && !/[:：]/.test(text) && !isNote(marks.names, text) && !/表$/.test(text)
  );
}

/** A value: it is not continued, and continues nothing. Reasons with figures in them are longer. */
function isFigure(text: string): boolean {
  return isNumber(text) || /^[<>=≤≥＜＞＝]/.test(text) || (/\d/.test(text) && text.length <= longestFigure);
}

const longestFigure = 12;

function hasFigure(line: Line): boolean {
  return line.some(({ text }) => isNumber(text));
}

/** The cell of a line in the column of this one: they stand above each other, flush or centred. */
function tokenAt(line: Line, { at, text }: Token): Token | undefined {
  return line.find((token) => token.at < at + widthOf(text) && at < token.at + widthOf(token.text));
}

/** Columns on the screen. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return width;
}

function joined(token: Token, piece: Token | undefined): Token {
  return piece === undefined ? token : { ...token, text: `${token.text}\n${piece.text}` };
}

/** Cells that a row of a list has at least. */
const shortestRow = 4;
