/** Whether lines are parted as tables are and texts are not, whatever stands in them. */

/** Lines that say something. */
export function looksParted(lines: readonly string[]): boolean {
  return hasTabs(lines) || hasBars(lines) || hasCommas(lines) || hasGaps(lines) || hasCellsByLine(lines);
}

/** Three columns in some line; or two in every line, as nobody types them. */
function hasTabs(lines: readonly string[]): boolean {
  const parted = lines.filter((line) => line.includes("\t"));
  if (parted.length < 2) return false;
  return parted.length === lines.length || parted.some((line) => line.split("\t").length >= 3);
}

/** Markdown. */
function hasBars(lines: readonly string[]): boolean {
  return lines.filter((line) => line.split("|").length >= 3).length >= 2;
}

/** As many short cells in every line; a sentence has longer parts, and not the same number in each line. */
function hasCommas(lines: readonly string[]): boolean {
  const rows = lines.map((line) => line.split(","));
  const width = rows[0]?.length ?? 0;
  return lines.length >= 3 && width >= 3 && rows.every((row) => row.length === width && row.every(isShort));
}

/** Columns that were aligned by spaces. */
function hasGaps(lines: readonly string[]): boolean {
  const parted = lines.filter((line) => line.trim().split(/[ \u3000]{2,}/).length >= 3);
  return parted.length >= 3 && parted.length * 3 >= lines.length * 2;
}

/** One cell a line: short lines, many of them numbers. */
function hasCellsByLine(lines: readonly string[]): boolean {
  const numbers = lines.filter((line) => /^[<>=≤≥]?\s*[-\d,.]+\s*(%|％)?$/.test(line.trim()));
  return lines.length >= 9 && lines.every(isShort) && numbers.length * 5 >= lines.length;
}

function isShort(cell: string): boolean {
  return cell.trim().length <= 20 && !/[。；;]/.test(cell);
}
