/** A Word file as each program puts it on the clipboard. */
import { documentXml, type ReadTable, readTable, textOf } from "../../../documents/read-tables.js";

type Block = { readonly line: string } | { readonly table: ReadTable };

export function blocksOf(docx: Uint8Array): Block[] {
  const body = documentXml(docx).match(/<w:tbl[ >].*?<\/w:tbl>|<w:p[ >].*?<\/w:p>/gs) ?? [];
  return body
    .map((xml): Block => (xml.startsWith("<w:tbl") ? { table: readTable(xml) } : { line: textOf(xml) }))
    .filter((block) => "table" in block || block.line.trim() !== "");
}

/** Ways of copying: each gives the text of all blocks. */
export const copies = {
  "Excel, with merged cells blank": (blocks: readonly Block[]) =>
    joined(blocks, (table) => tabbed(matrix(table, "blank"), quoted)),
  "Excel, with merged cells repeated": (blocks: readonly Block[]) =>
    joined(blocks, (table) => tabbed(matrix(table, "repeat"), quoted)),
  "Word, paragraphs as lines": (blocks: readonly Block[]) => joined(blocks, (table) => tabbed(table.rows, plain)),
  "Word, line breaks as spaces": (blocks: readonly Block[]) => joined(blocks, (table) => tabbed(table.rows, onOneLine)),
  "WPS, merged cells repeated": (blocks: readonly Block[]) =>
    joined(blocks, (table) => tabbed(matrix(table, "repeat"), onOneLine)),
  CSV: (blocks: readonly Block[]) =>
    joined(blocks, (table) =>
      matrix(table, "blank").map((row) => row.map((cell) => (/[",\n]/.test(cell) ? quote(cell) : cell)).join(",")),
    ),
  Markdown: (blocks: readonly Block[]) =>
    joined(blocks, (table) =>
      matrix(table, "blank").flatMap((row, index) => [
        `| ${row.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", "<br>")).join(" | ")} |`,
        ...(index === 0 ? [`|${row.map(() => "---").join("|")}|`] : []),
      ]),
    ),
  "a web page, cells between tabs on lines": (blocks: readonly Block[]) =>
    joined(blocks, (table) => table.rows.map((row) => `${row.join("\n\t\n")}\n`)),
  "one cell a line": (blocks: readonly Block[]) =>
    joined(blocks, (table) =>
      table.rows
        .flat()
        .filter((cell) => cell !== "")
        .map(flat),
    ),
  "columns by spaces": (blocks: readonly Block[]) =>
    joined(blocks, (table) =>
      table.rows.map((row) =>
        row
          .filter((cell) => cell !== "")
          .map(flat)
          .join("   "),
      ),
    ),
} as const;

function joined(blocks: readonly Block[], draw: (table: ReadTable) => readonly string[]): string {
  return blocks.flatMap((block) => ("table" in block ? draw(block.table) : [block.line])).join("\n");
}

/** Every place of the grid: what is merged is blank, or the same again. */
function matrix({ cells }: ReadTable, merged: "blank" | "repeat"): string[][] {
  const height = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan));
  const width = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan));
  const rows = Array.from({ length: height }, () => new Array<string>(width).fill(""));
  for (const { text, row, column, rowSpan, columnSpan } of cells)
    for (let down = 0; down < rowSpan; down += 1)
      for (let right = 0; right < columnSpan; right += 1) {
        const line = rows[row + down];
        if (line !== undefined && (merged === "repeat" || (down === 0 && right === 0))) line[column + right] = text;
      }
  return rows;
}

function tabbed(rows: readonly (readonly string[])[], draw: (cell: string) => string): string[] {
  return rows.map((row) => row.map(draw).join("\t"));
}

function quoted(cell: string): string {
  return /["\n]/.test(cell) ? quote(cell) : cell;
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function plain(cell: string): string {
  return cell;
}

function onOneLine(cell: string): string {
  return cell.replaceAll("\n", "");
}

function flat(cell: string): string {
  return cell.replaceAll("\n", "");
}
