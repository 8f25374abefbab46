/** Rows as lines with their cells one below the other; a Chinese character is as wide as two others. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(0, ...rows.map((cells) => cells.length));
  const widths = Array.from({ length: count }, (_, column) => Math.max(...rows.map((cells) => widthOf(cells[column]))));
  return rows.map((cells) =>
    cells
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function padded(cell: string, width: number): string {
  return cell + " ".repeat(width - widthOf(cell));
}

function widthOf(cell = ""): number {
  return [...cell].reduce((sum, sign) => sum + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/u.test(sign) ? 2 : 1), 0);
}
