/** A .csv file, or text with tabs -> a table. The sign between cells is the one that parts most rows alike. */
import type { FileCell, FileDocument } from "../../core/reading/document/document.js";
import { limits } from "../limits.js";
import { Refused } from "../refused.js";
import { columnName } from "../sheet/address.js";
import { CellCount } from "../sheet/cell-count.js";

/** Throws `Refused` for text that is no table. */
export function readCsv(text: string, name: string): FileDocument {
  const rows = rowsOf(text, signOf(text));
  if (rows.filter((row) => row.length > 1).length < 2) throw new Refused("file-unknown");
  const count = new CellCount();
  const cells = rows.map((row, index) =>
    row.flatMap((value, at): FileCell[] => {
      // ="0101" keeps Excel from taking a code for a number.
      const shown = value.replace(/^="(.*)"$/, "$1").trim();
      if (shown === "" || at >= limits.columns) return [];
      count.add();
      const address = `${columnName(at + 1)}${index + 1}`;
      return [{ text: shown.slice(0, limits.text), row: index + 1, column: at + 1, rows: 1, columns: 1, address }];
    }),
  );
  const table = { is: "table" as const, number: 1, rows: cells.filter((row) => row.length > 0) };
  return { name, kind: "csv", parts: [{ name: "", hidden: false, blocks: [table] }], told: [] };
}

/** Tabs first: amounts have commas in every line. */
const signs = ["\t", ",", ";", "，", "|"] as const;

function signOf(text: string): string {
  const lines = text.split("\n", 30).filter((line) => line.trim() !== "");
  const parted = (sign: string): number => lines.filter((line) => line.includes(sign)).length;
  const counts = signs.map((sign) => ({ sign, count: parted(sign) }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

/** Quoted cells may hold signs, quotes and line ends. */
function rowsOf(text: string, sign: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const { value, next } = text[at] === '"' ? quoted(text, at, sign) : plain(text, at, sign);
    row.push(value);
    const end = text[next];
    if (end !== sign) {
      rows.push(row);
      row = [];
      if (rows.length > limits.rows) throw new Refused("file-too-many-cells", { max: String(limits.cells) });
    }
    at = next + 1;
    if (end === undefined) break;
  }
  return rows;
}

function plain(text: string, from: number, sign: string): { value: string; next: number } {
  let next = from;
  while (next < text.length && text[next] !== sign && text[next] !== "\n") next += 1;
  return { value: text.slice(from, next).replace(/\r$/, ""), next };
}

function quoted(text: string, from: number, sign: string): { value: string; next: number } {
  let value = "";
  let at = from + 1;
  for (; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else break;
  }
  const rest = plain(text, at + 1, sign);
  return { value: `${value}${rest.value}`, next: rest.next };
}
