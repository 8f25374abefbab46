/**
 * Columns of a list that name what stands around it, as exports have them: 项目名称 on every row of the indicators, so that
 * each row belongs to the project of that name, or the project of the report is named.
 */
import type { Field } from "../../form/form.js";
import { join, placed } from "../../form/path.js";
import type { Collector } from "./found.js";
import { isDash, isRest } from "./furniture.js";
import type { Grid, GridCell } from "./grid.js";
import { type ListHead, listHeadAt } from "./list-head.js";
import { type Names, normalName } from "./names.js";
import type { Place, Places } from "./places.js";

/** The column that names rows of a list around this one. */
export interface RowsColumn {
  readonly column: number;
  readonly list: ReturnType<Places["openers"]>[number];
  /** What stood above, merged downwards. */
  above: string;
}

/** The list within rows that this head is of, where one of its columns names those rows. */
export function headByRows(
  names: Names,
  grid: Grid,
  row: number,
  { columns, words }: ListHead,
  places: Places,
): { readonly head: ListHead; readonly rows: RowsColumn } | null {
  if (!grid.aligned) return null;
  for (const place of places.chain())
    for (const opener of places.openers(place)) {
      const own = columns.find(({ meaning, head }) => meaning.is === "skip" && isNamed(names, opener.named, head));
      if (own === undefined) continue;
      for (const inner of places.vocabulary({ path: "", scope: opener.list.row }).lists) {
        if (inner.list.role !== words.list.role) continue;
        const head = listHeadAt(names, grid, row, inner);
        if (head !== null) return { head, rows: { column: own.column, list: opener, above: "" } };
      }
    }
  return null;
}

/** Enters the row that this row of the table names. */
export function openByColumn(rows: RowsColumn, cells: readonly GridCell[], places: Places, found: Collector): void {
  const cell = cells.find(({ column }) => column === rows.column);
  const text = cell?.text ?? "";
  if (cell === undefined || text === "") return;
  found.use(cell);
  if (normalName(text) === rows.above) return;
  rows.above = normalName(text);
  const { list, path, named } = rows.list;
  const { row, isNew } = places.rowNamed(path, named, text);
  const name = found.read(join(row, named.id), named, { text, cells: [cell] });
  if (isNew) found.row(list, path, { path: row, cells: [name], score: null });
  places.open(row);
}

/** Single figures of the places around that have a column in this list: the first row says them. */
export function putAround({ columns }: ListHead, cells: readonly GridCell[], places: Places, found: Collector): void {
  for (const { meaning, column, head } of columns) {
    if (meaning.is !== "skip" || head === "") continue;
    const cell = cells.find((one) => one.column === column);
    if (cell === undefined || cell.text === "" || isDash(cell.text) || isRest(places.names, cell.text)) continue;
    const named = fieldAround(head, places);
    if (named === null) continue;
    const path = placed(named.field.pattern, named.place.path);
    found.use(cell);
    if (!found.says(path, cell.text)) found.put(path, named.field, { text: cell.text, cells: [cell] }, false);
  }
}

/** Texts alone: figures beside indicators, such as the budget of a project, are those of a table. */
function fieldAround(head: string, places: Places): { field: Field; place: Place } | null {
  for (const place of places.chain()) {
    const field = places
      .vocabulary(place)
      .fieldsNamed(head)
      .find(({ kind, roles }) => kind === "text" && roles.some((role) => /^(project|unit)\./.test(role)));
    if (field !== undefined) return { field, place };
  }
  return null;
}

function isNamed(names: Names, { label, aliases, roles }: Field, head: string): boolean {
  const name = normalName(head);
  return (
    [label, ...aliases].some((one) => normalName(one) === name) ||
    names.rolesOf(head).some((role) => roles.includes(role))
  );
}
