/** Every row of every list of indicators, whichever scope it stands in, with its cells read. */
import Big from "big.js";
import { expandPattern } from "../form/expand-pattern.js";
import type { Field, List } from "../form/form.js";
import { Kept } from "../form/kept.js";
import type { Ledger } from "../form/ledger.js";
import { readCell } from "../value/read-cell.js";
import type { Reading } from "../value/reading.js";

export interface Cell {
  readonly path: string;
  /** Of its column. */
  readonly label: string;
  readonly text: string;
  readonly reading: Reading;
}

export interface IndicatorRow {
  readonly path: string;
  /** The list's path. */
  readonly list: string;
  readonly definition: List;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** The name without marks and numbers before it, and without a limit that its template left in brackets. */
  readonly subject: string;
  readonly target: Cell | null;
  readonly actual: Cell | null;
  /** Values of earlier years, the latest first. */
  readonly history: readonly Cell[];
  readonly weight: Big | null;
  /** Set by a person. */
  readonly score: Big | null;
  /** The printed explanation of a deviation. */
  readonly reason: string;
  /** 绩效标准: where the target comes from. */
  readonly standard: string;
  /** The path of the row's field of a role; the row itself where it has none. */
  at(role: string): string;
}

/** Lists are remembered with what they read by pattern, since they hold all rows; a row by its own paths. */
const lists = new Kept<IndicatorRow[]>(true);
const rows = new Kept<IndicatorRow>();

export function indicatorRows(ledger: Ledger): readonly IndicatorRow[] {
  return lists.of(ledger, "indicator-rows", null, () => [...rowsOf(ledger)]);
}

/** One of them: work that asks for it stands on its figures alone, not on those of the other rows. */
export function indicatorRow(
  ledger: Ledger,
  { definition, list, path }: Pick<IndicatorRow, "definition" | "list" | "path">,
): IndicatorRow {
  return rows.of(ledger, path, null, () => rowOf(ledger, definition, list, path));
}

function* rowsOf(ledger: Ledger): Generator<IndicatorRow> {
  for (const definition of ledger.form.lists.values()) {
    if (definition.role !== "indicators") continue;
    for (const list of expandPattern(ledger, definition.pattern))
      for (const row of ledger.rows(list)) yield indicatorRow(ledger, { definition, list, path: `${list}.${row}` });
  }
}

function rowOf(ledger: Ledger, definition: List, list: string, path: string): IndicatorRow {
  const fields = byRole(definition);
  const at = (role: string): string => {
    const field = fields.get(role);
    return field === undefined ? path : `${path}.${field.id}`;
  };
  const text = (role: string): string => (fields.has(role) ? (ledger.value(at(role)) ?? "") : "");
  const cell = (role: string): Cell | null => {
    const written = text(role);
    return written === ""
      ? null
      : { path: at(role), label: fields.get(role)?.label ?? "", text: written, reading: readCell(written) };
  };
  const number = (role: string): Big | null => (text(role) === "" ? null : new Big(text(role)));
  const level2 = text("indicator.level2");
  return {
    path,
    list,
    definition,
    level1:
      text("indicator.level1") ||
      (fields.get("indicator.level2")?.options.find((one) => one.label === level2)?.group ?? ""),
    level2,
    name: text("indicator.level3"),
    subject: subjectOf(text("indicator.level3")),
    target: cell("indicator.target"),
    actual: cell("indicator.actual"),
    history: ["indicator.lastYear", "indicator.yearBefore"].flatMap((role) => cell(role) ?? []),
    weight: number("indicator.weight"),
    score: number("indicator.score"),
    reason: text("indicator.reason"),
    standard: text("indicator.standard"),
    at,
  };
}

/** “★指标2：完成改厕户数(≥**户)” speaks of 完成改厕户数. */
function subjectOf(name: string): string {
  return name
    .replace(/^[\s★☆*●▲]+/, "")
    .replace(/^指标\s*\d{1,2}\s*[:：、.．]?\s*/, "")
    .replace(/[（(][≥≤<>=＜＞＝]+\*{2,}[^（）()]*[）)]/g, "")
    .trim();
}

const known = new WeakMap<List, ReadonlyMap<string, Field>>();

function byRole(list: List): ReadonlyMap<string, Field> {
  const before = known.get(list);
  if (before !== undefined) return before;
  const fields = new Map(list.row.fields.flatMap((field) => field.roles.map((role) => [role, field] as const)));
  known.set(list, fields);
  return fields;
}
