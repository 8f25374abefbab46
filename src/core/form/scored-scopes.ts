/** Where a form scores: the report itself or the rows of a list that hold a list of indicators. Found by roles, once per form. */
import type { Field, Form, List, Scope } from "./form.js";

export interface ScoredScope {
  readonly scope: Scope;
  /** The list whose rows are scored scopes of their own (projects); null for the report. */
  readonly list: List | null;
  readonly indicators: List;
  /** Patterns of the total row's cells; null where the form has none. */
  readonly budget: {
    readonly initial: string | null;
    readonly adjusted: string | null;
    readonly executed: string | null;
  };
}

const known = new WeakMap<Form, readonly ScoredScope[]>();

export function scoredScopes(form: Form): readonly ScoredScope[] {
  const before = known.get(form);
  if (before !== undefined) return before;
  const found = [...scopesOf(form.root, null)];
  known.set(form, found);
  return found;
}

/** The field of an indicator row that has this role. */
export function indicatorField(list: List, role: string): Field | undefined {
  return list.row.fields.find((field) => field.roles.includes(role));
}

function* scopesOf(scope: Scope, list: List | null): Generator<ScoredScope> {
  const indicators = scope.sections.find((section) => section.list?.role === "indicators")?.list ?? null;
  if (indicators !== null) {
    const cells = scope.sections.flatMap((section) => section.fields);
    const cell = (role: string): string | null =>
      cells.find((field) => field.roles.includes("funds.total") && field.roles.includes(role))?.pattern ?? null;
    yield {
      scope,
      list,
      indicators,
      budget: { initial: cell("budget.initial"), adjusted: cell("budget.adjusted"), executed: cell("budget.executed") },
    };
  }
  for (const section of scope.sections) {
    if (section.list !== null && section.list.role !== "indicators") yield* scopesOf(section.list.row, section.list);
  }
}
