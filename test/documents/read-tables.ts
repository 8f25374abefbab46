import PizZip from "pizzip";

export interface TableCell {
  text: string;
  row: number;
  /** Grid column, not the number of the cell in its row. */
  column: number;
  rowSpan: number;
  columnSpan: number;
}

export interface ReadTable {
  /** Every cell once, at its top left place. */
  cells: TableCell[];
  /** Texts row by row, as Word keeps them: what continues a cell from above is "". */
  rows: string[][];
  /** Numbers of the rows that repeat on every page, and of those that must not split. */
  repeating: number[];
  whole: number[];
}

/** The tables of a Word file's body, with its merges resolved. */
export function readTables(docx: Uint8Array): ReadTable[] {
  return all(documentXml(docx), "w:tbl").map(readTable);
}

export function documentXml(docx: Uint8Array, part = "word/document.xml"): string {
  const file = new PizZip(docx).file(part);
  if (!file) throw new Error(`${part} is not in the file`);
  return file.asText();
}

/** The texts of a piece of a document: paragraphs and line breaks are lines. */
export function textOf(xml: string): string {
  const paragraphs = xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  return paragraphs
    .map((one) =>
      [...one.matchAll(/<w:br\/>|<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map(([, words]) => plain(words)).join(""),
    )
    .join("\n");
}

/** One table, as it stands in the body. */
export function readTable(xml: string): ReadTable {
  const rows = all(xml, "w:tr");
  const open = new Map<number, TableCell>();
  const read: ReadTable = { cells: [], rows: [], repeating: [], whole: [] };
  rows.forEach((rowXml, row) => {
    if (has(rowXml, "w:tblHeader")) read.repeating.push(row);
    if (has(rowXml, "w:cantSplit")) read.whole.push(row);
    let column = 0;
    read.rows.push(
      all(rowXml, "w:tc").map((cellXml) => {
        const columnSpan = Number(/<w:gridSpan w:val="(\d+)"/.exec(cellXml)?.[1] ?? 1);
        const merge = /<w:vMerge(?: w:val="(\w+)")?\/>/.exec(cellXml);
        const text = textOf(cellXml);
        const above = open.get(column);
        if (merge && merge[1] !== "restart" && above) {
          above.rowSpan += 1;
        } else {
          const cell = { text, row, column, rowSpan: 1, columnSpan };
          read.cells.push(cell);
          if (merge) open.set(column, cell);
          else open.delete(column);
        }
        column += columnSpan;
        return text;
      }),
    );
  });
  return read;
}

/** Elements of that name; they do not nest here. */
function all(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}[ >].*?</${name}>`, "gs")) ?? [];
}

function has(xml: string, name: string): boolean {
  return new RegExp(`<${name}(?: w:val="(?:true|1|on)")?/>`).test(xml);
}

function plain(words: string | undefined): string {
  if (words === undefined) return "\n";
  return words.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? "");
}

const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
