/** A row below a table's head -> the cells of that table, or a row of a list that the table has room for. */

import type { Field, List, Table } from "../../form/form.js";
import { join, placed } from "../../form/path.js";
import type { Collector } from "./found.js";
import { isFigure, isNothing } from "./furniture.js";
import { type Grid, type GridCell, spoken } from "./grid.js";
import { normalName } from "./names.js";
import type { Place, Places } from "./places.js";
import { putScore, scoredAround } from "./printed-score.js";
import { keepSourceRow } from "./source-rows.js";
import { type TableMoney, unitIn } from "./table-money.js";
import { cellsUnder, pairsIn, type TableRow, tableRow } from "./table-row.js";
import type { Printed } from "./value.js";
import type { TableVocabulary } from "./vocabulary.js";
import type { TableZone } from "./zones.js";

/** Whether the row belongs to the table. */
export function tableBody(
  zone: TableZone,
  cells: readonly GridCell[],
  grid: Grid,
  places: Places,
  found: Collector,
): boolean {
  const said = spoken(cells);
  const words = places.vocabulary(zone.place);
  const isLabel = (label: string): boolean => words.fieldsNamed(label).length > 0;
  if (said.some(({ text }) => pairsIn(text, isLabel).some(({ value }) => value !== ""))) return false;
  const row = tableRow(zone.head, cells, grid.aligned, zone);
  if (row === null)
    return (
      listWithin(zone, cells, grid, places, found) ||
      figureWithin(zone, cells, grid, places, found) ||
      keepSourceRow(zone, cells, grid, places, found)
    );
  if (row.cells.every(({ cell }) => cell.text === "") && said.length > row.labels.length) return false;
  zone.section = row.words.section.id;
  zone.row = row.id;
  const first = row.words.table.columns[0]?.id;
  if (row.cells.some(({ cell }) => isFigure(cell.text)))
    zone.isFilled = row.cells.some(
      ({ meaning, cell }) => meaning?.is === "column" && meaning.id === first && cell.text !== "",
    );
  found.use(...row.labels);
  const ofRow = row.labels.map(({ text }) => unitIn(text)).find((unit) => unit !== null) ?? null;
  for (const cell of row.cells) {
    const label = zone.head.heads[zone.head.at.indexOf(cell.cell.column)] ?? "";
    putCell(
      { place: zone.place, unit: unitAt(zone, cell.cell) ?? ofRow, table: zone.money, label },
      row,
      cell,
      places,
      found,
    );
  }
  return true;
}

/** One cell of a table. `label`: the head of its column. */
export function putCell(
  {
    place,
    unit,
    table,
    label,
  }: {
    readonly place: Place;
    readonly unit: string | null;
    readonly table: TableMoney;
    readonly label: string;
  },
  { words, id, exact }: Pick<TableRow, "words" | "id" | "exact">,
  { meaning, cell, guessed = false }: TableRow["cells"][number],
  places: Places,
  found: Collector,
): void {
  if (meaning === null) return;
  if (meaning.is === "points" || meaning.is === "score") {
    const scored = isTotalRow(words.table, id) ? scoredAround(place, places) : null;
    if (scored !== null) putScore(`execution.${meaning.is}`, scored, label, cell, found);
    found.use(cell);
    return;
  }
  if (meaning.is === "skip" || isNothing(places.names, cell.text)) {
    found.use(cell);
    return;
  }
  const { form } = places.ledger;
  const isTotal = isTotalRow(words.table, id);
  const pattern = meaning.is === "field" ? meaning.field.pattern : join(words.table.pattern, id, meaning.id);
  const field = form.fields.get(pattern);
  if (field === undefined && meaning.is === "column") {
    putElsewhere({ place, words, row: id, column: meaning.id }, { cells: [cell], unit, table }, places, found);
    return;
  }
  // 执行率 of a part of the funds is nothing that the form asks; a text is that of the table wherever it stands.
  const isPart = meaning.is === "field" && !isTotal && field?.kind !== "text" && field?.kind !== "long";
  if (isPart) found.use(cell);
  if (field === undefined || isPart) return;
  const isChange = meaning.is === "column" && meaning.isChange === true;
  const doubt = isChange ? "change" : guessed;
  found.put(placed(pattern, place.path), field, { text: cell.text, cells: [cell], unit, table, guessed: doubt }, exact);
}

/** What the form asks somewhere else than in this table. As the table does not call it so, it is asked. */
function putElsewhere(
  { place, words, row, column }: { place: Place; words: TableVocabulary; row: string; column: string },
  printed: Omit<Printed, "text" | "guessed"> & { readonly cells: readonly [GridCell] },
  places: Places,
  found: Collector,
): void {
  const rowRole = words.table.rows.find(({ id }) => id === row)?.role;
  const columnRole = words.table.columns.find(({ id }) => id === column)?.role;
  const role = places.names.words.elsewhere.find((one) => one.row === rowRole && one.column === columnRole)?.is;
  const fields = place.scope.sections.flatMap((section) => section.fields);
  const field = role === undefined ? undefined : fields.find(({ roles }) => roles.includes(role));
  if (field === undefined || field.derive !== null) return;
  const { text } = printed.cells[0];
  found.put(placed(field.pattern, place.path), field, { ...printed, text, guessed: "unnamed" }, false);
}

/**
 * 其中：基本支出 among the rows of the budget, where the form asks it by itself: what was spent of it. Which of the columns the
 * form means is asked.
 */
function figureWithin(
  zone: TableZone,
  cells: readonly GridCell[],
  grid: Grid,
  places: Places,
  found: Collector,
): boolean {
  const under = cellsUnder(zone.head, cells, grid.aligned);
  const [table] = zone.head.tables;
  if (under === null || table === undefined) return false;
  const [field] = places.vocabulary(zone.place).fieldsNamed(under.label.text);
  const amounts = under.cells.filter(({ meaning, cell }) => meaning?.is === "column" && isFigure(cell.text));
  if (field?.kind !== "money" || amounts.length < 2) return false;
  const spent = table.words.table.columns.find(({ role }) => role === "budget.executed")?.id;
  const cell = amounts.find(({ meaning }) => meaning?.is === "column" && meaning.id === spent)?.cell;
  if (cell === undefined) return false;
  found.use(under.label, ...under.cells.map((one) => one.cell));
  const printed = {
    text: cell.text,
    cells: [cell],
    unit: unitAt(zone, cell),
    table: zone.money,
    guessed: "unnamed" as const,
  };
  found.put(placed(field.pattern, zone.place.path), field, printed, false);
  return true;
}

export function isTotalRow({ rows }: Table, id: string): boolean {
  return rows.length === 1 || rows.find((row) => row.id === id)?.role === "funds.total";
}

/** 专项资金（一个专项一行）: rows below it that have names of their own are rows of the list with the same columns. */
function listWithin(
  zone: TableZone,
  cells: readonly GridCell[],
  grid: Grid,
  places: Places,
  found: Collector,
): boolean {
  const under = cellsUnder(zone.head, cells, grid.aligned);
  const [table] = zone.head.tables;
  if (under === null || table === undefined || zone.section === null) return false;
  const numbers = under.cells.filter(({ cell }) => isFigure(cell.text));
  if (numbers.length === 0) return false;
  const { columns } = table.words.table;
  const list = zone.place.scope.sections
    .flatMap((section) => section.list ?? [])
    .find((one) => one.role !== "indicators" && sharesColumns(one, columns));
  const named = list?.row.fields.find(({ id }) => id === list.named);
  if (list === undefined || named === undefined) return false;
  if (!isBelow(list, table.words.table, zone.row)) return false;
  const path = placed(list.pattern, zone.place.path);
  const at = places.newRow(path);
  const value = (field: Field, cell: GridCell, text = cell.text) =>
    found.read(`${at}.${field.id}`, field, { text, cells: [cell], unit: unitAt(zone, cell), table: zone.money });
  const filled = numbers.flatMap(({ meaning, cell }) => {
    const column = meaning?.is === "column" ? columns.find(({ id }) => id === meaning.id) : undefined;
    const field = column === undefined ? undefined : fieldUnder(list, column);
    return field === undefined ? [] : [value(field, cell)];
  });
  found.row(list, path, {
    path: at,
    cells: [value(named, under.label, withoutPart(under.label.text)), ...filled],
    score: null,
  });
  return true;
}

function unitAt({ head }: TableZone, { column }: GridCell): string | null {
  return head.units[head.at.indexOf(column)] ?? null;
}

type Column = Table["columns"][number];

/** By what they mean, or by the ids that a sum of the list goes by. */
function fieldUnder({ row }: List, { id, role }: Column): Field | undefined {
  const meant = role === undefined ? undefined : row.fields.find(({ roles }) => roles.includes(role));
  return meant ?? row.fields.find((field) => field.id === id && field.roles.length === 0);
}

function sharesColumns(list: List, columns: readonly Column[]): boolean {
  const wanted = columns.filter(({ role }) => role !== undefined);
  const meant = wanted.length > 1 && wanted.every((column) => fieldUnder(list, column) !== undefined);
  return meant || (columns.length > 1 && columns.filter((column) => fieldUnder(list, column) !== undefined).length > 1);
}

/** A table with a row for the list's sum has the list's rows below that one alone. */
function isBelow(list: List, { rows }: Table, row: string | null): boolean {
  const titles = [list.title, list.of].map(normalName);
  const sum = rows.find(({ label, aliases }) => [label, ...aliases].some((name) => titles.includes(normalName(name))));
  return sum === undefined || sum.id === row;
}

/** 其中： before a name is not part of it. */
function withoutPart(name: string): string {
  return name.replace(/^\s*其中\s*[:：]\s*/, "");
}
