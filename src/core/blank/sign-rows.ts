/** A row below the heads that only numbers their columns (栏次 | 1 | 2 | 3=1+2): each number belongs to the head above it. */
import type { BlankWords } from "./blank-words.js";
import type { BlankCell } from "./document.js";
import { compact } from "./label-text.js";
import { isAny } from "./matches.js";

/** The cells without such rows; the heads reach down over them and say the number, and how it is worked out, in brackets. */
export function withSigns(cells: readonly BlankCell[], words: BlankWords): BlankCell[] {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((one, other) => one - other);
  return rows.reduce<BlankCell[]>((all, row) => folded(all, row, words) ?? all, [...cells]);
}

/** null: the row is none, or its cells are not as wide as the heads above them. */
function folded(cells: readonly BlankCell[], row: number, words: BlankWords): BlankCell[] | null {
  const own = cells.filter((cell) => cell.row === row);
  if (!isSigns(own, words)) return null;
  const heads = own.map((cell) =>
    cells.find((one) => one.col === cell.col && one.colspan === cell.colspan && one.row + one.rowspan === row),
  );
  if (heads.includes(undefined)) return null;
  return cells.flatMap((cell): BlankCell[] => {
    if (own.includes(cell)) return [];
    const sign = own[heads.indexOf(cell)];
    if (sign === undefined) return [cell];
    const text = isSign(sign) ? `${cell.text}（${compact(sign.text)}）` : cell.text;
    return [{ ...cell, text, rowspan: cell.rowspan + sign.rowspan }];
  });
}

/** Names of the row or of its columns, then 1, 2, 3 or A, B, C, of which some are worked out. */
function isSigns(cells: readonly BlankCell[], { signRows }: BlankWords): boolean {
  const from = cells.findIndex(isSign);
  const signs = cells.slice(from).map(({ text }) => compact(text).replace(/=.*/, ""));
  return (
    from >= 0 &&
    signs.length > 1 &&
    cells.slice(0, from).every(({ text }) => compact(text) === "" || isAny(compact(text), signRows)) &&
    signs.every((sign, index) => sign === String(index + 1) || sign === String.fromCharCode(65 + index))
  );
}

function isSign({ text }: BlankCell): boolean {
  return /^(?:\d{1,2}|[A-Z])(?:=.+)?$/.test(compact(text));
}
