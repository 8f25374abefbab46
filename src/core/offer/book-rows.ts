/** Rows of a workbook that the bot made -> rows of the report: by number in the same report, else by name, else new ones. */
import { expandPattern } from "../form/expand-pattern.js";
import type { Ledger } from "../form/ledger.js";
import { join } from "../form/path.js";
import { normalName } from "../reading/grid/names.js";
import { movedPath } from "./rebase.js";

/** `isSame`: the workbook was made of this report, in which numbers of rows never change. */
export function bookRows(kept: Ledger, ledger: Ledger, isSame: boolean): (path: string) => string {
  const moved = new Map<string, string>();
  const lists = [...kept.form.lists.values()].toSorted((one, other) => one.pattern.length - other.pattern.length);
  for (const { pattern, named } of lists)
    for (const list of expandPattern(kept, pattern)) putRows(moved, kept, ledger, { list, named, isSame });
  return (path) => movedPath(moved, path);
}

function putRows(
  moved: Map<string, string>,
  kept: Ledger,
  ledger: Ledger,
  { list, named, isSame }: { list: string; named: string; isSame: boolean },
): void {
  const to = movedPath(moved, list);
  const present = ledger.rows(to);
  const own = new Set(isSame ? present : []);
  const rest = new Map<string, string[]>();
  for (const row of present) {
    if (own.has(row) && kept.rows(list).includes(row)) continue;
    const name = nameOf(ledger, join(to, row, named));
    if (name !== "") rest.set(name, [...(rest.get(name) ?? []), row]);
  }
  let next = ledger.nextRow(to);
  for (const row of kept.rows(list)) {
    const at = own.has(row) ? row : (rest.get(nameOf(kept, join(list, row, named)))?.shift() ?? String(next++));
    moved.set(join(list, row), join(to, at));
  }
}

function nameOf(ledger: Ledger, path: string): string {
  const name = ledger.value(path) ?? "";
  return normalName(name) || name;
}
