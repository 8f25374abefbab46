/** What a grid fills in a form, collected while it is read. */
import type { Field, List } from "../../form/form.js";
import type { Ledger } from "../../form/ledger.js";
import type { Problem } from "../../problem.js";
import type { FieldSpec } from "../../value/codec.js";
import { sameValue } from "../../value/same-value.js";
import { type Grid, type GridCell, isRepeated } from "./grid.js";
import { normalName } from "./names.js";
import type { ProjectList } from "./project-list.js";
import { isDoubt, type Printed, type Value, valueAt } from "./value.js";
import { withTableUnits } from "./with-table-units.js";

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

/** An amount of a further row of a source of money; whether it is added to the first is told by the table's total. */
export interface SourcePart {
  /** The cell that names the row, where the form has no row for it. */
  readonly label: GridCell | null;
  readonly value: Value;
}

export interface Found {
  /** Single figures and cells of tables, in the order of the grid. */
  readonly values: readonly Value[];
  readonly lists: readonly FoundList[];
  /** What it prints and the scheme works out: compared, never an answer. */
  readonly scores: readonly Value[];
  /** What it prints and the form does not ask, such as who filled it in. */
  readonly beside: readonly Value[];
  /** Other places that say what a value says, or something else. */
  readonly again: readonly Value[];
  readonly parts: readonly SourcePart[];
  /** Flat lists of projects, whether the form has room for them or not. */
  readonly projects: readonly ProjectList[];
  /** Texts of the cells that nothing took. */
  readonly left: readonly string[];
  /** The cells themselves. */
  readonly unused: readonly GridCell[];
  /** Rows that the table itself names, such as a project: what follows belongs to them. */
  readonly opened: readonly string[];
  /** Patterns of the lists that the first head of a list fits best; empty without a head. */
  readonly fits: readonly string[];
}

export const nothingFound: Found = {
  values: [],
  lists: [],
  scores: [],
  beside: [],
  again: [],
  parts: [],
  projects: [],
  left: [],
  unused: [],
  opened: [],
  fits: [],
};

export class Collector {
  readonly #values = new Map<string, { value: Value; exact: boolean }>();
  readonly #lists = new Map<string, { list: List; path: string; rows: FoundRow[]; unknown: Set<string> }>();
  readonly #used = new Set<GridCell>();
  readonly #scores = new Map<string, Value>();
  readonly #beside: Value[] = [];
  readonly #again: Value[] = [];
  readonly #parts: SourcePart[] = [];
  readonly #projects: ProjectList[] = [];
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

  /** A text that was read for a path already. */
  says(path: string, text: string): boolean {
    return this.#values.get(path)?.value.text === text;
  }

  /** One more text for a path, in a line of its own. */
  append(path: string, field: Field, { text, cells }: Printed): void {
    const before = this.#values.get(path)?.value;
    if (before === undefined) {
      this.put(path, field, { text, cells }, true);
      return;
    }
    const printed = { text: `${before.text}\n${text}`, cells: [...before.cells, ...cells] };
    this.#values.set(path, { value: this.read(path, field, printed), exact: true });
    this.use(...cells);
  }

  /** The first text for a path stays, unless a later one goes by the form's own label. */
  put(path: string, field: Field, printed: Printed, exact: boolean): void {
    if (field.by !== null) {
      this.beside(this.read(path, field, printed));
      return;
    }
    const before = this.#values.get(path);
    if (before?.value.text === printed.text) this.use(...printed.cells);
    const value = this.read(path, field, printed);
    const other = before !== undefined && (before.exact || !exact) ? value : before?.value;
    if (other?.value !== null && other?.amount !== undefined) this.part({ label: null, value: other });
    if (before !== undefined && (before.exact || !exact)) {
      this.#saidAgain(before.value, value);
      return;
    }
    if (value.raw === "") return;
    if (before !== undefined) {
      for (const cell of before.value.cells) this.#used.delete(cell);
      this.#saidAgain(value, before.value);
    }
    this.#values.set(path, { value, exact });
    this.use(...printed.cells);
    if (field.kind === "money") this.#writtenIn(printed.unit ?? printed.table?.caption ?? null);
  }

  /** In a file a figure stands in several places; in a paste nobody asks where. */
  #saidAgain(kept: Value, other: Value): void {
    if (other.raw === "" || other.cells.every(({ source }) => source === null)) return;
    this.#again.push(other);
    if (other.value !== null && kept.value !== null && sameValue(kept.field.kind, other.value, kept.value))
      this.use(...other.cells);
  }

  /** The first one stays. */
  score(value: Value): void {
    if (!this.#scores.has(value.path)) this.#scores.set(value.path, value);
    this.use(...value.cells);
  }

  part(part: SourcePart): void {
    this.#parts.push(part);
  }

  projects(list: ProjectList): void {
    this.#projects.push(list);
  }

  beside(value: Value): void {
    this.#beside.push(value);
    this.use(...value.cells);
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

  /** A value of a row that something else may have named already. The first one stays. */
  rowPart(list: List, path: string, row: string, value: Value): void {
    this.use(...value.cells);
    const { rows } = this.#listAt(list, path);
    const at = rows.findIndex((one) => one.path === row);
    const before = rows[at];
    if (before === undefined) rows.push({ path: row, cells: [value], score: null });
    else if (!before.cells.some((one) => one.path === value.path))
      rows[at] = { ...before, cells: [...before.cells, value] };
  }

  /** The row of a list that has this name. */
  rowNamed(list: string, named: string, name: string): string | null {
    const wanted = normalName(name) || name;
    const rows = this.#lists.get(list)?.rows ?? [];
    const found = rows.find(({ cells }) =>
      cells.some(({ field, raw }) => field.id === named && (normalName(raw) || raw) === wanted),
    );
    return wanted === "" ? null : (found?.path ?? null);
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
    const values = [...this.#values.values()].map(({ value }) => value);
    const lists = [...this.#lists.values()].map(({ unknown, ...list }) => ({ ...list, unknown: [...unknown] }));
    const cells = lists.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const parts = this.#parts.map(({ value }) => value);
    const mended = withTableUnits([...values, ...cells, ...this.#again, ...parts], (value, unit, problem) =>
      this.#inUnit(value, unit, problem),
    );
    const inUnit = (value: Value): Value => mended.get(value) ?? value;
    const amounts = values.map(inUnit);
    return {
      values: [...(this.#moneyUnit === null ? [] : [this.#moneyUnit]), ...amounts],
      lists: lists.map((list) => ({
        ...list,
        rows: list.rows.map((row) => ({ ...row, cells: row.cells.map(inUnit) })),
      })),
      scores: [...this.#scores.values()],
      beside: this.#beside,
      again: this.#again.map(inUnit),
      parts: this.#parts.map(({ label, value }) => ({ label, value: inUnit(value) })),
      projects: this.#projects,
      left: unused.map(({ text }) => text),
      unused,
    };
  }

  /** What reads well is still in doubt where the unit is. */
  #inUnit(before: Value, unit: string, problem: Problem | null): Value {
    const { path, field, text, raw, cells, amount } = before;
    const printed = { text, raw, cells, unit, ...(amount === undefined ? {} : { table: amount.table }) };
    const value = this.read(path, field, printed);
    if (field.derive === null) this.#writtenIn(unit);
    const doubt = problem ?? value.problem ?? (isDoubt(before.problem) ? before.problem : null);
    return { ...value, problem: value.value === null ? value.problem : doubt };
  }

  #listAt(list: List, path: string) {
    const before = this.#lists.get(path);
    if (before !== undefined) return before;
    const made = { list, path, rows: [], unknown: new Set<string>() };
    this.#lists.set(path, made);
    return made;
  }
}
