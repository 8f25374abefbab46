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
    if (last !== undefined && !begins && pending.length === 0 && goesOn(last, out.at(-2), line, marks)) {
      const added = line.filter((piece) => tokenAt(last, piece) === undefined);
      const longer = last.map((token) => joined(token, tokenAt(line, token)));
      out[out.length - 1] = [...longer, ...added].sort((left, right) => left.at - right.at);
    } else if (begins) {
      pending = line;
    } else {
      out.push(pending.length === 0 ? line : [...line, ...pending].sort((left, right) => left.at - right.at));
      pending = [];
    }
  });
  return pending.length === 0 ? out : [...out, pending];
}

function goesOn(row: Line, above: Line | undefined, line: Line, marks: Landmarks): boolean {
  return continuesRow(row, line, marks) || endsRow(row, line, marks) || continuesTexts(row, above, line, marks);
}

/**
 * The rest of a row of figures: pieces of its names, classes and dates, and classes that are centred beside its cells. A row
 * of its own would have its figure.
 */
function endsRow(row: Line, line: Line, marks: Landmarks): boolean {
  if (row.length < shortestRow || !hasFigure(row) || line.length === 0 || hasFigure(line)) return false;
  const continuing = line.filter((piece) => tokenAt(row, piece) !== undefined);
  return (
    continuing.length > 0 &&
    line.every((piece) => {
      const above = tokenAt(row, piece);
      if (above === undefined) return marks.isClass(piece.text);
      if (isNumber(above.text) || isNote(marks.names, piece.text)) return false;
      const whole = `${above.text}${piece.text}`;
      if (isFigure(piece.text) || isFigure(above.text)) return isDate(whole) && !isDate(piece.text);
      // 时间 below 补助资金支付 is no class.
      const isRest = !marks.isName(above.text) && marks.isClass(piece.text) && piece.text.length < shortestRow;
      return marks.isName(whole) || isRest || isPiece(piece.text, marks);
    })
  );
}

function isDate(text: string): boolean {
  return /^\D{0,3}\d{4}年\d{1,2}月/.test(text.replace(/\s/g, ""));
}

/** Texts of paragraphs side by side below their labels, none of which has come to its end. */
function continuesTexts(row: Line, labels: Line | undefined, line: Line, marks: Landmarks): boolean {
  if (line.length === 0 || labels?.some(({ text }) => marks.isLong(text)) !== true) return false;
  const texts = row.filter(({ text }) => !marks.isName(text));
  return line.every((piece) => {
    const above = tokenAt(texts, piece);
    const isOpen = above !== undefined && above.text.length >= shortestText && !/[。；;！!]$/.test(above.text);
    return isOpen && !isNumber(piece.text) && !marks.isName(piece.text) && !isNote(marks.names, piece.text);
  });
}

const shortestText = 6;

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

/** Columns on the screen, of a cell of several lines those of the widest. */
export function widthOf(text: string): number {
  if (text.includes("\n")) return Math.max(...text.split("\n").map(widthOf));
  let width = 0;
  for (const sign of text) width += sign.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return width;
}

function joined(token: Token, piece: Token | undefined): Token {
  return piece === undefined ? token : { ...token, text: `${token.text}\n${piece.text}` };
}

/** Cells that a row of a list has at least. */
const shortestRow = 4;
