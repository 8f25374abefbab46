/** Which column of a list of projects holds what: amounts of all sources, and those of single ones below the same head. */
import { appropriation, sourceNamed, sourceOfHead } from "./funds-source.js";
import type { Leaf } from "./head.js";
import { type ListRole, listRoles, money } from "./list-roles.js";
import { type Names, normalName } from "./names.js";
import { unitOfHead } from "./table-money.js";

export interface ListColumn {
  readonly column: number;
  readonly head: string;
  readonly unit: string | null;
  /** By its head it may be the change of the budget. */
  readonly isChange?: true;
}

/** A column of an amount of one source. */
export interface PartColumn {
  readonly role: ListRole;
  readonly source: string;
  readonly column: number;
}

interface Candidate extends ListColumn {
  readonly role: ListRole;
  /** null: it names none. */
  readonly source: string | null;
  /** 合计 stands over it: it is that of all sources. */
  readonly isTotal: boolean;
  /** Its own words say what it holds, not only those above it. */
  readonly isOwn: boolean;
  readonly year: number;
}

export function listColumns(
  names: Names,
  heads: readonly Leaf[],
): { columns: Map<ListRole, ListColumn>; parts: PartColumn[] } {
  const leaves = heads.map(withPlainGroups);
  // Of columns of several years the latest holds.
  const all = candidates(names, leaves);
  const isClear = all.some(({ role, isChange }) => role === "budget.adjusted" && !isChange);
  const found = all
    .filter(({ isChange }) => !isChange || !isClear)
    .filter((one) => !isOneOfMany(one, all))
    .toSorted((one, other) => other.year - one.year || Number(other.isOwn) - Number(one.isOwn));
  const columns = new Map<ListRole, ListColumn>();
  const parts: PartColumn[] = [];
  for (const role of listRoles) {
    const [first, ...others] = found.filter((one) => one.role === role);
    if (first === undefined) continue;
    const same = [first, ...others.filter(({ year }) => year === first.year)];
    const total = same.find(({ isTotal }) => isTotal);
    const whole = total ?? same.find(({ source }) => source === null);
    columns.set(role, whole ?? first);
    const own = total === undefined ? null : ofTheYear(same);
    if (same.length > 1)
      for (const one of same) {
        const source = one === own ? appropriation : one.source;
        if (source !== null) parts.push({ role, source, column: one.column });
      }
  }
  withOffice(names, leaves, columns);
  withPlainName(names, leaves, columns);
  return { columns, parts };
}

/** 支出情况 over columns is 支出. */
function withPlainGroups(leaf: Leaf): Leaf {
  const [head, ...groups] = leaf.texts;
  const plain = groups.map((group) => group.trim().replace(/情况$/, ""));
  return head === undefined ? leaf : { ...leaf, texts: [head, ...plain] };
}

/** 一季度, 二季度 below 支出: what is spent in a part of the year, or what nobody knows, is not all of it. */
function isOneOfMany(candidate: Candidate, all: readonly Candidate[]): boolean {
  const isUnknown = ({ role, source, isTotal, isOwn }: Candidate): boolean =>
    role === candidate.role && isAmount(role) && source === null && !isTotal && !isOwn;
  return isUnknown(candidate) && all.filter((one) => isUnknown(one) && one.year === candidate.year).length > 1;
}

/** 当年预算 beside 上年结转 and 合计: the one column of which nothing says the source is the appropriation of the year. */
function ofTheYear(same: readonly Candidate[]): Candidate | null {
  const [open, another] = same.filter(({ source, isTotal }) => source === null && !isTotal);
  const sources = same.flatMap(({ source }) => source ?? []);
  return another === undefined && sources.length > 0 && !sources.includes(appropriation) ? (open ?? null) : null;
}

function candidates(names: Names, leaves: readonly Leaf[]): Candidate[] {
  let whole: Candidate | null = null;
  return leaves.flatMap(({ texts, column }): Candidate[] => {
    const [head = ""] = texts;
    const own = isBalance(names, texts, leaves) ? null : roleOf(names, texts);
    // 预算数 | 其中：财政拨款 | 其他资金: those behind the first are parts of it.
    const isBeside = own === null && whole !== null && (isPart(head) || whole.column < column - 1);
    const role = own ?? (isBeside ? (whole?.role ?? null) : null);
    const source = role === null || !isAmount(role) ? null : partOf(names, texts);
    if (role === null || (own === null && source === null)) {
      whole = null;
      return [];
    }
    const isChange = names.isChange(head) ? { isChange: true as const } : {};
    const isTotal = source === null && texts.some((text) => isSum(names, text));
    const candidate = {
      role,
      source,
      isTotal,
      isOwn: own === null || ownRole(names, texts) !== null,
      column,
      head,
      unit: unitOfHead(texts),
      year: yearOf(texts),
      ...isChange,
    };
    if (own !== null) whole = isAmount(role) && source === null ? candidate : null;
    return [candidate];
  });
}

/** 结余 below 支出, where no column of the budget goes by that name. */
function isBalance(
  { words, rolesOf }: Names,
  [head = "", ...above]: readonly string[],
  leaves: readonly Leaf[],
): boolean {
  const name = normalName(head);
  const isSpent = above.some((text) => rolesOf(text).includes("budget.executed"));
  if (!isSpent || !words.balances.some((word) => normalName(word) === name)) return false;
  return !leaves.some(
    ({ texts: [other = "", ...over] }) =>
      normalName(other) === name && !over.some((text) => rolesOf(text).includes("budget.executed")) && over.length > 0,
  );
}

function isPart(head: string): boolean {
  return /^\s*其中/.test(head);
}

/** The nearest head from below that is a role of a list. */
function roleOf(names: Names, texts: readonly string[]): ListRole | null {
  const role = ownRole(names, texts);
  const [head = "", ...above] = texts;
  return role !== null || above.length === 0 || names.isIgnoredColumn(head) ? role : roleOf(names, above);
}

/** What a head says by itself, or with that above it: 预算单位 over 编码, 预算 over 年初. */
function ownRole(names: Names, [head = "", above]: readonly string[]): ListRole | null {
  if (names.isChange(head)) return "budget.adjusted";
  const own = namedRole(names, head);
  return own !== null || above === undefined ? own : (namedRole(names, above + head) ?? namedRole(names, head + above));
}

function namedRole(names: Names, text: string): ListRole | null {
  const roles = names.rolesOf(text);
  return listRoles.find((one) => roles.includes(one)) ?? null;
}

/** The source that a head names beside, below or over its amount: 财政拨款 below or over 预算数, or 预算数（财政拨款）. */
function partOf(names: Names, [head = "", ...above]: readonly string[]): string | null {
  if (names.rolesOf(head).some(isAmount)) {
    const [, inner] = /[(（]([^()（）]+)[)）]/.exec(head) ?? [];
    const isSource = inner !== undefined && !/元$/.test(inner);
    const over = above.map((text) => sourceNamed(text, names)).find((source) => source !== null);
    return isSource ? sourceOfHead(inner, names) : (over ?? null);
  }
  return sourceOfHead(head, names);
}

/** 支出合计 over the columns of an amount. */
function isSum(names: Names, head: string): boolean {
  return /[合总]计$/.test(normalName(head)) || names.rolesOf(head).includes("funds.total");
}

function isAmount(role: string): boolean {
  return money.some((one) => one === role);
}

/** A column called 科室 alone is taken for the unit where nothing else names it. */
function withOffice(names: Names, leaves: readonly Leaf[], columns: Map<ListRole, ListColumn>): void {
  const office = leaves.find(({ texts }) => texts.some((text) => names.rolesOf(text).includes("project.office")));
  if (office !== undefined && !columns.has("project.implementer") && !columns.has("unit.name"))
    columns.set("project.implementer", { column: office.column, head: office.texts[0] ?? "", unit: null });
}

/** 项目 alone names the projects only where a column beside it says whose they are: elsewhere it stands over any rows. */
function withPlainName(names: Names, leaves: readonly Leaf[], columns: Map<ListRole, ListColumn>): void {
  const isOfUnits = whose.some((role) => columns.has(role));
  const plain = leaves.find(({ texts: [head = ""] }) => names.rolesOf(head).includes("project.plain"));
  if (plain !== undefined && isOfUnits && !columns.has("project.name"))
    columns.set("project.name", { column: plain.column, head: plain.texts[0] ?? "", unit: unitOfHead(plain.texts) });
}

const whose: readonly ListRole[] = [
  "unit.code",
  "unit.name",
  "project.code",
  "project.department",
  "project.implementer",
];

/** That a head names; one that names none is as good as the latest. */
function yearOf(texts: readonly string[]): number {
  return Number(/(20\d{2})年/.exec(texts.join(" "))?.[1] ?? Number.MAX_SAFE_INTEGER);
}
