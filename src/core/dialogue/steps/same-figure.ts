/** The same figure in another report of the form, such as last year's: rows are matched by their names. */
import type { Ledger } from "../../form/ledger.js";
import { patternOf } from "../../form/path.js";

/** The path there; null: there is no such row. */
export function samePath(here: Ledger, there: Ledger, path: string): string | null {
  let mine = "";
  let theirs = "";
  for (const part of path.split(".")) {
    const row = /^\d+$/.test(part) ? sameRow({ here, mine }, { there, theirs }, part) : part;
    if (row === null) return null;
    mine = mine === "" ? part : `${mine}.${part}`;
    theirs = theirs === "" ? row : `${theirs}.${row}`;
  }
  return theirs;
}

function sameRow(
  { here, mine }: { here: Ledger; mine: string },
  { there, theirs }: { there: Ledger; theirs: string },
  row: string,
): string | null {
  const named = here.form.lists.get(patternOf(mine))?.named;
  const name = named === undefined ? null : here.value(`${mine}.${row}.${named}`);
  if (name === null) return null;
  return there.rows(theirs).find((one) => same(there.value(`${theirs}.${one}.${named}`), name)) ?? null;
}

function same(some: string | null, other: string): boolean {
  return some !== null && plain(some) === plain(other);
}

function plain(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "");
}
