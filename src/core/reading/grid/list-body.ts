/** A row below a list's head -> a row of the list, with the classes that are merged over rows. */
import type { Field } from "../../form/form.js";
import { chinese } from "../../form/ordinals.js";
import { isClass, optionOf } from "./classes.js";
import { openByColumn, putAround } from "./columns-around.js";
import { takeExecutionRow } from "./execution-row.js";
import type { Collector } from "./found.js";
import { isDash, isNote, isRest, isTotal, withoutNumber } from "./furniture.js";
import { type Grid, type GridCell, spoken } from "./grid.js";
import type { ListColumn } from "./list-head.js";
import { type ListRow, listRow, type Part } from "./list-row.js";
import { listTotal } from "./list-total.js";
import type { Places } from "./places.js";
import { withPossiblePoints } from "./points.js";
import type { Value } from "./value.js";
import { type ListZone, listPath, numbered, openRow } from "./zones.js";

/** Whether the row belongs to the list: as one of its rows, a sum, or a line of the template that says nothing. */
export function listBody(
  zone: ListZone,
  whole: readonly GridCell[],
  grid: Grid,
  places: Places,
  found: Collector,
): boolean {
  const { names } = places;
  const { list } = zone.head.words;
  const cells = zone.head.cells.length === 0 ? withoutHeads(zone, whole, found) : whole;
  const said = spoken(cells);
  const [first] = said;
  if (first === undefined) return false;
  const isNoted = isNote(names, first.text);
  // 总分 ends the table, and its figures stand under the heads of the indicators nevertheless.
  if (isTotal(names, said) && (!isNoted || list.role === "indicators")) {
    listTotal(zone, cells, grid.aligned, places, found);
    return true;
  }
  if (isNoted) return false;
  const classes = list.row.fields.find(({ roles }) => roles.includes("indicator.level2"));
  if (isLabelled(said, places, classes) || isMergedOver(zone, said)) return false;
  if (zone.rows !== null) openByColumn(zone.rows, cells, places, found);
  const inner = openWithin(zone, cells, places, found);
  // Columns without a head are those that forms have, not those of this table.
  const row = listRow(names, zone.head, inner.cells, grid.aligned && zone.head.cells.length > 0);
  const current = inner.zone;
  fillDown(current, row, classes, places);
  if (row.level1 !== null) found.use(row.level1);
  if (isEmpty(list.named, row)) {
    const part = classes === undefined ? undefined : row.byField.get(classes.id);
    const rest = [...row.byField.values()].every(({ text }) => isRest(names, text) || isClass(names, classes, text));
    if (rest) found.use(...row.used);
    return part !== undefined || rest || row.level1 !== null;
  }
  if (takeExecutionRow(current, row, places, found)) return true;
  add(current, row, { classes, beside: grid.aligned ? inner.cells : [] }, places, found);
  return true;
}

/** Without a head, 指标值 may stand before the value in every row. */
function withoutHeads({ head }: ListZone, cells: readonly GridCell[], found: Collector): readonly GridCell[] {
  const isHead = ({ text }: GridCell): boolean => {
    const meaning = head.words.columnNamed(text);
    return meaning?.is === "field" && meaning.field.kind === "cell";
  };
  found.use(...cells.filter(isHead));
  return cells.filter((cell) => !isHead(cell));
}

/** A label and its value, as below the table: 改进措施 | …. */
function isLabelled(said: readonly GridCell[], places: Places, classes: Field | undefined): boolean {
  const [first] = said;
  if (first === undefined || said.length > 4 || isClass(places.names, classes, first.text)) return false;
  return places.chain().some((place) => {
    const [field] = places.vocabulary(place).fieldsNamed(first.text);
    return field !== undefined && said.length === 2;
  });
}

/** A text merged over the column of names and that of values is none of both: 其他需要说明的事项 | 无. */
function isMergedOver({ head }: ListZone, said: readonly GridCell[]): boolean {
  const { list } = head.words;
  if (list.role !== "indicators") return false;
  const at = head.columns.flatMap(({ meaning, column }) =>
    meaning.is === "field" && (meaning.field.id === list.named || meaning.field.kind === "cell") ? [column] : [],
  );
  return said.some(
    ({ source, column, columns }) =>
      source !== null && at.filter((one) => one >= column && one < column + columns).length > 1,
  );
}

/** 年度绩效目标2 in the first column, merged over its indicators: these belong to that goal. */
function openWithin(
  zone: ListZone,
  cells: readonly GridCell[],
  places: Places,
  found: Collector,
): { zone: ListZone; cells: readonly GridCell[] } {
  const [first] = cells.filter(({ text }) => text !== "");
  const opened = first === undefined ? null : numbered(first.text, places);
  if (first === undefined || opened === null) return { zone: current(zone, places), cells };
  found.use(first);
  openRow(opened, "", [first], places, found);
  return { zone: current(zone, places), cells: cells.filter((cell) => cell !== first) };
}

/** Once a row has been opened among the indicators, the list is that row's. */
function current(zone: ListZone, places: Places): ListZone {
  const here = places.current;
  return here.scope === zone.place.scope && here.path !== zone.place.path ? { ...zone, place: here } : zone;
}

function fillDown(zone: ListZone, row: ListRow, classes: Field | undefined, { names }: Places): void {
  const { above } = zone;
  const level1 = row.level1?.text ?? "";
  const level2 = (classes === undefined ? undefined : row.byField.get(classes.id)?.text) ?? "";
  if (level1 !== "" && level1.replace(/\s/g, "") !== above.level1) {
    above.level1 = level1.replace(/\s/g, "");
    above.level2 = "";
  } else if (level2 !== "" && level1 === "" && names.isLevel(level2) && names.classOf(level2) === null) {
    above.level1 = level2;
  }
  if (level2 !== "") above.level2 = level2.replace(/\s/g, "");
}

/** Nobody has filled in what the row is about. */
function isEmpty(named: string, { byField }: ListRow): boolean {
  const name = withoutNumber(byField.get(named)?.text ?? "");
  return name === "" || isCounter(name) || isDash(name) || /^[.…·*×]+$/.test(name) || /^[*×xX]{2,}/.test(name);
}

/** `beside`: cells of the row by whose columns single figures around the list may be told. */
function add(
  zone: ListZone,
  row: ListRow,
  { classes, beside }: { readonly classes: Field | undefined; readonly beside: readonly GridCell[] },
  places: Places,
  found: Collector,
): void {
  const { head, above } = zone;
  const { list } = head.words;
  const path = listPath(zone);
  const at = places.newRow(path);
  const cells: Value[] = [];
  let score: Value | null = null;
  for (const { field, unit } of filledBy(head, row)) {
    const part = row.byField.get(field.id) ?? { text: "", cells: [] };
    const value = found.read(`${at}.${field.id}`, field, {
      ...(field === classes
        ? classText(field, part, above, places)
        : cleaned(field, part, { named: list.named, at }, places)),
      unit,
      table: zone.money,
    });
    if (field.roles.includes("indicator.score")) score = value.raw === "" ? null : value;
    else if (value.raw !== "" || value.missing) cells.push(value);
  }
  if (classes !== undefined && !head.columns.some(({ meaning }) => meaning.is === "field" && meaning.field === classes))
    cells.unshift(
      found.read(`${at}.${classes.id}`, classes, classText(classes, { text: "", cells: [] }, above, places)),
    );
  if (list.role === "indicators") putAround(head, beside, places, found);
  for (const unasked of row.unasked) found.unknown(list, path, unasked);
  found.row(list, path, { path: at, ...withPossiblePoints(cells, score) });
  found.use(...row.used);
}

/** The fields that have a column, and the reason where remarks give it. */
function filledBy({ columns, words }: ListZone["head"], { byField }: ListRow) {
  const named = columns.flatMap(({ meaning, unit }, index) =>
    meaning.is === "field" || (meaning.is === "option" && isFirst(columns, index, meaning.field))
      ? [{ field: meaning.field, unit }]
      : [],
  );
  const remarks = words.list.row.fields.filter(
    (field) => byField.has(field.id) && !named.some((column) => column.field === field),
  );
  return [...named, ...remarks.map((field) => ({ field, unit: null }))];
}

function isFirst(columns: readonly ListColumn[], index: number, field: Field): boolean {
  return columns.findIndex(({ meaning }) => meaning.is === "option" && meaning.field === field) === index;
}

/** The form's own class for what is printed, merged or not; a class that it has not stays as it is printed. */
function classText(field: Field, part: Part, above: ListZone["above"], { names }: Places): Part {
  const text = part.text === "" ? above.level2 : part.text;
  const option = optionOf(names, field, text, above.level1);
  return { text: option?.label ?? (text === "" ? above.level1 : text.replace(/\s/g, "")), cells: part.cells };
}

function cleaned(
  field: Field,
  part: Part,
  { named, at }: { readonly named: string; readonly at: string },
  { names }: Places,
): Part {
  if (field.id === named) return { ...part, text: withoutCounter(withoutNumber(part.text), at) };
  const isBlank = isRest(names, part.text) || (field.kind !== "text" && field.kind !== "long" && isDash(part.text));
  if (isBlank) return { ...part, text: "" };
  // A weight of 20% is 20 of 100 points.
  return field.kind === "points" ? { ...part, text: part.text.replace(/^([\d.]+)\s*[%％]$/, "$1") } : part;
}

/** 2、某某 or 二、某某 in the second row: the form counts the row. `at`: the row's path. */
function withoutCounter(name: string, at: string): string {
  const number = Number(at.split(".").at(-1));
  const [counter = "", count = ""] = /^\s*(\d{1,2}|[一二三四五六七八九十]{1,3})[、.．](?!\d)\s*/.exec(name) ?? [];
  return count === String(number) || count === chinese(number) ? name.slice(counter.length) : name;
}

/** `3、` with nothing behind it. */
function isCounter(name: string): boolean {
  return /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.．]$/.test(name);
}
