/** Text of a cell -> what would be written into a field, read as anything typed is. */
import type { Field } from "../../form/form.js";
import type { Ledger } from "../../form/ledger.js";
import { type Problem, problem } from "../../problem.js";
import type { FieldSpec } from "../../value/codec.js";
import { readField } from "../../value/read-field.js";
import { specAsWritten } from "../../value/written.js";
import type { GridCell } from "./grid.js";
import { withoutCode } from "./names.js";
import { type TableMoney, unitOfCell } from "./table-money.js";

export interface Value {
  readonly path: string;
  readonly field: Field;
  /** As it stands in the table. */
  readonly text: string;
  /** As it is read: with the unit that stands in the table's head. */
  readonly raw: string;
  /** null where it cannot be read, or nothing stands there. */
  readonly value: string | null;
  readonly problem: Problem | null;
  /** Nothing stands there, and something should. */
  readonly missing: boolean;
  /** Printed where the program computes: compared, never written. */
  readonly computed: boolean;
  /** What the report holds now. */
  readonly old: string | null;
  readonly cells: readonly GridCell[];
  /** Of an amount of a table: the table, and the unit that it is named in itself. */
  readonly amount?: { readonly table: TableMoney; readonly unit: string | null };
}

export interface Printed {
  readonly text: string;
  /** What of the text is the value, where it is not all of it. */
  readonly raw?: string;
  readonly cells: readonly GridCell[];
  /** That of its column, row or label; null: none is named there. */
  readonly unit?: string | null;
  /** The table that an amount stands in. */
  readonly table?: TableMoney;
  readonly guessed?: Guess;
}

/**
 * Blanks were not copied, and another column would fit as well; unnamed: nothing names the column; change: its head may
 * mean by how much the budget was changed.
 */
export type Guess = boolean | "unnamed" | "change";

const doubts = { blanks: "column-guessed", unnamed: "column-unnamed", change: "column-change" } as const;

/** The words of a date without its figures, as a form prints them. */
const unfilledDate = /^(?:20)?[\s_]*年[\s_]*月(?:[\s_]*日)?$/;

export function valueAt(
  ledger: Ledger,
  path: string,
  field: Field,
  { text, raw: own, cells, unit = null, table, guessed = false }: Printed,
  specOf: (field: Field) => FieldSpec,
): Value {
  const said = joined(field, own ?? exactly(text, cells));
  const bare = field.roles.some((role) => named.has(role)) ? withoutCode(said) : withoutSign(field, said);
  const raw = unfilledDate.test(bare) ? "" : withUnit(field, bare, unit ?? table?.caption ?? null);
  const old = ledger.value(path);
  const inUnit = isBare(bare) ? unit : unitOfCell(bare);
  const amount = field.kind === "money" && table !== undefined ? { amount: { table, unit: inUnit } } : {};
  const same = { path, field, text, raw, cells, old, computed: field.derive !== null, ...amount };
  if (raw === "") {
    const missing = !field.optional && field.derive === null;
    return { ...same, value: null, missing, problem: missing ? problem("required") : null };
  }
  if (sheetError.test(raw)) return { ...same, value: null, problem: problem("sheet-error", { text }), missing: false };
  const reading = readField(field.kind, raw, specOf(field));
  if ("problem" in reading) return { ...same, value: null, problem: reading.problem, missing: false };
  const { value, ask } = reading;
  const place = guessed === false ? null : problem(doubts[guessed === true ? "blanks" : guessed], { text });
  return { ...same, value, missing: false, problem: ask?.problem ?? place };
}

/** Of the column: it stays whatever unit the value is in. */
export function isDoubt(of: Problem | null): boolean {
  return of !== null && Object.values(doubts).some((code) => code === of.code);
}

/** What a sheet shows where a formula has no result. */
const sheetError = /^#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!)/;

/** Names that finance systems print with their code. */
const named: ReadonlySet<string> = new Set([
  "project.name",
  "project.department",
  "project.implementer",
  "unit.name",
  "unit.supervisor",
]);

/** What a file keeps of the cell, where the text is that cell's alone. */
function exactly(text: string, cells: readonly GridCell[]): string {
  const [cell] = cells;
  return cells.length === 1 && cell?.text === text ? (cell.exact ?? text) : text;
}

/** Line ends within a cell: none within a name, kept in a text of paragraphs. */
function joined({ kind }: Field, text: string): string {
  const between = kind === "long" || kind === "choices" ? "\n" : kind === "text" || kind === "choice" ? "" : " ";
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(between);
}

/** ￥ 320,000.00 */
function withoutSign({ kind }: Field, text: string): string {
  return kind === "money" ? text.replace(/^\s*[￥¥]\s*/, "") : text;
}

function withUnit({ kind, spec }: Field, raw: string, unit: string | null): string {
  return kind === "money" && unit !== null && isBare(raw) && unit !== specAsWritten(spec).unit ? `${raw}${unit}` : raw;
}

function isBare(raw: string): boolean {
  return /^[-+]?[\d,，]+(\.\d+)?$/.test(raw.normalize("NFKC"));
}
