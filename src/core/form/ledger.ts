/**
 * A report's figures as the form sees them: answers, defaults and derived values at paths, rows of lists in order.
 * Derived figures are computed when they are asked for and kept until something changes.
 */
import type { Figure } from "../../app/ports.js";
import { derive } from "./derive.js";
import type { Field, Form } from "./form.js";
import { patternOf } from "./path.js";

export interface ReportFacts {
  readonly unit: string;
  readonly year: number;
}

/** An answer as the dialogue writes it. */
export interface Entry {
  readonly path: string;
  readonly raw: string;
  readonly value: string | null;
}

/** A figure as far as the ledger needs it. */
export type Held = Pick<Figure, "raw" | "value">;

export class Ledger {
  readonly #figures: ReadonlyMap<string, Held>;
  readonly #derived = new Map<string, string | null>();

  constructor(
    readonly form: Form,
    readonly report: ReportFacts,
    figures: ReadonlyMap<string, Held>,
  ) {
    this.#figures = figures;
  }

  /** The field that defines a path. */
  field(path: string): Field | undefined {
    return this.form.fields.get(patternOf(path));
  }

  /** What somebody answered at a path, apart from defaults and derived values. */
  answer(path: string): Held | undefined {
    return this.#figures.get(path);
  }

  /** The value at a path: answered, derived, or the default; null when there is none (yet). */
  value(path: string): string | null {
    const held = this.#figures.get(path);
    if (held !== undefined) return held.value;
    const known = this.#derived.get(path);
    if (known !== undefined) return known;
    const field = this.field(path);
    const expression = field?.derive ?? field?.default ?? null;
    const value = field === undefined || expression === null ? null : derive(this, field, expression, path);
    this.#derived.set(path, value);
    return value;
  }

  /** Row numbers of a list, in the order they are shown. */
  rows(list: string): string[] {
    const value = this.#figures.get(list)?.value;
    return value === undefined || value === null || value === "" ? [] : value.split(",");
  }

  /** A row number that this list never had. */
  nextRow(list: string): number {
    let last = 0;
    const prefix = `${list}.`;
    for (const path of this.#figures.keys()) {
      if (!path.startsWith(prefix)) continue;
      last = Math.max(last, Number.parseInt(path.slice(prefix.length), 10) || 0);
    }
    return Math.max(last, ...this.rows(list).map(Number)) + 1;
  }

  /** The ledger after these answers. */
  with(entries: readonly Entry[]): Ledger {
    if (entries.length === 0) return this;
    const figures = new Map(this.#figures);
    for (const { path, raw, value } of entries) {
      if (value === null) figures.delete(path);
      else figures.set(path, { raw, value });
    }
    return new Ledger(this.form, this.report, figures);
  }

  /** Every path that holds an answer. */
  paths(): IterableIterator<string> {
    return this.#figures.keys();
  }
}
