/** A table that a form prints several times, each under a counted heading (项目一, 项目二): filled in once for each. */
import type { BlankBlock, BlankTable } from "./document.js";
import { compact } from "./label-text.js";
import { isAny } from "./matches.js";
import type { BlankReading } from "./reading.js";
import type { Part, Repeat } from "./understood.js";

interface Counted {
  readonly name: string;
  /** Index of the heading and of its table. */
  readonly at: number;
  readonly table: number;
}

export function alikeTables(reading: BlankReading, blocks: readonly BlankBlock[], parts: readonly Part[]): Repeat[] {
  const counted = blocks.flatMap((_, index) => countedAt(reading, blocks, index) ?? []);
  const repeats: Repeat[] = [];
  for (let from = 0; from < counted.length; ) {
    const run = counted.slice(from, endOf(blocks, counted, from));
    from += run.length;
    const repeat = run.length > 1 ? repeatOf(reading, blocks, run, parts) : null;
    if (repeat !== null) repeats.push(repeat);
  }
  return repeats;
}

/** A heading that is nothing but a name and its number, right over a table; null: any other block. */
export function countedAt({ words }: BlankReading, blocks: readonly BlankBlock[], at: number): Counted | null {
  const block = blocks[at];
  if (block?.block !== "paragraph") return null;
  const [, name = ""] = heading.exec(block.text.trim()) ?? [];
  const table = blocks.findIndex((one, index) => index > at && !isBlank(one));
  if (!isAny(compact(name), words.perBlock) || blocks[table]?.block !== "table") return null;
  return { name: compact(name), at, table };
}

const numeral = "[一二三四五六七八九十]{1,3}|\\d{1,2}";
/** 项目一, （项目1）, 项目一绩效情况 */
const heading = new RegExp(`^[（(]?(\\p{Script=Han}{2,8}?)(?:${numeral})[）)]?(\\p{Script=Han}{2,10})?[:：]?$`, "u");

function isBlank(block: BlankBlock): boolean {
  return block.block === "paragraph" && compact(block.text) === "";
}

/** Those that go on from `from`: under the same name, with nothing between them, and of the same shape. */
function endOf(blocks: readonly BlankBlock[], counted: readonly Counted[], from: number): number {
  let end = from + 1;
  for (; end < counted.length; end += 1) {
    const [before, next] = [counted[end - 1], counted[end]];
    if (before === undefined || next === undefined || before.name !== next.name) break;
    if (!blocks.slice(before.table + 1, next.at).every(isBlank)) break;
    if (shapeOf(blocks[before.table]) !== shapeOf(blocks[next.table])) break;
  }
  return end;
}

function repeatOf(
  { words }: BlankReading,
  blocks: readonly BlankBlock[],
  run: readonly Counted[],
  parts: readonly Part[],
): Repeat | null {
  const [first, ...others] = run;
  const title = first === undefined ? undefined : blocks[first.at];
  if (first === undefined || title?.block !== "paragraph") return null;
  const keysIn = (counted: readonly Counted[]): string[] => {
    const tables = counted.flatMap(({ table }) => tableAt(blocks, table)?.table ?? []);
    return parts.filter(({ table }) => table !== null && tables.includes(table)).map(({ key }) => key);
  };
  const own = keysIn([first]);
  const digits = new RegExp(numeral).exec(title.text.slice(title.text.indexOf(first.name.at(-1) ?? "")));
  const start = digits === null ? 0 : title.text.indexOf(first.name.at(-1) ?? "") + digits.index;
  const { paragraph } = title;
  if (own.length === 0 || digits === null) return null;
  return {
    per: first.name,
    role: first.name === words.made.project ? "projects" : "goals",
    key: `t${tableAt(blocks, first.table)?.table ?? 0}`,
    parts: own,
    over: {
      of: "blocks",
      from: first.at,
      to: first.table,
      paragraphs: [paragraph],
      dropTo: run.at(-1)?.table ?? first.table,
      ordinal: { in: "text", paragraph, from: start, to: start + digits[0].length },
    },
    again: keysIn(others),
  };
}

function tableAt(blocks: readonly BlankBlock[], index: number): BlankTable | null {
  const block = blocks[index];
  return block?.block === "table" ? block : null;
}

/** Spans and texts, numbers left out. */
function shapeOf(block: BlankBlock | undefined): string {
  if (block?.block !== "table") return "";
  return block.cells
    .map(({ row, col, colspan, rowspan, text }) =>
      [row, col, colspan, rowspan, compact(text).replace(/\d+/g, "#")].join(" "),
    )
    .join("\n");
}
