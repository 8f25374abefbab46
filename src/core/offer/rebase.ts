/**
 * An offer on the report as it is now. Rows of the file that the report has by name are its rows; others get the next free
 * numbers, whatever colleagues have added since the file was read.
 */
import type { Ledger } from "../form/ledger.js";
import { join, patternOf } from "../form/path.js";
import { normalName } from "../reading/grid/names.js";
import type { Offer, OfferItem } from "./offer.js";

export interface NewRow {
  readonly list: string;
  readonly row: string;
  readonly name: string;
}

export interface Rebased {
  /** The offer's items and printed values, in its order, at their paths of now. */
  readonly items: readonly OfferItem[];
  readonly printed: readonly OfferItem[];
  /** Of the items those that were approved. */
  readonly approved: ReadonlySet<string>;
  /** Rows that are not there yet. */
  readonly rows: readonly NewRow[];
  /** Rows that are there under nearly the same name. */
  readonly alike: readonly AlikeRow[];
}

/** A row of the file that is taken for one of the report until somebody says that it is another. */
export interface AlikeRow {
  /** Names its question. */
  readonly key: string;
  readonly list: string;
  /** Path of the row in the report. */
  readonly path: string;
  /** In the file, and in the report. */
  readonly name: string;
  readonly other: string;
}

/** `apart`: keys of rows that are others than those of nearly their names. */
export function rebased(offer: Offer, ledger: Ledger, apart: ReadonlySet<string> = new Set()): Rebased {
  const moved = new Map<string, string>();
  const rows: NewRow[] = [];
  const alike: AlikeRow[] = [];
  const taken = new Map<string, Set<string>>();
  const next = new Map<string, number>();
  for (const [index, { list: before, row, name, alike: near }] of offer.rows.entries()) {
    const list = movedPath(moved, before);
    const used = taken.get(list) ?? new Set<string>();
    taken.set(list, used);
    const key = `row.${index}`;
    const own = name === "" ? undefined : rowNamed(ledger, list, name, used);
    const isNear = near !== undefined && !apart.has(key) && !used.has(near.row) && ledger.rows(list).includes(near.row);
    const present = own ?? (isNear ? near.row : undefined);
    if (own === undefined && near !== undefined && present === near.row)
      alike.push({ key, list, path: join(list, near.row), name, other: near.name });
    const number = present ?? String(next.get(list) ?? ledger.nextRow(list));
    if (present === undefined) {
      next.set(list, Number(number) + 1);
      rows.push({ list, row: number, name });
    }
    used.add(number);
    moved.set(join(before, row), join(list, number));
  }
  const at = (item: OfferItem): OfferItem => ({ ...item, path: movedPath(moved, item.path) });
  const approved = new Set(offer.approved.map((path) => movedPath(moved, path)));
  return { items: offer.items.map(at), printed: offer.printed.map(at), approved, rows, alike };
}

/** The first row of this name that no other row of the file has. */
function rowNamed(ledger: Ledger, list: string, name: string, used: ReadonlySet<string>): string | undefined {
  const { named } = ledger.form.lists.get(patternOf(list)) ?? {};
  const wanted = normalName(name) || name;
  return ledger.rows(list).find((row) => {
    const present = ledger.value(`${list}.${row}.${named}`) ?? "";
    return !used.has(row) && present !== "" && (normalName(present) || present) === wanted;
  });
}

/** The path with its rows replaced, outer ones first. */
export function movedPath(moved: ReadonlyMap<string, string>, path: string): string {
  let end = path;
  let before = "";
  let after = "";
  for (const part of path.split(".")) {
    before = join(before, part);
    after = join(after, part);
    after = moved.get(before) ?? after;
    end = after;
  }
  return end;
}
