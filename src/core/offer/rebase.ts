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
}

export function rebased(offer: Offer, ledger: Ledger): Rebased {
  const moved = new Map<string, string>();
  const rows: NewRow[] = [];
  const taken = new Map<string, Set<string>>();
  const next = new Map<string, number>();
  for (const { list: before, row, name } of offer.rows) {
    const list = movedPath(moved, before);
    const used = taken.get(list) ?? new Set<string>();
    taken.set(list, used);
    const present = name === "" ? undefined : rowNamed(ledger, list, name, used);
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
  return { items: offer.items.map(at), printed: offer.printed.map(at), approved, rows };
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
