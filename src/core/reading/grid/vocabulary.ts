/** How one scope of a form (the report, or a row of a list) is printed: labels of single figures, tables, lists. */
import type { Field, List, Scope, Section, Table } from "../../form/form.js";
import { join } from "../../form/path.js";
import { type Names, normalName } from "./names.js";
import { pairedHead } from "./points-pair.js";

export interface Vocabulary {
  readonly scope: Scope;
  readonly tables: readonly TableVocabulary[];
  readonly lists: readonly ListVocabulary[];
  /** Single figures that go by this label, the most fitting first. */
  fieldsNamed(label: string): readonly Field[];
  /** Headings of sections and blocks, which hold nothing themselves. */
  isHeading(text: string): boolean;
}

/**
 * What a column of a list holds: a field, a part of a value, the adjusted target beside the first one, remarks that may give
 * the reason, or nothing that is asked.
 */
export type Meaning =
  | { readonly is: "field"; readonly field: Field; readonly exact: boolean; readonly isChange?: true }
  /** One of the options of a choice, ticked in a column of its own. */
  | { readonly is: "option"; readonly field: Field; readonly label: string }
  | { readonly is: "level1" | "op" | "unit" | "adjusted" | "remark" | "measures" | "skip" };

export interface ListVocabulary {
  readonly list: List;
  columnNamed(head: string): Meaning | null;
  /** A column of ticks below the head of a choice (是否完成 over 是 | 否); `above`: the heads over it. */
  optionNamed(head: string, above: readonly string[]): Meaning | null;
  /** The heading of the block. */
  isTitle(text: string): boolean;
}

export type TableMeaning =
  | { readonly is: "column"; readonly id: string; readonly exact: boolean; readonly isChange?: true }
  | { readonly is: "field"; readonly field: Field }
  /** Points and score of the execution, which the scheme works out. */
  | { readonly is: "points" }
  | { readonly is: "score" }
  | { readonly is: "skip" };

export interface TableVocabulary {
  readonly table: Table;
  readonly section: Section;
  columnNamed(head: string): TableMeaning | null;
  /** Row id, and whether the form itself spells it so. */
  rowNamed(label: string): { readonly id: string; readonly exact: boolean } | null;
}

const known = new WeakMap<Names, WeakMap<Scope, Vocabulary>>();

export function vocabularyOf(scope: Scope, names: Names): Vocabulary {
  const kept = known.get(names) ?? new WeakMap<Scope, Vocabulary>();
  known.set(names, kept);
  const before = kept.get(scope);
  if (before !== undefined) return before;
  const made = compile(scope, names);
  kept.set(scope, made);
  return made;
}

/** Of the scope and of the rows of all lists within it. */
export function vocabulariesOf(scope: Scope, names: Names): Vocabulary[] {
  const inner = scope.sections.flatMap(({ list }) => (list === null ? [] : [list.row]));
  return [vocabularyOf(scope, names), ...inner.flatMap((row) => vocabulariesOf(row, names))];
}

function compile(scope: Scope, names: Names): Vocabulary {
  const scalars = [...scope.fields, ...scope.sections.flatMap(({ fields }) => fields)]
    .filter((field) => field.column === null && !field.roles.includes("narrative"))
    .sort((one, other) => Number(one.derive !== null) - Number(other.derive !== null));
  const cells = scope.sections.flatMap(cellsOfOneColumn);
  const exact = byName(
    [...scalars.map((field) => ({ field, names: [field.label, ...field.aliases] })), ...cells],
    ({ names }) => names,
  );
  const leaves = byName(scalars, ({ label }) => (/[:：]/.test(label) ? [label.replace(/^.*[:：]/, "")] : []));
  const headings = new Set(
    scope.sections.flatMap(({ title, list }) => [title, ...(list?.aliases ?? [])]).map(normalName),
  );
  return {
    scope,
    fieldsNamed: (label) => {
      const found = exact.get(normalName(label));
      if (found !== undefined) return found.map(({ field }) => field);
      const [leaf, another] = leaves.get(normalName(label)) ?? [];
      if (leaf !== undefined && another === undefined) return [leaf];
      const roles = names.rolesOf(label);
      const meant = scalars.filter((field) => field.roles.some((role) => roles.includes(role)));
      return meant.length > 0 ? meant : cells.flatMap(({ field, role }) => (roles.includes(role) ? field : []));
    },
    isHeading: (text) => headings.has(normalName(text)),
    tables: scope.sections.flatMap((section) =>
      section.table === null ? [] : [tableVocabulary(section, section.table, names)],
    ),
    lists: scope.sections.flatMap(({ list }) => (list === null ? [] : [listVocabulary(list, names)])),
  };
}

/** Where a table asks one column alone, many print the rows with their values beside them and no head: 财政拨款 480. */
function cellsOfOneColumn({ table, fields }: Section): { field: Field; names: readonly string[]; role: string }[] {
  const [column, another] = table?.columns ?? [];
  if (table === null || column === undefined || another !== undefined) return [];
  return table.rows.flatMap(({ id, label, aliases, role }) =>
    fields
      .filter(({ pattern }) => pattern === join(table.pattern, id, column.id))
      .map((field) => ({ field, names: [label, ...aliases], role: role ?? "" })),
  );
}

function listVocabulary(list: List, names: Names): ListVocabulary {
  const fields = list.row.fields;
  const exact = byName(fields, (field) => [field.label, ...field.aliases]);
  const ticked = byName(
    fields.filter(({ roles }) => !roles.includes("indicator.level2")),
    ({ options }) => options.map(({ label }) => label),
  );
  const titles = new Set([list.title, ...list.aliases].map(normalName));
  return {
    list,
    isTitle: (text) => titles.has(normalName(text)),
    optionNamed: (head, above) => {
      const heads = new Set(above.map(normalName));
      for (const field of ticked.get(normalName(head)) ?? []) {
        const option = field.options.find(({ label }) => normalName(label) === normalName(head));
        const isBelow = [field.label, ...field.aliases].some((label) => heads.has(normalName(label)));
        if (option !== undefined && isBelow) return { is: "option", field, label: option.label };
      }
      return null;
    },
    columnNamed: (head) => {
      const [own] = exact.get(normalName(head)) ?? [];
      if (own !== undefined) return { is: "field", field: own, exact: true };
      const roles = names.rolesOf(head);
      const field = roles.flatMap((role) => fields.find((one) => one.roles.includes(role)) ?? [])[0];
      if (field !== undefined) return { is: "field", field, exact: false };
      const adjusted = names.isChange(head) ? fields.find((one) => one.roles.includes("budget.adjusted")) : undefined;
      if (adjusted !== undefined) return { is: "field", field: adjusted, exact: false, isChange: true };
      if (list.role === "indicators") {
        const paired = pairedHead(names, head) === null ? undefined : fields.find(isPoints);
        if (paired !== undefined) return { is: "field", field: paired, exact: false };
        if (roles.includes("indicator.level1")) return { is: "level1" };
        if (roles.includes("indicator.op")) return { is: "op" };
        if (roles.includes("indicator.unit")) return { is: "unit" };
        if (roles.includes("indicator.measures")) return { is: "measures" };
        if (roles.includes("indicator.remark")) return { is: "remark" };
      }
      const isOther = roles.some((role) => role.startsWith("indicator.")) && list.role === "indicators";
      return isOther || names.isIgnoredColumn(head) ? { is: "skip" } : null;
    },
  };
}

function isPoints({ roles }: Field): boolean {
  return roles.includes("indicator.score") || roles.includes("indicator.weight");
}

function tableVocabulary(section: Section, table: Table, names: Names): TableVocabulary {
  const columns = byName(table.columns, (column) => [column.label, ...(column.aliases ?? [])]);
  const rows = byName(table.rows, (row) => [row.label, ...row.aliases]);
  const others = section.fields.filter((field) => field.column === null);
  // 原因 in a column of its own, asked once for the whole table: 预算执行情况：原因.
  const beside = byName(others, ({ label, aliases }) => [label.replace(/^.*[:：]/, ""), ...aliases]);
  return {
    table,
    section,
    columnNamed: (head) => {
      const [own] = columns.get(normalName(head)) ?? [];
      if (own !== undefined) return { is: "column", id: own.id, exact: true };
      const [called, another] = beside.get(normalName(head)) ?? [];
      if (called !== undefined && another === undefined) return { is: "field", field: called };
      const roles = names.rolesOf(head);
      const column = table.columns.find(({ role }) => role !== undefined && roles.includes(role));
      if (column !== undefined) return { is: "column", id: column.id, exact: false };
      const adjusted = names.isChange(head) ? table.columns.find(({ role }) => role === "budget.adjusted") : undefined;
      if (adjusted !== undefined) return { is: "column", id: adjusted.id, exact: false, isChange: true };
      const field = others.find((one) => one.roles.some((role) => role !== "share" && roles.includes(role)));
      if (field !== undefined) return { is: "field", field };
      if (roles.includes("indicator.weight")) return { is: "points" };
      if (roles.includes("indicator.score")) return { is: "score" };
      return names.isIgnoredColumn(head) ? { is: "skip" } : null;
    },
    rowNamed: (label) => {
      const [own] = rows.get(normalName(label)) ?? [];
      if (own !== undefined) return { id: own.id, exact: true };
      const roles = names.rolesOf(label);
      const isShared = (role: string): boolean => roles.includes(role);
      // 省级财政资金 is money of the budget by its words; where the form has a row for that of the places, which
      // plays no other part, it is that.
      const called = table.rows.find((row) => row.role === null && names.rolesOf(row.label).some(isShared));
      const row = called ?? table.rows.find(({ role }) => role !== null && roles.includes(role));
      const total = roles.includes("funds.total") ? table.rows.find(isTotalRow) : undefined;
      const found = row ?? total;
      return found === undefined ? null : { id: found.id, exact: false };
    },
  };
}

/** Sums go by many names: 合计 is the one row of the table that is a total. */
function isTotalRow({ role }: Table["rows"][number]): boolean {
  return role !== null && /\.total$/.test(role);
}

function byName<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const item of items)
    for (const name of new Set(namesOf(item).map(normalName))) map.set(name, [...(map.get(name) ?? []), item]);
  return map;
}
