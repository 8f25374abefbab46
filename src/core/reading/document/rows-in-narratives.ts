/** Rows of a list that a standard paragraph prints one after the other: 内设甲科、乙科两个科室, 一是…二是… */

import { rowNames } from "../../form/compile.js";
import type { List } from "../../form/form.js";
import { chinese } from "../../form/ordinals.js";
import type { Piece } from "../../report/narrative-template.js";

export interface Run {
  /** Id of the row's field that is printed. */
  readonly field: string;
  /** Before the first row. */
  readonly first: string;
  /** Before each row, after its ordinal: 是 of 一是. */
  readonly mark: string | null;
  /** Between two rows of a line. */
  readonly between: string;
  /** After the last row. */
  readonly last: string;
}

/** null: its rows print more than one field, or cannot be told apart. */
export function runOf(pieces: readonly Piece[], list: List): Run | null {
  const named = pieces.filter((piece) => piece.kind === "figure" && !rowNames.includes(piece.name));
  const [only] = named;
  if (named.length !== 1 || only?.kind !== "figure") return null;
  if (!list.row.fields.some(({ id }) => id === only.name)) return null;
  const at = pieces.indexOf(only);
  const ordinal = pieces.findIndex((piece) => piece.kind === "figure" && piece.name === "ordinal");
  const mark = ordinal >= 0 && ordinal < at ? lettersOf(pieces.slice(ordinal + 1, at)) : null;
  const run = {
    field: only.name,
    first: flagged(pieces, "section", "first"),
    mark,
    between: flagged(pieces, "inverted", "last"),
    last: flagged(pieces, "section", "last"),
  };
  return mark === null && run.between === "" ? null : run;
}

export function rowsIn(text: string, run: Run): string[] {
  return run.mark === null ? between(text, run) : byOrdinals(text, run.mark);
}

function byOrdinals(text: string, mark: string): string[] {
  const rows: string[] = [];
  const sign = (number: number): string => `${chinese(number)}${mark}`;
  for (let at = text.indexOf(sign(1)); at >= 0 && rows.length < mostRows; ) {
    const from = at + sign(rows.length + 1).length;
    const next = text.indexOf(sign(rows.length + 2), from);
    rows.push(text.slice(from, next < 0 ? undefined : next).trim());
    at = next;
  }
  return rows;
}

const mostRows = 50;

function between(text: string, { first, between: sign, last }: Run): string[] {
  const from = text.indexOf(first);
  if (first === "" || from < 0) return [];
  const rest = text.slice(from + first.length);
  const until = last === "" ? -1 : rest.indexOf(last);
  if (until <= 0) return [];
  // What is counted behind the last row is not part of its name.
  const line = rest.slice(0, until).replace(/(?:[一二两三四五六七八九十]{1,3}|\d{1,3})$/, "");
  return line.split(sign).map((row) => row.trim());
}

/** The text inside {{#first}} or {{^last}}; of {{#last}} that behind its figures. */
function flagged(pieces: readonly Piece[], kind: "section" | "inverted", name: string): string {
  const piece = pieces.find((one) => one.kind === kind && one.name === name);
  if (piece === undefined || piece.kind === "text" || piece.kind === "figure") return "";
  return lettersOf(piece.inside).split("\n")[0] ?? "";
}

function lettersOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === "text" ? piece.text : ""))
    .join("")
    .normalize("NFKC")
    .replace(/[ \t\u3000]/g, "");
}
