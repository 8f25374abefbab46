/** A filled file of a form's own layout -> what it fills, each figure from the place in which the layout prints it. */
import type { Field, List } from "../../form/form.js";
import { join, lastOf, patternOf, rowOf } from "../../form/path.js";
import { classesOf } from "../../report/rows-by-class.js";
import type { FileCell, FileDocument, FileTable, Paragraph } from "../document/document.js";
import type { FoundList, FoundRow } from "../grid/found.js";
import { isDash, isRest } from "../grid/furniture.js";
import type { GridCell } from "../grid/grid.js";
import { namesOf } from "../grid/names.js";
import { Places } from "../grid/places.js";
import type { Reading } from "../grid/recognise.js";
import { type Value, valueAt } from "../grid/value.js";
import { alignFile, type FileBlock, pairs } from "./align-tables.js";
import { type LayoutSource, layoutOf } from "./layout.js";
import type { LayoutPiece } from "./pieces.js";
import { readCell, type Said } from "./read-cell.js";
import type { Loop } from "./states.js";

export interface LaidOut {
  readonly values: readonly Value[];
  readonly lists: readonly FoundList[];
  /** Rows with sections of their own. */
  readonly opened: readonly string[];
  /** Tables of the file that the layout explains, by their numbers. */
  readonly tables: ReadonlySet<number>;
}

/** null: the file is laid out in another way. */
export function readByLayout(layout: LayoutSource, document: FileDocument, reading: Reading): LaidOut | null {
  const [part, ...others] = document.parts;
  if (part === undefined || others.length > 0) return null;
  const { form } = reading.ledger;
  const lists = new Set([...form.lists.keys()].map(lastOf));
  const repeats = (name: string): boolean => lists.has(classIn(name).list) || /(^|\.)paragraphs$/.test(name);
  const blocks = part.blocks.flatMap((block): FileBlock[] => {
    if (block.is === "paragraph") return block.text.trim() === "" ? [] : [block];
    return [block, ...innerTables(block)];
  });
  const aligned = alignFile(layoutOf(layout), blocks, repeats);
  if (aligned === null) return null;
  const reader = new LayoutReader(reading, part.name);
  const tables = new Set<number>();
  for (const { state, item, enters } of aligned.blocks) {
    reader.enter(enters, state.inside);
    if (state.node === null) continue;
    if (item.is === "paragraph") {
      if (state.node.block === "line") reader.read(state.node.pieces, cellOf(part.name, item), state.inside);
      continue;
    }
    const table = aligned.tableOf(state.node, item);
    if (table === null) continue;
    tables.add(item.number);
    for (const row of table.rows) {
      const inside = [...state.inside, ...row.state.inside];
      reader.enter(row.enters, inside);
      for (const { cell, found } of pairs(row.state.node?.cells ?? [], row.item))
        if (found !== undefined) reader.read(cell.pieces, cellIn(part.name, item, found), inside);
    }
  }
  // A cover or a letter may be all lines.
  const isOther = tables.size === 0 && layout.blocks.some(({ block }) => block === "table");
  return isOther ? null : { ...reader.found(), tables };
}

function innerTables(table: FileTable): FileTable[] {
  return table.rows.flatMap((row) =>
    row.flatMap(({ nested = [] }) => nested.flatMap((one) => [one, ...innerTables(one)])),
  );
}

/** `indicatorsIn.quantity`: the rows of a list in which one class stands. */
function classIn(name: string): { list: string; option: string | null } {
  const [, list, option] = /^(.+)In\.([^.]+)$/.exec(name) ?? [];
  return list === undefined || option === undefined ? { list: name, option: null } : { list, option };
}

class LayoutReader {
  readonly #values = new Map<string, Value>();
  readonly #rows = new Map<string, { list: List; path: string; cells: Map<string, Value> }>();
  readonly #opened: string[] = [];
  /** The row that stands for each loop now. */
  readonly #now = new Map<Loop, { path: string; list: List; option: string | null }>();
  readonly #places: Places;
  readonly #names;

  constructor(
    readonly reading: Reading,
    readonly part: string,
  ) {
    this.#names = namesOf(reading.words);
    this.#places = new Places(reading.ledger, this.#names, "");
  }

  /** The next row of each of these lists. */
  enter(loops: readonly Loop[], inside: readonly Loop[]): void {
    for (const loop of loops) {
      const { list: name, option } = classIn(loop.name);
      const outer = this.#scopes(inside.slice(0, inside.indexOf(loop)));
      const path = outer
        .map((scope) => join(scope, name))
        .find((one) => this.reading.ledger.form.lists.has(patternOf(one)));
      const list = path === undefined ? undefined : this.reading.ledger.form.lists.get(patternOf(path));
      if (path === undefined || list === undefined) continue;
      const row = this.#places.newRow(path);
      this.#now.set(loop, { path: row, list, option });
    }
  }

  read(pieces: readonly LayoutPiece[], cell: GridCell, inside: readonly Loop[]): void {
    for (const said of readCell(pieces, cell.text)) this.#say(said, cell, inside);
  }

  #say({ name, text, whole }: Said, cell: GridCell, inside: readonly Loop[]): void {
    const raw = text.trim();
    if (raw === "" || isDash(raw)) return;
    const boxed = /^(.*?)(?:Box|Tick)\.([^.]+)$/.exec(name);
    const at = this.#fieldAt(boxed?.[1] ?? name, inside);
    if (at === null) return;
    const { path, field } = at;
    const option = boxed === null ? undefined : field.options.find(({ id }) => id === boxed[2]);
    if (boxed !== null && (option === undefined || !/[☑☒■√✓✔●]/.test(raw))) return;
    // Of several that may be ticked each box adds its own.
    const ticked = field.kind === "choices" && option !== undefined ? this.#at(path) : undefined;
    const named = option === undefined || ticked === undefined ? option?.label : `${ticked.raw}\n${option.label}`;
    const own = named ?? (whole ? undefined : raw);
    const cells = [...new Set([...(ticked?.cells ?? []), cell])];
    const printed = {
      text: cells.map(({ text }) => text).join("\n"),
      cells,
      ...(own === undefined ? {} : { raw: own }),
    };
    const value = valueAt(this.reading.ledger, path, field, printed, this.reading.specOf ?? (({ spec }) => spec));
    if (value.raw !== "" && field.by === null) this.#put(value, ticked !== undefined);
  }

  #at(path: string): Value | undefined {
    return this.#values.get(path) ?? this.#rows.get(rowOf(path))?.cells.get(path);
  }

  #put(value: Value, again: boolean): void {
    const row = rowOf(value.path);
    const open = [...this.#now.values()].find(({ path }) => path === row);
    const isOwn = open?.list.row.fields.includes(value.field) === true;
    if (open === undefined || !isOwn) {
      if (again || !this.#values.has(value.path)) this.#values.set(value.path, value);
      return;
    }
    const { list, path } = open;
    const found = this.#rows.get(path) ?? { list, path, cells: new Map<string, Value>() };
    this.#rows.set(path, found);
    if (again || !found.cells.has(value.path)) found.cells.set(value.path, value);
    const level2 = list.row.fields.find(({ roles }) => roles.includes("indicator.level2"));
    const option = classesOf(list).find(({ id }) => id === open.option);
    if (level2 === undefined || option === undefined || found.cells.has(join(path, level2.id))) return;
    const cells = value.cells.slice(0, 1);
    const printed = { text: option.label, raw: option.label, cells };
    const at = join(path, level2.id);
    found.cells.set(
      at,
      valueAt(this.reading.ledger, at, level2, printed, ({ spec }) => spec),
    );
  }

  /** Looked up from the innermost row outwards. */
  #fieldAt(name: string, inside: readonly Loop[]): { path: string; field: Field } | null {
    const out = name.match(/^(?:\.\.\/)+/)?.[0] ?? "";
    for (const scope of this.#scopes(inside).slice(out.length / 3)) {
      const path = join(scope, name.slice(out.length));
      const field = this.reading.ledger.form.fields.get(patternOf(path));
      if (field !== undefined) return { path, field };
    }
    return null;
  }

  /** Rows that a place stands in, the innermost first, and the report. */
  #scopes(inside: readonly Loop[]): string[] {
    return [...inside.flatMap((loop) => this.#now.get(loop)?.path ?? []).reverse(), ""];
  }

  found(): Omit<LaidOut, "tables"> {
    const lists = new Map<string, { list: List; path: string; rows: FoundRow[] }>();
    for (const { list, path, cells } of this.#rows.values()) {
      const named = cells.get(join(path, list.named))?.raw ?? "";
      const own = [...cells.values()].filter(({ field }) => !field.roles.includes("indicator.level2"));
      // 指标1：, …… and nothing else: a row of the blank form.
      if (own.length === 0 || (own.length === 1 && named !== "" && isRest(this.#names, named))) continue;
      const isScore = ({ field }: Value): boolean => field.roles.includes("indicator.score");
      const all = [...cells.values()];
      const row: FoundRow = { path, cells: all.filter((one) => !isScore(one)), score: all.find(isScore) ?? null };
      const at = path.slice(0, path.lastIndexOf("."));
      const before = lists.get(at) ?? { list, path: at, rows: [] };
      lists.set(at, { ...before, rows: [...before.rows, row] });
      if (list.row.sections.length > 0) this.#opened.push(path);
    }
    return {
      values: [...this.#values.values()],
      lists: [...lists.values()].map((list) => ({ ...list, unknown: [] })),
      opened: this.#opened,
    };
  }
}

function cellOf(part: string, { number, text }: Paragraph): GridCell {
  const source = { part, table: null, row: number, column: null, cell: null };
  return { text, exact: null, row: 0, column: 0, columns: 1, rows: 1, source };
}

function cellIn(part: string, { number }: FileTable, cell: FileCell): GridCell {
  const { text, exact = null, row, column, columns, rows, address = null } = cell;
  const source = { part, table: number, row, column, cell: address };
  return { text: text.trim(), exact, row: row - 1, column: column - 1, columns, rows, source };
}
