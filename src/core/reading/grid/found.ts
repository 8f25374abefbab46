/** What a grid fills in a form, collected while it is read. */
import type { Field, List } from "../../form/form.js";
import type { Ledger } from "../../form/ledger.js";
import type { FieldSpec } from "../../value/codec.js";
import { type Grid, type GridCell, isRepeated } from "./grid.js";
import { type Printed, type Value, valueAt } from "./value.js";

export interface FoundRow {
  readonly path: string;
  readonly cells: readonly Value[];
  /** A score that the table prints: never an answer by itself. */
  readonly score: Value | null;
}

export interface FoundList {
  readonly list: List;
  readonly path: string;
  readonly rows: readonly FoundRow[];
  /** Heads of columns that nothing took. */
  readonly unknown: readonly string[];
}

export interface Found {
  /** Single figures and cells of tables, in the order of the grid. */
  readonly values: readonly Value[];
  readonly lists: readonly FoundList[];
  /** Texts of the cells that nothing took. */
  readonly left: readonly string[];
  /** The cells themselves. */
  readonly unused: readonly GridCell[];
  /** Rows that the table itself names, such as a project: what follows belongs to them. */
  readonly opened: readonly string[];
  /** Patterns of the lists that the first head of a list fits best; empty without a head. */
  readonly fits: readonly string[];
}

export class Collector {
  readonly #values = new Map<string, { value: Value; exact: boolean }>();
  readonly #lists = new Map<string, { list: List; path: string; rows: FoundRow[]; unknown: Set<string> }>();
  readonly #used = new Set<GridCell>();
  #moneyUnit: Value | null = null;

  constructor(
    readonly ledger: Ledger,
    readonly specOf: (field: Field) => FieldSpec,
  ) {}

  use(...cells: readonly GridCell[]): void {
    for (const cell of cells) this.#used.add(cell);
  }

  isUsed(cell: GridCell): boolean {
    return this.#used.has(cell);
  }

  read(path: string, field: Field, printed: Printed): Value {
    return valueAt(this.ledger, path, field, printed, this.specOf);
  }

  /** The first text for a path stays, unless a later one goes by the form's own label. */
  put(path: string, field: Field, printed: Printed, exact: boolean): void {
    const before = this.#values.get(path);
    if (before?.value.text === printed.text) this.use(...printed.cells);
    if (before !== undefined && (before.exact || !exact)) return;
    const value = this.read(path, field, printed);
    if (value.raw === "") return;
    if (before !== undefined) for (const cell of before.value.cells) this.#used.delete(cell);
    this.#values.set(path, { value, exact });
    this.use(...printed.cells);
    if (field.kind === "money") this.#writtenIn(printed.unit ?? null);
  }

  /** A table in 元 makes the report's money 元 where the form lets that be chosen and nobody has chosen. */
  #writtenIn(unit: string | null): void {
    const { moneyUnit } = this.ledger.form;
    const field = moneyUnit === null ? undefined : this.ledger.field(moneyUnit.path);
    if (unit === null || moneyUnit === null || field === undefined || !moneyUnit.forms.has(unit)) return;
    const { path } = moneyUnit;
    const isSaid = this.#values.has(path) || this.ledger.answer(path) !== undefined || this.ledger.value(path) === unit;
    if (!isSaid) this.#moneyUnit ??= this.read(path, field, { text: unit, cells: [] });
  }

  row(list: List, path: string, row: FoundRow): void {
    this.#listAt(list, path).rows.push(row);
    for (const cell of [...row.cells, ...(row.score === null ? [] : [row.score])]) this.use(...cell.cells);
  }

  unknown(list: List, path: string, head: string): void {
    this.#listAt(list, path).unknown.add(head);
  }

  found(grids: readonly Grid[]): Omit<Found, "opened" | "fits"> {
    const unused = grids.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.filter((cell, index) => cell.text !== "" && !this.#used.has(cell) && !isRepeated(row, index)),
      ),
    );
    return {
      values: [
        ...(this.#moneyUnit === null ? [] : [this.#moneyUnit]),
        ...[...this.#values.values()].map(({ value }) => value),
      ],
      lists: [...this.#lists.values()].map(({ unknown, ...list }) => ({ ...list, unknown: [...unknown] })),
      left: unused.map(({ text }) => text),
      unused,
    };
  }

  #listAt(list: List, path: string) {
    const before = this.#lists.get(path);
    if (before !== undefined) return before;
    const made = { list, path, rows: [], unknown: new Set<string>() };
    this.#lists.set(path, made);
    return made;
  }
}
