/**
 * The columns of a row that a computation has read, interned: it reads the same columns in the same order on every row of a large
 * report, so few distinct sets are kept.
 */
import type { Field } from "./form.js";

export class Columns {
  readonly #ids: ReadonlySet<string>;
  /** The set with one more field, by that field. */
  readonly #next = new WeakMap<Field, Columns>();

  constructor(readonly fields: readonly Field[]) {
    this.#ids = new Set(fields.map(({ id }) => id));
  }

  /** `id`: of the field. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }

  with(field: Field): Columns {
    if (this.#ids.has(field.id)) return this;
    const known = this.#next.get(field);
    if (known !== undefined) return known;
    const next = new Columns([...this.fields, field]);
    this.#next.set(field, next);
    return next;
  }
}

export const noColumns = new Columns([]);
