/** The body of a Word document: its blocks, rows and cells where they stand, content controls and custom markup looked through. */
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
  /** Grid column, from 1. */
  readonly col: number;
  readonly colspan: number;
  readonly merge: "restart" | "continue" | null;
}

export function cellsOf(row: XmlElement): PlacedCell[] {
  let col = 1 + numberOf(childOf(childOf(row, "w:trPr"), "w:gridBefore"));
  return within(row, "w:tc").map((cell) => {
    const properties = childOf(cell, "w:tcPr");
    const colspan = Math.max(1, numberOf(childOf(properties, "w:gridSpan")));
    const merge = childOf(properties, "w:vMerge");
    const placed: PlacedCell = {
      cell,
      col,
      colspan,
      merge: merge === undefined ? null : merge.attributes["w:val"] === "restart" ? "restart" : "continue",
    };
    col += colspan;
    return placed;
  });
}

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

export function gridOf(table: XmlElement): number {
  return childrenOf(childOf(table, "w:tblGrid") ?? table, "w:gridCol").length;
}

function numberOf(element: XmlElement | undefined): number {
  const value = Number(element?.attributes["w:val"] ?? "0");
  return Number.isInteger(value) && value >= 0 && value <= 200 ? value : 0;
}
