/** Heads that open a list or a table, and marks that open a row with a table of its own. */
import type { Form, List } from "../../form/form.js";
import { join, placed } from "../../form/path.js";
import { indicatorField } from "../../form/scored-scopes.js";
import { isClass } from "./classes.js";
import { headByRows, type RowsColumn } from "./columns-around.js";
import type { Collector } from "./found.js";
import { isNote, isRest, isTotal } from "./furniture.js";
import type { Grid, GridCell } from "./grid.js";
import { type ListHead, listHeadAt } from "./list-head.js";
import { type Names, normalName } from "./names.js";
import type { Place, Places } from "./places.js";
import type { TableHead } from "./table-head.js";
import type { TableMoney } from "./table-money.js";
import { type ListVocabulary, type Meaning, vocabulariesOf } from "./vocabulary.js";

export type Zone = ListZone | TableZone;

export interface ListZone {
  readonly is: "list";
  readonly place: Place;
  readonly head: ListHead;
  readonly money: TableMoney;
  /** Merged downwards: what stood above. */
  readonly above: { level1: string; level2: string };
  /** A column that names the row of a list around it; null: there is none. */
  readonly rows: RowsColumn | null;
}

export interface TableZone {
  readonly is: "table";
  readonly place: Place;
  readonly head: TableHead;
  readonly money: TableMoney;
  /** Of the row that was read last. */
  section: string | null;
  /** The row that was read last, by its id; a row of a list keeps it. */
  row: string | null;
  /** The row that was read last has a figure in the first column. */
  isFilled: boolean;
}

/** The list whose fields a row's heads name most of: of this place or those around it, else of rows within it. */
export function listZoneAt(names: Names, grid: Grid, row: number, places: Places): ListZone | null {
  let best: { place: Place; head: ListHead } | null = null;
  for (const place of places.chain())
    for (const words of places.vocabulary(place).lists) {
      const head = listHeadAt(names, grid, row, words);
      if (head !== null && head.count > (best?.head.count ?? 0)) best = { place, head };
    }
  for (const { list, path, words } of nested(places)) {
    const head = listHeadAt(names, grid, row, words);
    if (head === null || head.count <= (best?.head.count ?? 0)) continue;
    best = { place: { path: `${path}.?`, scope: list.row }, head };
  }
  if (best === null) return null;
  const byRows = headByRows(names, grid, row, best.head, places);
  const above = { level1: "", level2: "" };
  if (byRows !== null) {
    const place = { path: "", scope: byRows.rows.list.list.row };
    return { is: "list", place, head: byRows.head, money: listMoney(byRows.head), above, rows: byRows.rows };
  }
  return {
    is: "list",
    place: rowFor(best.place, places),
    head: best.head,
    money: listMoney(best.head),
    above,
    rows: null,
  };
}

/** A unit over the names of the rows is that of the whole list. */
function listMoney({ columns, words }: ListHead): TableMoney {
  const named = columns.find(({ meaning }) => meaning.is === "field" && meaning.field.id === words.list.named);
  return { caption: named?.unit ?? null, heads: columns.flatMap(({ unit }) => unit ?? []) };
}

/** Of all lists of a form those that this head fits best. */
export function fittingLists(names: Names, grid: Grid, row: number, form: Form): string[] {
  const counts = [...vocabulariesOf(form.root, names)].flatMap(({ lists }) =>
    lists.map((words) => ({ pattern: words.list.pattern, count: listHeadAt(names, grid, row, words)?.count ?? 0 })),
  );
  const best = Math.max(...counts.map(({ count }) => count));
  return counts.filter(({ count }) => count > 0 && count === best).map(({ pattern }) => pattern);
}

/** Rows under classes without any head: the columns follow each other as forms print them. */
export function headlessList(names: Names, cells: readonly GridCell[], places: Places): ListZone | null {
  const said = cells.filter(({ text }) => text !== "");
  if (said.length < 2 || isTotal(names, said)) return null;
  const found = [
    ...places.chain().flatMap((place) => places.vocabulary(place).lists.map((words) => ({ place, words }))),
    ...nested(places).map(({ list, path, words }) => ({ place: { path: `${path}.?`, scope: list.row }, words })),
  ].find(({ words }) => words.list.role === "indicators");
  if (found === undefined) return null;
  const classes = indicatorField(found.words.list, "indicator.level2");
  const printed = printedOrder(found.words.list);
  // A class and a name, where the form asks no more of an indicator.
  if (said.length < Math.min(3, printed.length)) return null;
  if (!said.slice(0, 3).some(({ text }) => isClass(names, classes, text))) return null;
  const order: Meaning[] = [{ is: "level1" }, ...printed];
  const columns = order.map((meaning, column) => ({ meaning, column, head: "", unit: null }));
  const head: ListHead = { words: found.words, columns, rows: 0, cells: [], count: 0 };
  const place = rowFor(found.place, places);
  return { is: "list", place, head, money: listMoney(head), above: { level1: "", level2: "" }, rows: null };
}

/**
 * 年度目标2：… opens the second row of that list. Its text stands beside it, or alone in the row below. Says how many rows it
 * took.
 */
export function openNumbered(
  said: readonly GridCell[],
  below: readonly GridCell[],
  places: Places,
  found: Collector,
): number {
  const [first, beside] = said;
  if (first === undefined || said.length > 2) return 0;
  const whole = said.length === 1 ? withText(first, places) : null;
  if (whole !== null) {
    found.use(first);
    openRow(whole.opened, whole.text, [first], places, found);
    return 1;
  }
  const opened = numbered(first.text, places);
  if (opened === null) return 0;
  found.use(first);
  const under = beside === undefined && isText(below, places) ? below[0] : undefined;
  const text = beside ?? under;
  openRow(opened, text?.text ?? "", text === undefined ? [] : [text], places, found);
  return under === undefined ? 1 : 2;
}

/** 年度目标2：加强教师队伍建设（40分） over the indicators of that goal. null: it is not numbered. */
function withText(
  { text }: GridCell,
  places: Places,
): { opened: NonNullable<ReturnType<typeof numbered>>; text: string } | null {
  const [, label = "", rest = ""] = /^\s*([^:：\n]{2,16})[:：]\s*(\S[^\n]*)$/.exec(text) ?? [];
  const opened = label === "" ? null : numbered(label, places);
  const own = rest.replace(/[(（]\s*\d+(?:\.\d+)?\s*分\s*[)）]\s*$/, "").trim();
  return opened === null || own === "" ? null : { opened, text: own };
}

/** A lone cell that is no label, heading, sum or note. */
function isText(said: readonly GridCell[], places: Places): boolean {
  const [only] = said;
  if (only === undefined || said.length !== 1 || isTotal(places.names, said)) return false;
  if (isNote(places.names, only.text) || isRest(places.names, only.text) || numbered(only.text, places) !== null)
    return false;
  return !places.chain().some((place) => {
    const words = places.vocabulary(place);
    return words.isHeading(only.text) || words.fieldsNamed(only.text).length > 0;
  });
}

/** A cell such as 年度绩效目标2（80分） -> the list and the number. */
export function numbered(text: string, places: Places): { opener: Opener; number: number } | null {
  const [, base = "", digits = ""] = /^(\D{2,12}?)(\d{1,2}|[一二三四五六七八九十])[:：]?$/.exec(normalName(text)) ?? [];
  if (base === "") return null;
  const number = /\d/.test(digits) ? Number(digits) : "一二三四五六七八九十".indexOf(digits) + 1;
  const openers = places.chain().flatMap((place) => places.openers(place));
  const roles = places.names.rolesOf(base);
  const opener =
    openers.find(({ list }) => [list.of, list.title, ...list.aliases].some((name) => normalName(name) === base)) ??
    openers.find(({ named }) => named.roles.some((role) => roles.includes(role)));
  return opener === undefined ? null : { opener, number };
}

export type Opener = ReturnType<Places["openers"]>[number];

/** Enters the row; with a name that it has not, or for a new row, the name is what the table says. */
export function openRow(
  { opener, number }: { opener: Opener; number: number },
  name: string,
  cells: readonly GridCell[],
  places: Places,
  found: Collector,
): void {
  const { row, isNew } = places.rowAt(opener.path, number);
  const value = found.read(join(row, opener.named.id), opener.named, { text: name, cells });
  if (isNew) found.row(opener.list, opener.path, { path: row, cells: [value], score: null });
  else found.put(value.path, opener.named, { text: name, cells }, true);
  places.open(row);
}

/** A list within rows: its own row is the only one there is, or a new one. */
function rowFor(place: Place, places: Places): Place {
  if (!place.path.endsWith(".?")) return place;
  const path = place.path.slice(0, -2);
  const opened = places.placeOf(places.rowAt(path, 1).row);
  places.enter(opened);
  return opened;
}

function nested(places: Places): { list: List; path: string; words: ListVocabulary }[] {
  return places
    .chain()
    .flatMap((place) =>
      places
        .openers(place)
        .flatMap(({ list, path }) =>
          places.vocabulary({ path: "", scope: list.row }).lists.map((words) => ({ list, path, words })),
        ),
    );
}

function printedOrder(list: List): Meaning[] {
  const field = (role: string): Meaning[] => {
    const found = indicatorField(list, role);
    return found === undefined ? [] : [{ is: "field", field: found, exact: true }];
  };
  const order = ["level2", "level3", "target", "actual", "weight", "score", "reason"].map(
    (name) => `indicator.${name}`,
  );
  return indicatorField(list, "indicator.actual") === undefined
    ? list.row.fields
        .filter(({ derive }) => derive === null)
        .map((found) => ({ is: "field", field: found, exact: true }))
    : order.flatMap(field);
}

export function listPath(zone: ListZone): string {
  return placed(zone.head.words.list.pattern, zone.place.path);
}
