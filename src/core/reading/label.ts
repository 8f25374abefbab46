/** What a person calls a path: the names of its rows from the outermost inwards, then the field. */
import type { Ledger } from "../form/ledger.js";
import { listOfRow } from "../form/list-of-row.js";
import { lastOf, patternOf } from "../form/path.js";

/** `projects.2.funds.total.executed` is "道路养护·年度资金总额·全年执行数". Sections and scores have no label of their own. */
export function labelOf(ledger: Ledger, path: string): string {
  const rows = rowNames(ledger, path);
  const field = ledger.field(path);
  const named = field !== undefined && isNameOfRow(ledger, path);
  const own = named ? "" : (field?.fullLabel ?? ledger.form.lists.get(patternOf(path))?.title ?? "");
  return [...rows, own].filter((part) => part !== "").join("·");
}

/** Names of the rows that a path lies in. */
export function rowNames(ledger: Ledger, path: string): string[] {
  return [...path.matchAll(/\.\d+(?=\.|$)/g)].flatMap(({ index, 0: row }) => {
    const list = ledger.form.lists.get(patternOf(path.slice(0, index)));
    const name = list === undefined ? null : ledger.value(`${path.slice(0, index)}${row}.${list.named}`);
    return name === null ? [] : [name];
  });
}

function isNameOfRow(ledger: Ledger, path: string): boolean {
  const row = path.slice(0, path.lastIndexOf("."));
  const list = /\.\d+$/.test(row) ? listOfRow(ledger, row) : undefined;
  return list?.named === lastOf(path);
}
