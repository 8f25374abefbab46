/** Every row of every list of indicators, whichever scope it stands in, with its cells read. */
import Big from "big.js";
import { expandPattern } from "../form/expand-pattern.js";
import type { Field, List } from "../form/form.js";
import { Kept } from "../form/kept.js";
import type { Ledger } from "../form/ledger.js";
import type { Watched } from "../form/watched.js";
import { readCell } from "../value/read-cell.js";
import type { Reading } from "../value/reading.js";

export interface Cell {
  readonly path: string;
  /** Of its column. */
  readonly label: string;
  readonly text: string;
  readonly reading: Reading;
}

/** Work that reads a row stands on the columns that it reads, and not on the others. */
export interface IndicatorRow {
  readonly path: string;
  /** The list's path. */
  readonly list: string;
  readonly definition: List;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** The name without marks and numbers before it, and without a limit that its template left in brackets. */
  readonly subject: string;
  readonly target: Cell | null;
  readonly actual: Cell | null;
  /** Values of earlier years, the latest first. */
  readonly history: readonly Cell[];
  readonly weight: Big | null;
  /** Set by a person. */
  readonly score: Big | null;
  /** The printed explanation of a deviation. */
  readonly reason: string;
  /** 绩效标准: where the target comes from. */
  readonly standard: string;
  readonly watched: Watched;
  /** The path of the row's field of a role; the row itself where it has none. */
  at(role: string): string;
}

type Place = Pick<IndicatorRow, "definition" | "list" | "path">;

/** Lists are remembered with what they read by pattern, since they hold all rows; a row by its own paths. */
const places = new Kept<Place[]>(true);
const lists = new Kept<IndicatorRow[]>(true);
const rows = new Kept<IndicatorRow>();

/** For work that reads them and keeps none. */
export function indicatorRows(ledger: Ledger): readonly IndicatorRow[] {
  placesOf(ledger);
  return ledger.watched.unseen(() => heldRows(ledger));
}

/** For work whose result holds rows: it stands on all their figures, whoever reads them later. */
export function heldRows(ledger: Ledger): readonly IndicatorRow[] {
  return lists.of(ledger, "indicator-rows", null, () => placesOf(ledger).map((place) => heldRow(ledger, place)));
}

/** One of them: work that asks for it stands on its figures alone, not on those of the other rows. */
export function indicatorRow(ledger: Ledger, place: Place): IndicatorRow {
  return ledger.watched.unseen(() => heldRow(ledger, place));
}

function heldRow(ledger: Ledger, { definition, list, path }: Place): IndicatorRow {
  return rows.of(ledger, path, null, () => new Row(ledger, definition, list, path));
}

function placesOf(ledger: Ledger): readonly Place[] {
  return places.of(ledger, "places", null, () =>
    [...ledger.form.lists.values()]
      .filter(({ role }) => role === "indicators")
      .flatMap((definition) =>
        expandPattern(ledger, definition.pattern).flatMap((list) =>
          ledger.rows(list).map((row) => ({ definition, list, path: `${list}.${row}` })),
        ),
      ),
  );
}

/** What was read once when a figure of the row changed, told column by column to whoever asks. */
class Row implements IndicatorRow {
  readonly watched: Watched;
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #level1: string;
  readonly #level2: string;
  readonly #name: string;
  readonly #subject: string;
  readonly #target: Cell | null;
  readonly #actual: Cell | null;
  readonly #history: readonly Cell[];
  readonly #weight: Big | null;
  readonly #score: Big | null;
  readonly #reason: string;
  readonly #standard: string;

  constructor(
    ledger: Ledger,
    readonly definition: List,
    readonly list: string,
    readonly path: string,
  ) {
    const fields = byRole(definition);
    const text = (role: string): string => (fields.has(role) ? (ledger.value(this.at(role)) ?? "") : "");
    const cell = (role: string): Cell | null => {
      const written = text(role);
      return written === ""
        ? null
        : { path: this.at(role), label: fields.get(role)?.label ?? "", text: written, reading: readCell(written) };
    };
    const number = (role: string): Big | null => (text(role) === "" ? null : new Big(text(role)));
    this.watched = ledger.watched;
    this.#fields = fields;
    this.#level2 = text("indicator.level2");
    this.#level1 =
      text("indicator.level1") ||
      (fields.get("indicator.level2")?.options.find((one) => one.label === this.#level2)?.group ?? "");
    this.#name = text("indicator.level3");
    this.#subject = subjectOf(this.#name);
    this.#target = cell("indicator.target");
    this.#actual = cell("indicator.actual");
    this.#history = ["indicator.lastYear", "indicator.yearBefore"].flatMap((role) => cell(role) ?? []);
    this.#weight = number("indicator.weight");
    this.#score = number("indicator.score");
    this.#reason = text("indicator.reason");
    this.#standard = text("indicator.standard");
  }

  get level1(): string {
    return this.#seen(this.#level1, "indicator.level1", "indicator.level2");
  }

  get level2(): string {
    return this.#seen(this.#level2, "indicator.level2");
  }

  get name(): string {
    return this.#seen(this.#name, "indicator.level3");
  }

  get subject(): string {
    return this.#seen(this.#subject, "indicator.level3");
  }

  get target(): Cell | null {
    return this.#seen(this.#target, "indicator.target");
  }

  get actual(): Cell | null {
    return this.#seen(this.#actual, "indicator.actual");
  }

  get history(): readonly Cell[] {
    return this.#seen(this.#history, "indicator.lastYear", "indicator.yearBefore");
  }

  get weight(): Big | null {
    return this.#seen(this.#weight, "indicator.weight");
  }

  get score(): Big | null {
    return this.#seen(this.#score, "indicator.score");
  }

  get reason(): string {
    return this.#seen(this.#reason, "indicator.reason");
  }

  get standard(): string {
    return this.#seen(this.#standard, "indicator.standard");
  }

  at(role: string): string {
    const field = byRole(this.definition).get(role);
    return field === undefined ? this.path : `${this.path}.${field.id}`;
  }

  #seen<T>(value: T, ...roles: readonly string[]): T {
    for (const role of roles) {
      const field = this.#fields.get(role);
      if (field !== undefined) this.watched.readField(this.path, field);
    }
    return value;
  }
}

/** “★指标2：完成改厕户数(≥**户)” speaks of 完成改厕户数. */
function subjectOf(name: string): string {
  return name
    .replace(/^[\s★☆*●▲]+/, "")
    .replace(/^指标\s*\d{1,2}\s*[:：、.．]?\s*/, "")
    .replace(/[（(][≥≤<>=＜＞＝]+\*{2,}[^（）()]*[）)]/g, "")
    .trim();
}

const known = new WeakMap<List, ReadonlyMap<string, Field>>();

function byRole(list: List): ReadonlyMap<string, Field> {
  const before = known.get(list);
  if (before !== undefined) return before;
  const fields = new Map(list.row.fields.flatMap((field) => field.roles.map((role) => [role, field] as const)));
  known.set(list, fields);
  return fields;
}
