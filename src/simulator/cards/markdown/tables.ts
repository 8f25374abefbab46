/** A table in a markdown text: cells of the header and of each row. */
export interface MarkdownTable {
  width: number;
  rowWidths: number[];
}

const DELIMITER = /^\s{0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** Tables as GFM reads them: a header row, a row of dashes with as many cells, and rows until an empty line. */
export function markdownTables(markdown: string): MarkdownTable[] {
  const lines = markdown.split(/\r?\n|<br\s*\/?>/);
  const tables: MarkdownTable[] = [];
  for (let index = 1; index < lines.length; index++) {
    if (!isTableStart(lines[index - 1] ?? "", lines[index] ?? "")) continue;
    const end = lines.findIndex((line, at) => at > index && !line.includes("|"));
    const rows = lines.slice(index + 1, end < 0 ? lines.length : end);
    tables.push({ width: cellCount(lines[index] ?? ""), rowWidths: rows.map(cellCount) });
    index += rows.length;
  }
  return tables;
}

function isTableStart(header: string, dashes: string): boolean {
  return (
    header.includes("|") && dashes.includes("-") && DELIMITER.test(dashes) && cellCount(header) === cellCount(dashes)
  );
}

function cellCount(line: string): number {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).length;
}
