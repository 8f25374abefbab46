/**
 * A report's figures as the form sees them: answers, defaults and derived values at paths, rows of lists in order.
 * Derived figures are computed when they are asked for and kept until a figure changes that they were computed from.
 */
import type { FigureOrigin } from "../evidence/origin.js";
import type { Way } from "../evidence/way.js";
import { derive } from "./derive.js";
import type { Field, Form } from "./form.js";
import { Kept } from "./kept.js";
import { type Change, Layers } from "./layers.js";
import { formInUnit } from "./money-unit.js";
import { patternOf } from "./path.js";
import { changedBy, everything, type Reads } from "./reads.js";
import { rowsOf } from "./rows-of.js";
import { Watched } from "./watched.js";

export interface ReportFacts {
  readonly unit: string;
  readonly year: number;
}

/** An answer as the dialogue writes it. */
export interface Entry {
  readonly path: string;
  readonly raw: string;
  readonly value: string | null;
  /** Where it was read; the log keeps it. */
  readonly origin?: FigureOrigin | undefined;
}

/** A figure as far as the ledger needs it: as typed, as read, and how it came. */
export interface Held {
  readonly raw: string;
  readonly value: string | null;
  /** Left out for what was typed into a card, as nearly all is: a report has thousands of these. */
  readonly way?: Way;
}

/** Where a ledger comes from: the one before it, and what differs. */
export interface Origin {
  readonly ledger: Ledger;
  /** Whether a figure that was read is another now. */
  changes(read: Reads): boolean;
}

const derived = new Kept<string | null>();

export class Ledger {
  /** The form with its money in the unit that the report is written in. */
  readonly form: Form;
  readonly #figures: Layers<Held>;
  #origin: Origin | null = null;
  #isFollowed = false;
  #next: { readonly entries: readonly Entry[]; readonly way: Way; readonly ledger: Ledger } | null = null;

  constructor(
    /** The form as it was compiled. */
    readonly definition: Form,
    readonly report: ReportFacts,
    figures: ReadonlyMap<string, Held> | Layers<Held>,
    readonly watched = new Watched(),
  ) {
    this.#figures = figures instanceof Layers ? figures : new Layers(figures);
    this.form = formInUnit(definition, (path) => this.#figures.get(path)?.value);
  }

  /** The field that defines a path. */
  field(path: string): Field | undefined {
    return this.form.fields.get(patternOf(path));
  }

  /** What somebody answered at a path, apart from defaults and derived values. `field`: what defines the path, where it is known. */
  answer(path: string, field?: Pick<Field, "pattern">): Held | undefined {
    this.#see(path, field);
    return this.#figures.get(path);
  }

  /** The value at a path: answered, derived, or the default; null when there is none (yet). `field`: as for `answer`. */
  value(path: string, field?: Field): string | null {
    this.#see(path, field);
    const held = this.#figures.get(path);
    return held === undefined ? this.#given(field ?? this.field(path), path) : held.value;
  }

  /** As `value`, of a field that stands directly in a row. */
  cell(row: string, field: Field): string | null {
    this.watched.readField(row, field);
    const path = `${row}.${field.id}`;
    const held = this.#figures.get(path);
    return held === undefined ? this.#given(field, path) : held.value;
  }

  #see(path: string, field: Pick<Field, "pattern"> | undefined): void {
    if (field === undefined) this.watched.read(path);
    else this.watched.readAt(path, field.pattern);
  }

  /** Nobody answered: derived, or the default. */
  #given(field: Field | undefined, path: string): string | null {
    const expression = field?.derive ?? field?.default ?? null;
    if (field === undefined || expression === null) return null;
    return derived.of(this, path, null, () => derive(this, field, expression, path));
  }

  /** Row numbers of a list, in the order they are shown. */
  rows(list: string): readonly string[] {
    this.watched.read(list);
    return rowsOf(this.#figures.get(list)?.value ?? "");
  }

  /** A row number that this list never had. */
  nextRow(list: string): number {
    this.watched.read(everything);
    let last = 0;
    const prefix = `${list}.`;
    for (const path of this.#figures.paths()) {
      if (!path.startsWith(prefix)) continue;
      last = Math.max(last, Number.parseInt(path.slice(prefix.length), 10) || 0);
    }
    return Math.max(last, ...this.rows(list).map(Number)) + 1;
  }

  /** How the figure at a path came; null where nobody answered. */
  way(path: string): Way | null {
    const held = this.#figures.get(path);
    return held === undefined ? null : (held.way ?? "card");
  }

  /**
   * The ledger after these answers, all of which came by `way`. The same answers, asked for
   * again, give the same ledger.
   */
  with(entries: readonly Entry[], way: Way = "card"): Ledger {
    if (entries.length === 0) return this;
    if (this.#next !== null && this.#next.way === way && areSame(this.#next.entries, entries)) return this.#next.ledger;
    const ledger = this.#after(entries.map((entry) => ({ path: entry.path, held: heldOf(entry, way) })));
    this.#next = { entries: [...entries], way, ledger };
    return ledger;
  }

  /** The ledger after answers that another process wrote, oldest first, each with the way it came. */
  followed(later: readonly (Entry & { readonly source: Way })[]): Ledger {
    const last = new Map(later.map((entry) => [entry.path, entry]));
    if (last.size === 0) return this;
    const ledger = this.#after(
      [...last.values()].map((entry) => ({ path: entry.path, held: heldOf(entry, entry.source) })),
    );
    ledger.#isFollowed = true;
    return ledger;
  }

  /** About so many figures does it hold. */
  get size(): number {
    return this.#figures.size;
  }

  /** Its figures by path: what a ledger of the same report can be made of elsewhere. */
  figures(): Map<string, Held> {
    return new Map(this.#figures.entries());
  }

  #after(changes: readonly Change<Held>[]): Ledger {
    const ledger = new Ledger(this.definition, this.report, this.#figures.with(changes), this.watched);
    const changed = changedBy(changes.map(({ path }) => path));
    const known = new Map<Reads, boolean>();
    // Fields are others once money is written in another unit: nothing that was worked out from them holds.
    if (ledger.form === this.form) ledger.#origin = { ledger: this, changes: (read) => read.touches(changed, known) };
    // One generation is enough, two where one has followed, from which nothing has been worked out: a longer line is never let go.
    if (this.#isFollowed && this.#origin !== null) this.#origin.ledger.#origin = null;
    else this.#origin = null;
    return ledger;
  }

  /** The same answers as a form sees them, such as a later version. Nothing hangs on it: what was read in texts hangs on the facts. */
  under(form: Form): Ledger {
    const { unit, year } = this.report;
    return new Ledger(form, { unit, year }, this.#figures);
  }

  /** The ledger before the last answers; null for one that was loaded, and once there is a later one. */
  get origin(): Origin | null {
    return this.#origin;
  }

  /** The ledger after the answers that were asked for last, while it comes from this one; what differs is the same. */
  get later(): Origin | null {
    const ledger = this.#next?.ledger;
    const origin = ledger?.origin ?? null;
    return ledger === undefined || origin === null ? null : { ledger, changes: origin.changes };
  }
}

function heldOf({ raw, value }: Entry, way: Way): Held | null {
  if (value === null) return null;
  return way === "card" ? { raw, value } : { raw, value, way };
}

function areSame(some: readonly Entry[], others: readonly Entry[]): boolean {
  return some.length === others.length && some.every((entry, index) => entry === others[index]);
}
