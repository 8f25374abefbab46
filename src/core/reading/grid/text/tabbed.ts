/** Lines of cells between tabs, as Excel, Word and WPS put a table on the clipboard; a cell with a line break may stand in quotes. */

/** Rows of cells. `delimiter`: what stands between cells. */
export function delimited(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell.trim());
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === "" && closes(text, at, delimiter)) {
      quoted = true;
      cell = "";
    } else if (char === delimiter) endCell();
    else if (char === "\n") {
      endCell();
      rows.push([]);
    } else cell += char;
  }
  endCell();
  return rows.filter((row) => row.some((one) => one !== ""));
}

/** A quote opens a cell only if one closes it before a delimiter or line end; a lone quote is text. */
function closes(text: string, at: number, delimiter: string): boolean {
  let end = text.indexOf('"', at + 1);
  while (end > 0 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2);
  const after = text.charAt(end + 1);
  return end > at && (after === "" || after === "\n" || after === delimiter);
}
