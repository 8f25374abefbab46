/** A table as it arrives from Word or Excel: lines of cells between tabs; a cell with a line break stands in quotes. */

/** Cells a pasted table may have at most. */
const most = 20_000;

/** Three columns in some line; or two in every line, as nobody types them. */
export function looksLikeTable(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const parted = lines.filter((line) => line.includes("\t"));
  if (parted.length < 2) return false;
  return parted.length === lines.length || parted.some((line) => line.split("\t").length >= 3);
}

/** Rows of trimmed cells; rows without any text are left out. */
export function pastedTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  let count = 0;
  const endCell = (): void => {
    rows.at(-1)?.push(cell.trim());
    cell = "";
    count += 1;
  };
  const source = text.replace(/\r\n?/g, "\n");
  for (let at = 0; at < source.length && count < most; at += 1) {
    const char = source.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === "" && closes(source, at)) quoted = true;
    else if (char === "\t") endCell();
    else if (char === "\n") {
      endCell();
      rows.push([]);
    } else cell += char;
  }
  endCell();
  return rows.filter((row) => row.some((one) => one !== ""));
}

/** A quote opens a cell only if one closes it before a tab or line end; a lone quote is text. */
function closes(source: string, at: number): boolean {
  const end = source.indexOf('"', at + 1);
  return end > at && (end + 1 >= source.length || /["\t\n]/.test(source.charAt(end + 1)));
}
