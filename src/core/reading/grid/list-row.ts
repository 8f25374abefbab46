/** One row of a list's body: its cells under the columns of the head. */
import type { Field } from "../../form/form.js";
import { operatorOf } from "../../score/operator.js";
import { isTick } from "../../value/fields/ticked-options.js";
import { align } from "./align.js";
import { fitCell, type Look, lookOf } from "./fit-cell.js";
import { isDash, isNothing, isNumber } from "./furniture.js";
import type { GridCell } from "./grid.js";
import type { ListColumn, ListHead } from "./list-head.js";
import type { Names } from "./names.js";
import { pairedHead, pairedPoints } from "./points-pair.js";
import type { Guess } from "./value.js";
import type { Meaning } from "./vocabulary.js";

/** What a row says, by field; level 1 and the class apart, as they are merged over rows. */
export interface ListRow {
  readonly level1: GridCell | null;
  readonly byField: ReadonlyMap<string, Part>;
  readonly used: readonly GridCell[];
  /** Heads of columns with something in them that no field takes. */
  readonly unasked: readonly string[];
}

export interface Part {
  /** As a person would have typed it: with its operator and unit. */
  readonly text: string;
  readonly cells: readonly GridCell[];
  /** Blanks were not copied, and another column would fit as well. */
  readonly guessed?: Guess;
}

export function listRow(names: Names, head: ListHead, cells: readonly GridCell[], aligned: boolean): ListRow {
  const { columns, words } = head;
  const { list } = words;
  const classes = list.row.fields.find(({ roles }) => roles.includes("indicator.level2"));
  const looks = columns.map(({ meaning }) => lookOf(meaning, list.named));
  const found = place(names, columns, looks, classes, cells, aligned);
  const cellAt = (index: number): GridCell | undefined => cells[found[index] ?? -1];
  const byField = new Map<string, Part>();
  columns.forEach((column, index) => {
    const cell = cellAt(index);
    if (column.meaning.is === "option" && cell !== undefined && isTick(cell.text)) tick(column.meaning, cell, byField);
    if (column.meaning.is !== "field" || cell === undefined || cell.text === "") return;
    const isGuessed = column.guessed === true || (isGuess(looks, found, index) && dropsBlanks(cells, columns, aligned));
    const guessed = column.meaning.isChange ? "change" : isGuessed;
    byField.set(column.meaning.field.id, { text: cell.text, cells: [cell], guessed });
  });
  if (classes !== undefined) classWithoutHead(names, classes, cells, found, byField);
  adjust(columns, cellAt, byField);
  splitPoints(names, head, cellAt, byField);
  remark(names, head, cellAt, byField);
  measures(names, head, cellAt, byField);
  compose(columns, looks, cellAt, byField);
  const level1 = columns.findIndex(({ meaning }) => meaning.is === "level1");
  const parts = new Set([...byField.values()].flatMap((part) => part.cells));
  const used = columns.flatMap((column, index) => {
    const cell = cellAt(index);
    if (cell !== undefined && parts.has(cell)) return [cell];
    const isOther =
      (column.meaning.is === "skip" || column.meaning.is === "remark") &&
      !/^\d*$/.test(cell?.text ?? "") &&
      cell?.text !== column.head;
    return cell === undefined || isOther ? [] : [cell];
  });
  const unasked = columns.flatMap(({ meaning, head }, index) => {
    const text = cellAt(index)?.text ?? "";
    const isAsked = [...parts].some((cell) => cell === cellAt(index));
    // Rows number themselves in the first column.
    const isNumber = index === 0 && /^\d{1,3}$/.test(text);
    const isOther = (meaning.is === "skip" || meaning.is === "remark") && !isAsked && !isNumber;
    return isOther && text !== "" && text !== head ? [head] : [];
  });
  return { level1: cellAt(level1) ?? null, byField, used, unasked };
}

/** 数量指标 in a column that the head lacks, beside 产出指标 or nothing where the class is looked for. */
function classWithoutHead(
  names: Names,
  classes: Field,
  cells: readonly GridCell[],
  found: readonly (number | null | undefined)[],
  byField: Map<string, Part>,
): void {
  const said = byField.get(classes.id)?.text ?? "";
  if (said !== "" && !names.isLevel(said)) return;
  const free = cells.filter((cell, index) => !found.includes(index) && names.classOf(cell.text) !== null);
  const [cell] = free;
  if (cell !== undefined && free.length === 1) byField.set(classes.id, { text: cell.text, cells: [cell] });
}

/** Of a choice of several each tick adds its option. */
function tick({ field, label }: Extract<Meaning, { is: "option" }>, cell: GridCell, byField: Map<string, Part>): void {
  const before = byField.get(field.id);
  byField.set(field.id, {
    text: before === undefined ? label : `${before.text}\n${label}`,
    cells: [...(before?.cells ?? []), cell],
  });
}

/** 9.5/10 under 得分, or under 分值/得分: both are in it, unless the points have a column of their own. */
function splitPoints(
  names: Names,
  { columns, words: { list } }: ListHead,
  cellAt: (index: number) => GridCell | undefined,
  byField: Map<string, Part>,
): void {
  const points = (["weight", "score"] as const).map((name) => ({
    name,
    field: list.row.fields.find(({ roles }) => roles.includes(`indicator.${name}`)),
  }));
  columns.forEach(({ meaning, head }, index) => {
    const cell = cellAt(index);
    if (meaning.is !== "field" || cell === undefined || !points.some(({ field }) => field === meaning.field)) return;
    const pair = pairedPoints(cell.text, pairedHead(names, head));
    if (pair === null) return;
    for (const { name, field } of points)
      if (field !== undefined && (field === meaning.field || !byField.has(field.id)))
        byField.set(field.id, { text: pair[name], cells: [cell] });
  });
}

/** A lone figure where two columns hold figures of that kind. */
function isGuess(looks: readonly Look[], found: readonly number[], column: number): boolean {
  const look = looks[column];
  if (look !== "points" && look !== "value") return false;
  return looks.some((other, index) => index !== column && other === look && (found[index] ?? -1) < 0);
}

function dropsBlanks(cells: readonly GridCell[], columns: readonly ListColumn[], aligned: boolean): boolean {
  return !aligned && cells.length <= (columns.at(-1)?.column ?? 0) && cells.every(({ text }) => text !== "");
}

/** The index of the cell of each column. */
function place(
  names: Names,
  columns: readonly ListColumn[],
  looks: readonly Look[],
  classes: Field | undefined,
  cells: readonly GridCell[],
  aligned: boolean,
): number[] {
  const width = (columns.at(-1)?.column ?? 0) + 1;
  const fits = cells.map(({ text }) => looks.map((look) => fitCell(names, look, classes, text)));
  const short = width - cells.length;
  const suits = (cell: number, column: number): number => {
    const at = columns[column]?.column ?? -1;
    const stands = aligned ? cells[cell]?.column === at : cell === at;
    const fromRight = !aligned && short !== 0 && cell + short === at;
    // Of two columns of points the one that has to be filled comes first.
    const needed = !aligned && short > 0 && isNeeded(columns[column]) ? 1 : 0;
    const standing = isPlaced(cells[cell]) ? placedBonus : short === 0 || aligned ? 3.5 : 0.8;
    return (fits[cell]?.[column] ?? 0) + needed + (stands ? standing : fromRight ? 0.8 : 0);
  };
  return align(cells.length, columns.length, suits, (cell) => cells[cell]?.text === "");
}

/** In a file it is known where a cell stands: what it looks like hardly counts. */
function isPlaced(cell: GridCell | undefined): boolean {
  return cell !== undefined && cell.source !== null;
}

const placedBonus = 8;

function isNeeded(column: ListColumn | undefined): boolean {
  return column?.meaning.is === "field" && column.meaning.field.kind === "points" && !column.meaning.field.optional;
}

/** 指标值 | 调整指标值: the later one holds, where there is one; it takes operator and unit of the first where it has none. */
function adjust(
  columns: readonly ListColumn[],
  cellAt: (index: number) => GridCell | undefined,
  byField: Map<string, Part>,
): void {
  const cell = cellUnder(columns, cellAt, "adjusted");
  const target = columns.flatMap(({ meaning }) =>
    meaning.is === "field" && meaning.field.roles.includes("indicator.target") ? [meaning.field.id] : [],
  )[0];
  if (cell === undefined || cell.text === "" || isDash(cell.text) || target === undefined) return;
  const before = byField.get(target);
  const numbers = before?.text.match(/\d[\d,，.]*/g) ?? [];
  const text =
    before !== undefined && isNumber(cell.text) && numbers.length === 1
      ? before.text.replace(/[-+]?\d[\d,，.]*/, () => cell.text)
      : cell.text;
  byField.set(target, { text, cells: [...(before?.cells ?? []), cell] });
}

/** The cell under the first column of this meaning. */
function cellUnder(
  columns: readonly ListColumn[],
  cellAt: (index: number) => GridCell | undefined,
  is: Meaning["is"],
): GridCell | undefined {
  return cellAt(columns.findIndex(({ meaning }) => meaning.is === is));
}

function reasonField({ list }: ListHead["words"]): Field | undefined {
  return list.row.fields.find(({ roles }) => roles.includes("indicator.reason"));
}

/** 改进措施 in a column of its own go on where the reason ends. */
function measures(
  names: Names,
  { columns, words }: ListHead,
  cellAt: (index: number) => GridCell | undefined,
  byField: Map<string, Part>,
): void {
  const reason = reasonField(words);
  const cell = cellUnder(columns, cellAt, "measures");
  if (reason === undefined || cell === undefined || cell.text === "" || isNothing(names, cell.text)) return;
  const before = byField.get(reason.id);
  if (before?.text === cell.text) return;
  const said =
    before === undefined || isNothing(names, before.text)
      ? [cell.text]
      : [before.text.replace(/[。；;]$/, ""), cell.text];
  byField.set(reason.id, { text: said.join("；"), cells: [...(before?.cells ?? []), cell] });
}

/** 备注 gives the reason where no column is for reasons and the text reads like one. */
function remark(
  names: Names,
  { columns, words }: ListHead,
  cellAt: (index: number) => GridCell | undefined,
  byField: Map<string, Part>,
): void {
  const reason = reasonField(words);
  const cell = cellUnder(columns, cellAt, "remark");
  if (reason === undefined || cell === undefined || cell.text.length < shortestReason || isNumber(cell.text)) return;
  if (names.words.reasons.some((word) => cell.text.includes(word)))
    byField.set(reason.id, { text: cell.text, cells: [cell] });
}

const shortestReason = 4;

/** 指标性质 | 指标值 | 度量单位: operator and unit are parts of the value; the unit goes for the actual value too. */
function compose(
  columns: readonly ListColumn[],
  looks: readonly Look[],
  cellAt: (index: number) => GridCell | undefined,
  byField: Map<string, Part>,
): void {
  const op = cellAt(looks.indexOf("op"));
  const isOwn = (look: Look): boolean => columns[looks.indexOf(look)]?.meaning.is === "field";
  const units = columns.flatMap((column, index) =>
    column.meaning.is === "unit" ? [{ column: column.column, cell: cellAt(index) }] : [],
  );
  const values = columns.filter(({ meaning }, index) => meaning.is === "field" && looks[index] === "value");
  for (const { meaning, column } of values) {
    if (meaning.is !== "field") continue;
    const part = byField.get(meaning.field.id);
    if (part === undefined) continue;
    const unit = units.length > 1 ? units.find((one) => one.column > column) : units[0];
    const isTarget = meaning.field.roles.includes("indicator.target");
    const sign = isTarget && !isOwn("op") ? op : undefined;
    const text = withUnit(withOperator(exactText(part, [sign, unit?.cell]), sign?.text ?? ""), unit?.cell?.text ?? "");
    byField.set(meaning.field.id, {
      ...part,
      text,
      cells: [...part.cells, ...[sign, unit?.cell].filter((one) => one !== undefined)],
    });
  }
}

/** What the file keeps of a number that goes together with its operator or unit. */
function exactText({ text, cells }: Part, beside: readonly (GridCell | undefined)[]): string {
  const [cell] = cells;
  const isAlone = beside.every((one) => one === undefined || one.text === "");
  return !isAlone && cell?.text === text && cell.exact !== null && isNumber(text) ? cell.exact : text;
}

/** 定性 says nothing that the value does not; a value that has an operator keeps its own. */
function withOperator(value: string, sign: string): string {
  const op = operatorOf(sign);
  if (op === null || op === "qualitative" || !/^[\d.,，]/.test(value.trim())) return value;
  return `${{ ">=": "≥", "<=": "≤", "=": "=", ">": ">", "<": "<" }[op]}${value}`;
}

/** Only a bare number takes the unit of the column beside it. */
function withUnit(value: string, unit: string): string {
  const bare = /^[<>=≤≥＜＞＝]*\s*[-+]?[\d,，]+(\.\d+)?$/.test(value.trim());
  return bare && unit !== "" && !/^[-—–/\\无]+$/.test(unit) ? `${value.trim()}${unit}` : value;
}
