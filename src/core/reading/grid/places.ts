/** Where in a report a table belongs: the report itself, or a row of a list that the table names. */
import type { Field, List, Scope } from "../../form/form.js";
import type { Ledger } from "../../form/ledger.js";
import { listOfRow } from "../../form/list-of-row.js";
import { join, placed, rowOf } from "../../form/path.js";
import { type Names, normalName } from "./names.js";
import { type Vocabulary, vocabularyOf } from "./vocabulary.js";

export interface Place {
  /** "" or a row: projects.2 */
  readonly path: string;
  readonly scope: Scope;
}

/** Keeps rows that were found apart from those that the report has. */
export class Places {
  readonly #fresh = new Map<string, string[]>();
  readonly #names = new Map<string, string>();
  #current: Place;

  constructor(
    readonly ledger: Ledger,
    readonly names: Names,
    readonly start: string,
  ) {
    this.#current = this.#placeAt(start);
  }

  get current(): Place {
    return this.#current;
  }

  /** A place, the current one, and those around it. */
  chain(place = this.#current): Place[] {
    const chain = [place];
    for (let { path } = place; path !== ""; ) {
      path = rowOf(path.slice(0, Math.max(0, path.lastIndexOf("."))));
      chain.push(this.#placeAt(path));
    }
    return chain;
  }

  vocabulary(place: Place): Vocabulary {
    return vocabularyOf(place.scope, this.names);
  }

  /** Back to where the person is: what follows names its own row, or belongs there. */
  reset(): void {
    this.#current = this.#placeAt(this.start);
  }

  enter(place: Place): void {
    this.#current = place;
  }

  /** The table itself names this row. */
  open(row: string): void {
    this.opened.push(row);
    this.enter(this.placeOf(row));
  }
  readonly opened: string[] = [];

  /** Lists of a place whose rows have sections of their own. */
  openers(place: Place): { list: List; path: string; named: Field }[] {
    return place.scope.sections.flatMap(({ list }) => {
      const named = list?.row.fields.find(({ id }) => id === list.named);
      const open = list !== null && list !== undefined && list.row.sections.length > 0 && named !== undefined;
      return open ? [{ list, path: placed(list.pattern, place.path), named }] : [];
    });
  }

  /** The row of this name: one that is there, or a new one. */
  rowNamed(path: string, field: Field, name: string): { row: string; isNew: boolean } {
    const wanted = normalName(name) || name;
    const all = [...this.ledger.rows(path), ...(this.#fresh.get(path) ?? [])];
    const found = all.find((row) => {
      const at = join(path, row, field.id);
      const present = this.#names.get(at) ?? this.ledger.value(at) ?? "";
      return present !== "" && (normalName(present) || present) === wanted;
    });
    const row = found === undefined ? this.newRow(path) : join(path, found);
    this.#names.set(join(row, field.id), name);
    return { row, isNew: found === undefined };
  }

  /** The nth row, from 1, or a new one. */
  rowAt(path: string, number: number): { row: string; isNew: boolean } {
    const all = [...this.ledger.rows(path), ...(this.#fresh.get(path) ?? [])];
    const found = all[number - 1];
    return found === undefined ? { row: this.newRow(path), isNew: true } : { row: join(path, found), isNew: false };
  }

  newRow(path: string): string {
    const fresh = this.#fresh.get(path) ?? [];
    const row = String(this.#firstOf(path) + fresh.length);
    fresh.push(row);
    this.#fresh.set(path, fresh);
    return join(path, row);
  }

  /** Numbers of rows that a list never had. */
  #firstOf(path: string): number {
    const before = this.#first.get(path);
    const first = before ?? this.ledger.nextRow(path);
    this.#first.set(path, first);
    return first;
  }
  readonly #first = new Map<string, number>();

  #placeAt(path: string): Place {
    if (path === "") return { path, scope: this.ledger.form.root };
    const list = listOfRow(this.ledger, path);
    return list === undefined ? { path: "", scope: this.ledger.form.root } : { path, scope: list.row };
  }

  placeOf(row: string): Place {
    return this.#placeAt(row);
  }
}
