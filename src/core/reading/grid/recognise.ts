/**
 * A grid and a form -> what the grid fills: label and value, tables by row and column heads, lists by heads, all in one
 * pass over the rows. A row belongs to the list or table whose head stands above it until another head, a label or a sum.
 */
import type { Field } from "../../form/form.js";
import type { Ledger } from "../../form/ledger.js";
import type { FieldSpec } from "../../value/codec.js";
import { askSlips } from "./ask-slips.js";
import { Collector, type Found } from "./found.js";
import { isNote, isPartSum, isTotal } from "./furniture.js";
import { type Grid, spoken } from "./grid.js";
import { namesTextField } from "./label-of.js";
import { readLabels } from "./labels.js";
import { readListAcross } from "./list-across.js";
import { listBody } from "./list-body.js";
import { namesOwnRows } from "./list-head.js";
import { namesOf } from "./names.js";
import { Places } from "./places.js";
import { putTotals, scoredAround } from "./printed-score.js";
import { projectListAt } from "./project-list.js";
import { putProjects } from "./put-projects.js";
import { readAcross } from "./table-across.js";
import { tableBody } from "./table-body.js";
import { isUnitCaption, type TableHead, tableHeadAt, unitBeside, unitOfCaption } from "./table-head.js";
import type { TableMoney } from "./table-money.js";
import type { TableWords } from "./table-words.js";
import { fittingLists, headlessList, listZoneAt, openNumbered, type Zone } from "./zones.js";

export interface Reading {
  readonly ledger: Ledger;
  readonly words: TableWords;
  /** The row of the report where the person is, such as projects.2; "" the report itself. */
  readonly at?: string;
  readonly specOf?: (field: Field) => FieldSpec;
  /** Role of the source that the totals of a flat list go to where the list names none; left out: the appropriation of the year. */
  readonly fundsSource?: string;
}

export function recognise(grid: Grid, reading: Reading): Found {
  return recogniseAll([{ grid, begins: null }], reading);
}

/** A grid of several that follow each other in a file. */
export interface Segment {
  readonly grid: Grid;
  /**
   * What ended before it. report: a title or another sheet, so that it belongs to a row of the report only if it names one
   * itself; cover: lines of such a title, which say things that hold for what follows; table: a text, so that it has its own
   * head; null: nothing, it may go on with the rows of the one before.
   */
  readonly begins: "report" | "cover" | "table" | null;
}

/** `also`: what else fills the form from the same file, once its tables have been read. */
export function recogniseAll(
  segments: readonly Segment[],
  reading: Reading,
  also: (places: Places, found: Collector) => void = () => {},
): Found {
  const { ledger, words, at = "", specOf = ({ spec }) => spec } = reading;
  const names = namesOf(words);
  const places = new Places(ledger, names, at);
  const found = new Collector(ledger, specOf);
  let fits: readonly string[] = [];
  let zone: Zone | null = null;
  /** The row below the head of a list: a sum may stand there, before what it is of. */
  let below = -1;
  let unit: string | null = null;
  /** Amounts around the tables of this grid, in the unit of its first head where no line names one. */
  let around: TableMoney = { caption: null, heads: [] };
  /** The table that was read last. */
  let last: TableMoney = around;
  for (const { grid, begins } of segments) {
    if (begins !== null) zone = null;
    if (begins === "report" || begins === "cover") places.reset();
    if (begins === "report") unit = null;
    around = { caption: unit, heads: [] };
    last = around;
    for (let row = 0; row < grid.rows.length; ) row += step(grid, row);
  }
  places.reset();
  also(places, found);
  return { ...askSlips(found.found(segments.map(({ grid }) => grid))), opened: places.opened, fits };

  /** Reads what begins in this row and says how many rows it took. */
  function step(grid: Grid, row: number): number {
    const cells = grid.rows[row] ?? [];
    const said = spoken(cells);
    if (said.length === 0) return 1;
    const caption = said.find(({ text }) => unitOfCaption(text) !== null);
    if (caption !== undefined && (said.length <= 2 || isUnitCaption(caption.text))) {
      unit = unitOfCaption(caption.text);
      around.caption = unit;
      if (isNote(names, caption.text) && !isUnitCaption(caption.text)) last.caption ??= unit;
      found.use(caption);
      if (said.length === 1) return 1;
    }
    const written = unitBeside(said);
    if (written !== null) {
      unit = written;
      around.caption = written;
    }
    const lying = readListAcross(grid, row, places, found, around);
    if (lying > 0) {
      zone = null;
      return lying;
    }
    const list = listZoneAt(names, grid, row, places);
    const projects = projectListAt(names, grid, row, unit);
    if (projects !== null && !(list !== null && namesOwnRows(list.head))) {
      zone = null;
      found.projects(projects);
      last = projects.money;
      if (putProjects(projects, places, found, reading.fundsSource)) return projects.rows;
    }
    const table = list === null ? tableAt(grid, row) : null;
    if (list !== null) {
      if (fits.length === 0) fits = fittingLists(names, grid, row, ledger.form);
      list.money.caption ??= unit;
      last = list.money;
      zone = list;
      below = row + list.head.rows;
      for (const cell of list.head.cells) found.use(cell);
      return list.head.rows;
    }
    if (table !== null) {
      zone = table;
      around.caption ??= table.head.unit;
      last = table.money;
      for (const cell of table.head.cells) found.use(cell);
      return table.head.rows;
    }
    const across = readAcross(grid, row, places, found, around);
    if (across > 0) {
      zone = null;
      return across;
    }
    const opened = openNumbered(said, spoken(grid.rows[row + 1] ?? []), places, found);
    if (opened > 0) {
      zone = null;
      return opened;
    }
    const isSum = isTotal(names, said);
    const asked = isSum && namesTextField(said, places) ? readLabels(grid, row, places, found, around) : 0;
    if (asked > 0) {
      zone = null;
      return asked;
    }
    if (isSum && zone?.is !== "table") {
      if (zone === null || !listBody(zone, cells, grid, places, found)) {
        const scored = scoredAround(places.current, places);
        if (scored !== null) putTotals(scored, said, () => null, found);
        found.use(...said);
      }
      const isAbove = zone?.is === "list" && row === below;
      if (!isPartSum(said) && !isAbove) zone = null;
      return 1;
    }
    if (zone?.is === "table" && tableBody(zone, cells, grid, places, found)) return 1;
    if (said[0] !== undefined && said.length <= 2 && isNote(names, said[0].text)) {
      const taken = readLabels(grid, row, places, found, around);
      zone = null;
      return Math.max(1, taken);
    }
    if (zone?.is === "list" && listBody(zone, cells, grid, places, found)) return 1;
    const taken = readLabels(grid, row, places, found, around);
    if (taken > 0) {
      zone = null;
      return taken;
    }
    if (isSum) {
      const scored = scoredAround(places.current, places);
      if (scored !== null) putTotals(scored, said, () => null, found);
      found.use(...said);
    } else if (zone === null) {
      const headless = headlessList(names, cells, places);
      if (headless !== null) {
        headless.money.caption ??= unit;
        zone = headless;
        if (listBody(zone, cells, grid, places, found)) return 1;
      }
    }
    return 1;
  }

  function tableAt(grid: Grid, row: number): Extract<Zone, { is: "table" }> | null {
    for (const place of places.chain()) {
      const head = tableHeadAt(grid, row, places.vocabulary(place));
      if (head !== null)
        return { is: "table", place, head, money: tableMoney(head), section: null, row: null, isFilled: false };
    }
    return null;
  }

  function tableMoney(head: TableHead): TableMoney {
    return { caption: head.unit ?? unit, heads: head.units.flatMap((one) => one ?? []) };
  }
}
