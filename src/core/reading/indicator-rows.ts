/** Every row of every list of indicators, whichever scope it stands in, with its cells read. */
import Big from "big.js";
import { expandPattern } from "../form/expand-pattern.js";
import type { Field, List, Option } from "../form/form.js";
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
  readonly #columns: RowColumns;
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
    const columns = columnsOf(definition);
    const text = (field: Field | null): string => (field === null ? "" : (ledger.cell(path, field) ?? ""));
    const cell = (field: Field | null): Cell | null => {
      const written = text(field);
      return field === null || written === ""
        ? null
        : { path: `${path}.${field.id}`, label: field.label, text: written, reading: readCell(written) };
    };
    const number = (field: Field | null): Big | null => {
      const written = text(field);
      return written === "" ? null : new Big(written);
    };
    this.watched = ledger.watched;
    this.#columns = columns;
    this.#level2 = text(columns.level2);
    this.#level1 = text(columns.level1) || (columns.groups.get(this.#level2) ?? "");
    this.#name = text(columns.name);
    this.#subject = subjectOf(this.#name);
    this.#target = cell(columns.target);
    this.#actual = cell(columns.actual);
    this.#history = [columns.lastYear, columns.yearBefore].flatMap((field) => cell(field) ?? []);
    this.#weight = number(columns.weight);
    this.#score = number(columns.score);
    this.#reason = text(columns.reason);
    this.#standard = text(columns.standard);
  }

  get level1(): string {
    this.#see(this.#columns.level1);
    this.#see(this.#columns.level2);
    return this.#level1;
  }

  get level2(): string {
    this.#see(this.#columns.level2);
    return this.#level2;
  }

  get name(): string {
    this.#see(this.#columns.name);
    return this.#name;
  }

  get subject(): string {
    this.#see(this.#columns.name);
    return this.#subject;
  }

  get target(): Cell | null {
    this.#see(this.#columns.target);
    return this.#target;
  }

  get actual(): Cell | null {
    this.#see(this.#columns.actual);
    return this.#actual;
  }

  get history(): readonly Cell[] {
    this.#see(this.#columns.lastYear);
    this.#see(this.#columns.yearBefore);
    return this.#history;
  }

  get weight(): Big | null {
    this.#see(this.#columns.weight);
    return this.#weight;
  }

  get score(): Big | null {
    this.#see(this.#columns.score);
    return this.#score;
  }

  get reason(): string {
    this.#see(this.#columns.reason);
    return this.#reason;
  }

  get standard(): string {
    this.#see(this.#columns.standard);
    return this.#standard;
  }

  at(role: string): string {
    const field = this.#columns.byRole.get(role);
    return field === undefined ? this.path : `${this.path}.${field.id}`;
  }

  #see(field: Field | null): void {
    if (field !== null) this.watched.readField(this.path, field);
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

/** Fields by what they mean; null where the list has none. */
interface RowColumns {
  readonly byRole: ReadonlyMap<string, Field>;
  readonly level1: Field | null;
  readonly level2: Field | null;
  readonly name: Field | null;
  readonly target: Field | null;
  readonly actual: Field | null;
  readonly lastYear: Field | null;
  readonly yearBefore: Field | null;
  readonly weight: Field | null;
  readonly score: Field | null;
  readonly reason: Field | null;
  readonly standard: Field | null;
  /** Level 1 by level 2, where the options say it. */
  readonly groups: ReadonlyMap<string, string | null>;
}

const known = new WeakMap<List, RowColumns>();

function columnsOf(list: List): RowColumns {
  const before = known.get(list);
  if (before !== undefined) return before;
  const byRole = new Map(list.row.fields.flatMap((field) => field.roles.map((role) => [role, field] as const)));
  const of = (role: string): Field | null => byRole.get(`indicator.${role}`) ?? null;
  const columns = {
    byRole,
    level1: of("level1"),
    level2: of("level2"),
    name: of("level3"),
    target: of("target"),
    actual: of("actual"),
    lastYear: of("lastYear"),
    yearBefore: of("yearBefore"),
    weight: of("weight"),
    score: of("score"),
    reason: of("reason"),
    standard: of("standard"),
    groups: groupsOf(of("level2")?.options ?? []),
  };
  known.set(list, columns);
  return columns;
}

/** Of options with the same label the first counts. */
function groupsOf(options: readonly Option[]): Map<string, string | null> {
  return new Map(options.map(({ label, group }) => [label, group] as const).reverse());
}
