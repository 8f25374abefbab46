/**
 * A table that replaces the rows of a list: a row of the same name stays the row that it was, so that its history, its proofs, and
 * whoever was asked for it stay with it. What the table leaves out of such a row is emptied, as it is with any row that is replaced.
 */
import type { Entry, Ledger } from "../../../form/ledger.js";
import { normalName } from "../../../reading/grid/names.js";
import type { OpenReport } from "../../turn/context.js";
import type { Pasted, PastedList } from "./pasted.js";

export function atPresentRows({ ledger }: OpenReport, { lists }: Pasted, entries: readonly Entry[]): Entry[] {
  const replaced = lists.filter(({ list, rows }) => rows.length > 0 && list.row.sections.length === 0);
  const moves = new Map(replaced.flatMap((one) => movesOf(ledger, one)));
  const orders = new Set(replaced.map(({ path }) => path));
  const moved = entries.map((entry) => (orders.has(entry.path) ? reordered(entry, moves) : renamed(entry, moves)));
  const written = new Set(moved.map(({ path }) => path));
  const emptied = replaced.flatMap(({ list, rows }) =>
    rows
      .flatMap(({ path }) => moves.get(path) ?? [])
      .flatMap((row) => list.row.fields.map(({ id }) => `${row}.${id}`))
      .filter((path) => !written.has(path) && ledger.answer(path)?.value != null)
      .map((path): Entry => ({ path, raw: "", value: null })),
  );
  return [...moved, ...emptied];
}

/** Fresh rows and those of the same name that the report has; names that stand twice on either side are left alone. */
function movesOf(ledger: Ledger, { list, path, rows }: PastedList): [from: string, to: string][] {
  const present = byName(
    ledger.rows(path).map((row) => [`${path}.${row}`, ledger.value(`${path}.${row}.${list.named}`)]),
  );
  const fresh = byName(rows.map((row) => [row.path, row.cells.find(({ field }) => field.id === list.named)?.value]));
  return [...fresh].flatMap(([name, from]) => {
    const to = present.get(name);
    return from === null || to == null || from === to ? [] : [[from, to]];
  });
}

function byName(
  rows: readonly (readonly [path: string, name: string | null | undefined])[],
): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const [path, name] of rows) {
    const even = name == null ? "" : normalName(name) || name.trim();
    if (even !== "") found.set(even, found.has(even) ? null : path);
  }
  return found;
}

function reordered(entry: Entry, moves: ReadonlyMap<string, string>): Entry {
  const rows = (entry.value ?? "").split(",").map((row) => {
    const to = moves.get(`${entry.path}.${row}`);
    return to === undefined ? row : to.slice(entry.path.length + 1);
  });
  return { ...entry, raw: rows.join(","), value: rows.join(",") };
}

/** Marks beside a figure (`@tier.indicators.4.actual`) go along. */
function renamed(entry: Entry, moves: ReadonlyMap<string, string>): Entry {
  const [, mark = "", own = ""] = /^(@[a-z]+\.)?(.*)$/s.exec(entry.path) ?? [];
  const row = /^(.*\.\d+)(?=\.|$)/.exec(own)?.[1] ?? "";
  const to = moves.get(row);
  return to === undefined ? entry : { ...entry, path: `${mark}${to}${own.slice(row.length)}` };
}
