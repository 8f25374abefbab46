/**
 * One derived figure. A missing dependency leaves it unfinished (null); an optional figure left blank counts as 0;
 * an empty list sums to 0. FEEL computes in doubles: the result is cut to 14 significant digits, which drops their
 * error and still holds 999,999,999,999.99, and is rounded half up to the field's decimals.
 */
import Big from "big.js";
import { isRecord } from "../is-record.js";
import { keptDecimals } from "../value/written.js";
import type { Expression } from "./expression.js";
import { evaluateFeel } from "./expression.js";
import type { Field } from "./form.js";
import type { Ledger } from "./ledger.js";
import type { Link } from "./link.js";
import { join, placed } from "./path.js";

const significant = 14;

type Tree = { [name: string]: unknown };

export function derive(ledger: Ledger, field: Field, expression: Expression, path: string): string | null {
  const value = evaluateAt(ledger, expression, ledger.form.links.get(field.pattern) ?? [], path);
  if (value === null) return null;
  return typeof value === "number" ? rounded(value, field) : String(value);
}

/** The value of an expression that stands at `path`, not rounded; null while a figure is missing that it refers to. */
export function evaluateAt(
  ledger: Ledger,
  expression: Expression,
  links: readonly Link[],
  path: string,
): number | string | boolean | null {
  const context: Tree = { unit: ledger.report.unit, year: ledger.report.year };
  for (const link of links) {
    if (!place(ledger, link, path, context)) return null;
  }
  return evaluateFeel(expression, context);
}

function rounded(value: number, field: Field): string | null {
  if (!Number.isFinite(value)) return null;
  const exact = new Big(value.toPrecision(significant));
  const decimals = keptDecimals(field.spec);
  return decimals === undefined ? exact.toFixed() : exact.round(decimals, Big.roundHalfUp).toFixed();
}

/** Puts one reference's figures into the context under its names; false when one is missing. */
function place(ledger: Ledger, link: Link, path: string, context: Tree): boolean {
  const start = placed(link.home, path);
  const parts = link.pattern.slice(link.home.length).replace(/^\./, "").split(".");
  const [only = "", ...further] = link.names;
  // A cell's expression names rows and lists only; the column is its own.
  if (further.length === 0 && parts.at(-2) === "*") return column(ledger, start, parts, only, context);
  if (further.length === 0) return leaf(ledger, join(start, ...parts), only, context);
  return walk(ledger, start, parts, context);
}

function walk(ledger: Ledger, start: string, parts: readonly string[], into: Tree): boolean {
  const [head = "", ...tail] = parts;
  const path = join(start, head);
  if (tail.length === 0) return leaf(ledger, path, head, into);
  if (tail[0] !== "*") return walk(ledger, path, tail, child(into, head));
  const rows = array(into, head);
  return ledger.rows(path).every((row, index) => {
    const inner = rows[index] ?? {};
    rows[index] = inner;
    return walk(ledger, `${path}.${row}`, tail.slice(1), inner);
  });
}

/** The figures of one column of a list, as an array. */
function column(ledger: Ledger, start: string, parts: readonly string[], name: string, into: Tree): boolean {
  const list = join(start, ...parts.slice(0, -2));
  const cells = ledger.rows(list).map((row): Tree | null => {
    const cell: Tree = {};
    return leaf(ledger, join(list, row, ...parts.slice(-1)), "cell", cell) ? cell : null;
  });
  into[name] = cells.map((cell) => cell?.cell ?? null);
  return !cells.includes(null);
}

function leaf(ledger: Ledger, path: string, name: string, into: Tree): boolean {
  const field = ledger.field(path);
  if (field === undefined) {
    const rows = array(into, name);
    ledger.rows(path).forEach((_, index) => {
      rows[index] ??= {};
    });
    return true;
  }
  const value = ledger.value(path);
  if (value === null && !field.optional) return false;
  into[name] = typed(value, field);
  return true;
}

function typed(value: string | null, field: Field): number | string | null {
  switch (field.kind) {
    case "number":
    case "count":
    case "money":
    case "percent":
    case "points":
    case "year":
      return Number(value ?? "0");
    default:
      return value;
  }
}

function child(into: Tree, name: string): Tree {
  const made = into[name];
  if (isRecord(made)) return made;
  const fresh: Tree = {};
  into[name] = fresh;
  return fresh;
}

function array(into: Tree, name: string): Tree[] {
  const made = into[name];
  if (Array.isArray(made)) return made;
  const fresh: Tree[] = [];
  into[name] = fresh;
  return fresh;
}
