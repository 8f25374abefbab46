/** The body of a Word document: its blocks, rows and cells where they stand, content controls and custom markup looked through. */
import { type GridLines, gridLines } from "../../core/reading/document/grid-lines.js";
import { childOf, childrenOf, isElement, type XmlElement } from "./xml-tree.js";

/** Elements that only wrap what they hold: content controls, smart tags, accepted insertions. */
const wrappers: ReadonlySet<string> = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:customXml",
  "w:smartTag",
  "w:ins",
  "w:moveTo",
  "w:hyperlink",
  "w:fldSimple",
  "w:dir",
  "w:bdo",
]);

/** Children of these names in order, in whatever wraps them; deleted text is not looked at. */
export function within(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (names.includes(child.name)) return [child];
    return wrappers.has(child.name) ? within(child, ...names) : [];
  });
}

/** A cell's place in its row. */
export interface PlacedCell {
  readonly cell: XmlElement;
  /** Grid column, from 1; of borders that lie a hair apart the one that most rows have. */
  readonly col: number;
  /** Grid column as the file has it. */
  readonly drawn: number;
  readonly colspan: number;
  readonly merge: "restart" | "continue" | null;
}

/** `lines`: of the row's table, so that cells of all its rows stand in the same columns. */
export function cellsOf(row: XmlElement, lines: GridLines = asDrawn): PlacedCell[] {
  return drawnCells(row).map(({ cell, from, to }) => {
    const merge = childOf(childOf(cell, "w:tcPr"), "w:vMerge");
    return {
      cell,
      col: lines(from),
      drawn: from,
      colspan: Math.max(1, lines(to) - lines(from)),
      merge: merge === undefined ? null : merge.attributes["w:val"] === "restart" ? "restart" : "continue",
    };
  });
}

interface DrawnCell {
  readonly cell: XmlElement;
  /** The lines of the grid between which it stands, from 1. */
  readonly from: number;
  readonly to: number;
}

function drawnCells(row: XmlElement): DrawnCell[] {
  let from = 1 + numberOf(childOf(childOf(row, "w:trPr"), "w:gridBefore"));
  return within(row, "w:tc").map((cell) => {
    const to = from + Math.max(1, numberOf(childOf(childOf(cell, "w:tcPr"), "w:gridSpan")));
    const drawn = { cell, from, to };
    from = to;
    return drawn;
  });
}

/** Of a table, by which borders that lie a hair apart are one. */
export function linesOf(table: XmlElement): GridLines {
  const widths = childrenOf(childOf(table, "w:tblGrid") ?? table, "w:gridCol").map(({ attributes }) =>
    Number(attributes["w:w"] ?? "NaN"),
  );
  return gridLines(widths, rowsOf(table).flatMap(drawnCells));
}

const asDrawn: GridLines = (line) => line;

export function rowsOf(table: XmlElement): XmlElement[] {
  return within(table, "w:tr");
}

/** Tables of the body in order, and after them those within cells. */
export function tablesOf(body: XmlElement): XmlElement[] {
  const outer = within(body, "w:tbl");
  return [...outer, ...outer.flatMap(innerTables)];
}

function innerTables(table: XmlElement): XmlElement[] {
  return rowsOf(table).flatMap((row) =>
    cellsOf(row).flatMap(({ cell }) => within(cell, "w:tbl").flatMap((inner) => [inner, ...innerTables(inner)])),
  );
}

/** Columns of the grid. */
export function gridOf(table: XmlElement, lines: GridLines = asDrawn): number {
  return lines(childrenOf(childOf(table, "w:tblGrid") ?? table, "w:gridCol").length + 1) - 1;
}

function numberOf(element: XmlElement | undefined): number {
  const value = Number(element?.attributes["w:val"] ?? "0");
  return Number.isInteger(value) && value >= 0 && value <= 200 ? value : 0;
}
