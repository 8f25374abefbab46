/** A table in Markdown: | a | b |, with a line of dashes below its head. */
export function markdownRows(lines: readonly string[]): string[][] {
  return lines.flatMap((line) => {
    if (!line.includes("|")) return line.trim() === "" ? [] : [[line.trim()]];
    const inner = line
      .trim()
      .replace(/^\|/, "")
      .replace(/(?<!\\)\|$/, "");
    const cells = inner.split(/(?<!\\)\|/).map(plain);
    return cells.every((cell) => /^[:\-─━=+┼┬┴]+$/.test(cell)) ? [] : [cells];
  });
}

function plain(cell: string): string {
  return cell
    .replace(/\\\|/g, "|")
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/^\s*\*\*(.*)\*\*\s*$/s, "$1")
    .trim();
}
