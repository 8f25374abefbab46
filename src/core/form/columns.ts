/**
 * The columns of a row that a piece of work has read. There are few such sets, and each is there once: the work that is done on every
 * row of a large report reads the same columns in the same order.
 */
import type { Field } from "./form.js";

export class Columns {
  readonly #ids: ReadonlySet<string>;
  /** What this becomes with one more. */
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
