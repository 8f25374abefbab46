/** Lines of cells between tabs, as Excel, Word and WPS put a table on the clipboard; a cell with a line break may stand in quotes. */

/** Rows of cells. `delimiter`: what stands between cells. */
export function delimited(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  let blank = true;
  /** What stands from here on is in no cell yet. */
  let from = 0;
  const take = (end: number, next: number): void => {
    cell += text.slice(from, end);
    from = next;
  };
  const endCell = (at: number): void => {
    take(at, at + 1);
    row.push(cell.trim());
    cell = "";
    blank = true;
  };
  const endRow = (): void => {
    if (row.some((one) => one !== "")) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted && char === '"') {
      const doubled = text.charAt(at + 1) === '"';
      quoted = doubled;
      blank = blank && !doubled;
      take(doubled ? at + 1 : at, doubled ? at + 2 : at + 1);
      if (doubled) at += 1;
    } else if (!quoted && char === '"' && blank && closes(text, at, delimiter)) {
      quoted = true;
      cell = "";
      from = at + 1;
    } else if (!quoted && char === delimiter) endCell(at);
    else if (!quoted && char === "\n") {
      endCell(at);
      endRow();
    } else blank = blank && char.trim() === "";
  }
  endCell(text.length);
  endRow();
  return rows;
}

/** A quote opens a cell only if one closes it before a delimiter or line end; a lone quote is text. */
function closes(text: string, at: number, delimiter: string): boolean {
  let end = text.indexOf('"', at + 1);
  while (end > 0 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2);
  const after = text.charAt(end + 1);
  return end > at && (after === "" || after === "\n" || after === delimiter);
}
