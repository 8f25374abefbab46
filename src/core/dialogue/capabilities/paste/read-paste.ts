/** A pasted table -> rows of a list: columns by their heads, merged classes filled downwards, totals left out. */
import type { Field, List } from "../../../form/form.js";
import type { Entry, Ledger } from "../../../form/ledger.js";
import { indicatorField } from "../../../form/scored-scopes.js";
import type { Say } from "../../../say.js";
import { say } from "../../../say.js";
import type { Scheme } from "../../../score/scheme.js";
import { scoreLine } from "../../../score/score-line.js";
import { readField } from "../../../value/read-field.js";
import { problemSay, specUnder } from "../../screen/text-limit.js";
import type { OpenReport } from "../../turn/context.js";
import { bareHead, columnsOf } from "./paste-columns.js";
import { pastedTable } from "./pasted-table.js";

/** What a line end within a cell becomes. */
const lineEnd: Partial<Record<Field["kind"], string>> = { text: "", long: "\n" };
/** Rows taken of one table; a list of indicators has a dozen. */
const mostRows = 200;

export interface Pasted {
  readonly rows: readonly PastedRow[];
  /** Rows beyond the most that are taken. */
  readonly left: number;
  /** Heads of the table that fit no field. */
  readonly unknown: readonly string[];
}

export interface PastedRow {
  /** The row's path in the list. */
  readonly path: string;
  readonly cells: readonly PastedCell[];
}

export interface PastedCell {
  readonly path: string;
  readonly field: Field;
  readonly raw: string;
  readonly value: string | null;
  readonly problem: Say | null;
}

/** `corrections`: text that the person typed over a cell, by path. */
export function readPaste(
  ledger: Ledger,
  list: List,
  path: string,
  text: string,
  corrections: ReadonlyMap<string, string>,
  scheme: Scheme | null,
): Pasted {
  const grid = pastedTable(text);
  const columns = columnsOf(list, grid);
  const first = ledger.nextRow(path);
  const rows: PastedRow[] = [];
  let left = 0;
  const above = new Map<string, string>();
  for (const cells of grid.slice(columns.body)) {
    const raw = (field: Field): string =>
      linesOf(cells[columns.at.get(field.id) ?? -1] ?? "").join(lineEnd[field.kind] ?? " ");
    const named = list.row.fields.find((field) => field.id === list.named);
    if (named === undefined || raw(named) === "" || isTotal(cells)) continue;
    if (rows.length === mostRows) {
      left += 1;
      continue;
    }
    const row = `${path}.${first + rows.length}`;
    rows.push({
      path: row,
      cells: list.row.fields
        .filter((field) => columns.at.has(field.id) && field.derive === null)
        .map((field) => cellOf(field, row, filled(field, raw(field)))),
    });
  }
  return { rows, left, unknown: columns.unknown };

  function filled(field: Field, raw: string): string {
    if (field.kind !== "choice") return raw;
    if (raw !== "") above.set(field.id, raw.replace(/\s/g, ""));
    return above.get(field.id) ?? "";
  }

  function cellOf(field: Field, row: string, typed: string): PastedCell {
    const at = `${row}.${field.id}`;
    const raw = corrections.get(at) ?? typed;
    if (raw === "")
      return {
        path: at,
        field,
        raw,
        value: null,
        problem: field.optional || field.stage === "actual" ? null : say("problem.required", { label: field.label }),
      };
    const reading = readField(field.kind, raw, specUnder(scheme, field));
    if ("problem" in reading)
      return { path: at, field, raw, value: null, problem: problemSay(scheme, field, reading.problem) };
    return { path: at, field, raw, value: reading.value, problem: null };
  }
}

/** The cells of a pasted table that could be read, as entries; the list's order is not among them. */
export function pastedEntries(pasted: Pasted): Entry[] {
  return pasted.rows.flatMap((row) =>
    row.cells.filter((cell) => cell.value !== null).map(({ path, raw, value }) => ({ path, raw, value })),
  );
}

/**
 * The entries that a confirmed table stands for: its rows after the present ones, or instead of them, with the reasons
 * that were typed. A score that is the rule's own is left to the rule: it follows when the actual value is put right.
 */
export function pasteEntries(
  report: OpenReport,
  list: List,
  path: string,
  pasted: Pasted,
  how: "replace" | "append",
  typed: ReadonlyMap<string, string>,
): Entry[] {
  const { ledger, scheme } = report;
  const fresh = pasted.rows.map((row) => row.path.slice(path.length + 1));
  const order = (how === "append" ? [...ledger.rows(path), ...fresh] : fresh).join(",");
  const cells = pastedEntries(pasted);
  const score = indicatorField(list, "indicator.score")?.id;
  const reason = indicatorField(list, "indicator.handReason")?.id;
  const after = ledger.with(cells);
  const own = new Set(
    scheme === null
      ? []
      : pasted.rows
          .filter((row) => !scoreLine(after, scheme, list, row.path).byHand)
          .map((row) => `${row.path}.${score}`),
  );
  const reasons = pasted.rows.flatMap((row): Entry[] => {
    const at = `${row.path}.${reason}`;
    const raw = (typed.get(at) ?? "").trim();
    return raw === "" || row.cells.some((cell) => cell.path === at && cell.value !== null)
      ? []
      : [{ path: at, raw, value: raw }];
  });
  return [{ path, raw: order, value: order }, ...cells.filter((entry) => !own.has(entry.path)), ...reasons];
}

/** The lines of a cell that hold something. */
function linesOf(cell: string): string[] {
  return cell
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function isTotal(cells: readonly string[]): boolean {
  return cells.some((cell) => /^(总分|(金额)?[合总]计)$/.test(bareHead(cell)));
}
