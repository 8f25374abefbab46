/** Tables of indicators whose head is missing or comes again: rows of classes without any head, and heads repeated on a further page. */
import { fillable } from "./cell-nature.js";
import { type Grid, type GridCell, rowCells } from "./grid.js";
import { compact } from "./label-text.js";
import type { HeadZone, Leaf, Zone, ZoneRow, ZoneWords } from "./zones.js";

/** Zones under the same head right behind each other are one: the head was repeated on the next page. */
export function joinAlike(zones: readonly Zone[], { ofIndicators }: ZoneWords): Zone[] {
  const joined: Zone[] = [];
  for (const zone of zones) {
    const last = joined.at(-1);
    if (last?.zone === "head" && zone.zone === "head" && goesOn(last, zone, ofIndicators))
      joined[joined.length - 1] = { ...last, rows: [...last.rows, ...zone.rows] };
    else joined.push(zone);
  }
  return joined;
}

function goesOn(before: HeadZone, zone: HeadZone, ofIndicators: ZoneWords["ofIndicators"]): boolean {
  const last = before.rows.at(-1);
  const isList =
    before.leaves.filter(({ cell }) => ofIndicators(cell.text) !== null).length > 2 ||
    [...before.rows, ...zone.rows].every(({ labels, isTotal }) => labels.length === 0 || isTotal);
  return (
    isList &&
    last?.row === zone.headFrom - 1 &&
    !last.isTotal &&
    before.side === undefined &&
    headsOf(before) === headsOf(zone) &&
    before.sections.map(({ text }) => compact(text)).join() === zone.sections.map(({ text }) => compact(text)).join()
  );
}

function headsOf({ leaves }: HeadZone): string {
  return leaves.map(({ col, end, path }) => [col, end, ...path.map(({ text }) => compact(text))].join(" ")).join("|");
}

/**
 * Rows of classes with two blanks each, name and value, from `from` on; null: there are none. Rows that are numbered (1., 2., ……)
 * may have names alone, or 指标值 between the two.
 */
export function headless(grid: Grid, from: number, by: ZoneWords): HeadZone | null {
  const { heads } = by;
  const rows: ClassRow[] = [];
  for (let row = from; row <= grid.rows; row += 1) {
    const next = classRow(grid, row, by);
    if (next === null || (rows[0] !== undefined && shapeOf(rows[0]) !== shapeOf(next))) break;
    rows.push(next);
  }
  const [first] = rows;
  const classes = new Set(rows.map(({ labels }) => labels.at(-1)));
  if (first === undefined || rows.length < 3 || classes.size < 2) return null;
  if (first.blanks.length === 1 && !first.isNumbered) return null;
  const isOfLevel1 =
    first.labels.length === 1 && rows.every(({ labels }) => labels.every(({ text }) => by.isLevel1(text)));
  const levels = isOfLevel1 ? heads.levels.slice(0, 1) : heads.levels.slice(-first.labels.length);
  const names = [...levels, heads.name, heads.value];
  const leaves = [...first.labels, ...first.blanks].map((cell, index): Leaf => {
    const head: GridCell = { ...cell, row: from - 1, rowspan: 1, text: names[index] ?? "", nature: "label" };
    return { col: cell.col, end: cell.end, path: [head], cell: head };
  });
  return {
    zone: "head",
    leaves,
    headFrom: from,
    headTo: from - 1,
    rows: rows.map(({ row, labels, blanks }): ZoneRow => {
      const cells = blanks.flatMap((cell, index) => {
        const leaf = leaves[labels.length + index];
        return leaf === undefined ? [] : [{ leaf, cell }];
      });
      return { row, isTotal: false, labels, counter: null, cells };
    }),
    sections: first.sections,
  };
}

interface ClassRow {
  readonly row: number;
  readonly sections: readonly GridCell[];
  readonly labels: readonly GridCell[];
  readonly blanks: readonly GridCell[];
  /** Its name is a number to write behind, or more rows may follow. */
  readonly isNumbered: boolean;
}

function classRow(grid: Grid, row: number, { isClass, ofIndicators }: ZoneWords): ClassRow | null {
  const all = rowCells(grid, row);
  // 产出指标 | 1. | 指标值 | blank: the name of the value stands in every row.
  const cells = all.filter(
    ({ text }, index) => !(index === all.length - 2 && ofIndicators(text) === "indicator.target"),
  );
  const left = cells.filter(({ nature }) => nature === "label");
  const blanks = cells.filter(({ nature, rowspan }) => fillable.has(nature) && rowspan === 1);
  const [name] = blanks;
  const labels = left.filter(({ text }) => isClass(text)).slice(-2);
  const sections = left.slice(0, left.length - labels.length);
  const isNumbered = name?.nature === "sample" || name?.nature === "more";
  const isRoomy = blanks.length === 2 || (blanks.length === 1 && isNumbered);
  const isWhole = left.length + blanks.length === cells.length && isRoomy && labels.length > 0;
  const isOrdered = [...left, ...blanks].every((cell, index) => cell === cells[index]);
  return isWhole && isOrdered && sections.every(({ rowspan }) => rowspan > 1)
    ? { row, sections, labels, blanks, isNumbered }
    : null;
}

/** Where its columns are, and what stands beside all rows. */
function shapeOf({ sections, labels, blanks }: ClassRow): string {
  const columns = [...labels, ...blanks].map(({ col, end }) => `${col}-${end}`);
  return [...sections.map(({ row, col }) => `${row}/${col}`), ...columns].join(" ");
}
