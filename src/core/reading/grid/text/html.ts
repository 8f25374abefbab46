/** The source of a web page's table, as some programs put it on the clipboard: rows of cells with their spans. */
import type { PlacedText } from "../grid.js";

export function isHtml(text: string): boolean {
  return /<t[dh](?:\s[^<>]*)?>/i.test(text) && /<tr(?:\s[^<>]*)?>/i.test(text);
}

/** Text around the tables gives rows of one cell. Nothing of the source is run or fetched. */
export function htmlRows(text: string): PlacedText[][] {
  const rows: PlacedText[][] = [];
  /** Columns that cells of rows above still take, with the rows that they take them for. */
  let taken = new Map<number, number>();
  for (const part of text.split(/(<tr(?:\s[^<>]*)?>[\s\S]*?(?=<\/?tr[\s>]|<\/table|$))/i)) {
    if (!/^<tr[\s>]/i.test(part)) {
      const around = plain(part)
        .split("\n")
        .flatMap((line) => (line.trim() === "" ? [] : [[{ text: line.trim() }]]));
      if (/<\/?table/i.test(part)) taken = new Map();
      rows.push(...around);
      continue;
    }
    const { row, below } = rowOf(part, taken);
    taken = below;
    if (row.length > 0) rows.push(row);
  }
  return rows;
}

function rowOf(source: string, taken: ReadonlyMap<number, number>): { row: PlacedText[]; below: Map<number, number> } {
  const row: PlacedText[] = [];
  const below = new Map([...taken].flatMap(([column, left]) => (left > 1 ? [[column, left - 1] as const] : [])));
  let column = 0;
  for (const [, attributes = "", inner = ""] of source.matchAll(
    /<t[dh]((?:\s[^<>]*)?)>([\s\S]*?)(?=<t[dh][\s>]|<\/t[dhr]>|$)/gi,
  )) {
    while (taken.has(column)) column += 1;
    const columns = spanOf(attributes, "colspan");
    const down = spanOf(attributes, "rowspan");
    row.push({ text: plain(inner), column, columns, rows: down });
    for (let at = column; at < column + columns; at += 1) if (down > 1) below.set(at, down - 1);
    column += columns;
  }
  return { row, below };
}

function spanOf(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, "i").exec(attributes);
  return Math.max(1, Math.min(widest, Number(found?.[1] ?? 1)));
}

/** No table of a report has more columns or rows; a larger figure is none that a page would hold. */
const widest = 300;

function plain(source: string): string {
  return source
    .replace(/<(?:style|script)(?:\s[^<>]*)?>[\s\S]*?<\/(?:style|script)>/gi, "")
    .replace(/\s*\n\s*/g, " ")
    .replace(/<br\s*\/?>|<\/p>|<\/div>|<\/h\d>|<\/li>/gi, "\n")
    .replace(/<!--[\s\S]*?-->|<[^<>]*>/g, "")
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => charOf(name) ?? whole)
    .trim();
}

function charOf(name: string): string | null {
  const known = entities.get(name.toLowerCase());
  if (known !== undefined) return known;
  const code = /^#x/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : name.startsWith("#")
      ? Number(name.slice(1))
      : 0;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ nbsp: " ", lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", ge: "≥", le: "≤", plusmn: "±", permil: "‰" },
    ...{ mdash: "—", ndash: "–", times: "×", middot: "·", ldquo: "“", rdquo: "”", ensp: " ", emsp: " ", yen: "¥" },
  }),
);
