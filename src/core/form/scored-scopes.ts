/**
 * Where a form scores: the report itself or the rows of a list, each with one execution and one total over the indicators
 * below. Found by roles, once per form.
 */

import { expandPattern } from "./expand-pattern.js";
import type { Field, Form, List, Scope } from "./form.js";
import type { Ledger } from "./ledger.js";
import { placed } from "./path.js";

export interface ScoredScope {
  readonly scope: Scope;
  /** The list whose rows are scored scopes of their own (projects); null for the report. */
  readonly list: List | null;
  /** The scope's own list of indicators, then those in rows below it that have no budget of their own (goals). Never empty. */
  readonly indicators: readonly List[];
  /** Patterns of the total row's cells; null where the form has none. */
  readonly budget: Budget;
}

export interface Budget {
  readonly initial: string | null;
  readonly adjusted: string | null;
  readonly executed: string | null;
}

const known = new WeakMap<Form, readonly ScoredScope[]>();

export function scoredScopes(form: Form): readonly ScoredScope[] {
  const before = known.get(form);
  if (before !== undefined) return before;
  const found = [...scopesOf(form.root, null)];
  known.set(form, found);
  return found;
}

/** The lists of indicators that this scope scores; empty where it scores none. */
export function scoredLists({ sections }: Pick<Scope, "sections">): List[] {
  const lists = sections.flatMap(({ list }) => (list === null ? [] : [list]));
  const direct = lists.filter((list) => list.role === "indicators");
  const below = lists.filter((list) => list.role !== "indicators" && !hasBudget(list.row));
  return [...direct, ...below.flatMap((list) => scoredLists(list.row))];
}

/** Every list of indicators of one scored scope (`path`: "" or its row) as it stands in the ledger, in the order of rows. */
export function indicatorLists(ledger: Ledger, scored: ScoredScope, path: string): { list: List; path: string }[] {
  return scored.indicators.flatMap((list) =>
    expandPattern(ledger, placed(list.pattern, path)).map((found) => ({ list, path: found })),
  );
}

/** The scored scope that a list of indicators counts in. */
export function scoredScopeOf(form: Form, list: List): ScoredScope | undefined {
  return scoredScopes(form).find(({ indicators }) => indicators.includes(list));
}

/** The field of an indicator row that has this role. */
export function indicatorField(list: List, role: string): Field | undefined {
  return fieldsByRole(list).get(role);
}

const fields = new WeakMap<List, ReadonlyMap<string, Field>>();

/** The first field of each role; found once per form, since every figure of every row is read by its role. */
function fieldsByRole(list: List): ReadonlyMap<string, Field> {
  const known = fields.get(list);
  if (known !== undefined) return known;
  const found = new Map<string, Field>();
  for (const field of list.row.fields) for (const role of field.roles) if (!found.has(role)) found.set(role, field);
  fields.set(list, found);
  return found;
}

function* scopesOf(scope: Scope, list: List | null): Generator<ScoredScope> {
  const indicators = scoredLists(scope);
  if (indicators.length > 0) yield { scope, list, indicators, budget: budgetOf(scope) };
  yield* scopesBelow(scope);
}

/** Rows with a budget of their own, at any depth. */
function* scopesBelow(scope: Scope): Generator<ScoredScope> {
  for (const { list } of scope.sections) {
    if (list === null || list.role === "indicators") continue;
    if (hasBudget(list.row)) yield* scopesOf(list.row, list);
    else yield* scopesBelow(list.row);
  }
}

function hasBudget(scope: Scope): boolean {
  const { initial, adjusted, executed } = budgetOf(scope);
  return initial !== null || adjusted !== null || executed !== null;
}

function budgetOf(scope: Scope): Budget {
  const cells = scope.sections.flatMap((section) => section.fields);
  const cell = (role: string): string | null =>
    cells.find((field) => field.roles.includes("funds.total") && field.roles.includes(role))?.pattern ?? null;
  return { initial: cell("budget.initial"), adjusted: cell("budget.adjusted"), executed: cell("budget.executed") };
}
