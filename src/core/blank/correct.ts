/** A person's correction of what was understood: another kind or unit, not asked, computed. */
import type { BlankKind } from "./blank-words.js";
import { ruleSources } from "./rule-sources.js";
import type { Item, ListColumn, ListPart, Part, Rule, Understood } from "./understood.js";

export interface Correction {
  /** Of an item, a list, a narrative, or `list/column`. */
  readonly key: string;
  /** `sum`: of the items or columns `of` without those of `less`; `share`: `of` by `by`, as a percentage. */
  readonly to:
    | { readonly as: "ask"; readonly kind: BlankKind; readonly unit: string | null }
    | { readonly as: "not" }
    /** A choice of one of its options, or of several. */
    | { readonly as: "options"; readonly many: boolean }
    | { readonly as: "sum"; readonly of: readonly string[]; readonly less?: readonly string[] | undefined }
    | { readonly as: "share"; readonly of: string; readonly by: string };
}

/** null: there is nothing of this key, or it cannot become what is wanted. */
export function correct(understood: Understood, correction: Correction): Understood | null {
  const corrected = changed(understood, correction);
  // A person has looked at it.
  return corrected === null
    ? null
    : { ...corrected, unsure: corrected.unsure.filter((one) => one.key !== correction.key) };
}

function changed(understood: Understood, { key, to }: Correction): Understood | null {
  const [list = "", column] = key.split("/");
  const owner = understood.parts.find((part) => part.key === (column === undefined ? key : list));
  if (owner !== undefined && column === undefined) return to.as === "not" ? withoutPart(understood, owner) : null;
  if (owner?.part === "list" && column !== undefined) {
    const columns = owner.columns.map((one) => (one.key === column ? correctedColumn(one, to, owner) : one));
    if (columns.includes(null)) return null;
    const kept = columns.flatMap((one) => one ?? []);
    return withPart(understood, { ...owner, columns: kept });
  }
  const items = understood.parts.flatMap(itemsOf);
  const item = items.find((one) => one.key === key);
  if (item === undefined) return null;
  const corrected = correctedItem(item, to, items);
  if (corrected === null) return null;
  const after = mapItems(understood, (one) => (one.key === key ? corrected : one));
  // What is not asked any more can be computed from by nothing.
  return corrected.use === "ask" || corrected.use === "compute" ? after : mapItems(after, (one) => freed(one, key));
}

function itemsOf(part: Part): readonly Item[] {
  if (part.part === "list") return part.total;
  return part.part === "narrative" ? [] : part.items;
}

function mapItems(understood: Understood, change: (item: Item) => Item): Understood {
  const parts = understood.parts.map((part): Part => {
    if (part.part === "list") return { ...part, total: part.total.map(change) };
    return part.part === "narrative" ? part : { ...part, items: part.items.map(change) };
  });
  return { ...understood, parts };
}

function withPart(understood: Understood, part: Part): Understood {
  return { ...understood, parts: understood.parts.map((one) => (one.key === part.key ? part : one)) };
}

function withoutPart(understood: Understood, { key }: Part): Understood {
  const repeats = understood.repeats.map((repeat) => ({
    ...repeat,
    parts: repeat.parts.filter((one) => one !== key),
    again: repeat.again.filter((one) => one !== key),
  }));
  const after = { ...understood, parts: understood.parts.filter((part) => part.key !== key) };
  const left = { ...after, repeats: repeats.filter(({ parts }) => parts.length > 0) };
  return mapItems(left, (one) => {
    const { rule } = one;
    return rule?.rule === "listSum" && [rule.list, ...(rule.also ?? [])].includes(key) ? asked(one) : one;
  });
}

function correctedItem(item: Item, to: Correction["to"], items: readonly Item[]): Item | null {
  if (to.as === "not") return { ...item, use: "others", rule: null };
  if (to.as === "options")
    return item.options.length === 0 ? null : { ...item, use: "ask", rule: null, kind: "choice", many: to.many };
  if (to.as === "ask") {
    if ((to.kind === "choice") !== item.options.length > 0) return null;
    const role = to.kind === item.kind ? item.role : null;
    return { ...item, use: "ask", rule: null, kind: to.kind, unit: to.unit ?? unitOf(item, to.kind), role };
  }
  const wanted = sourcesOf(to);
  const sources = items.filter((one) => wanted.includes(one.key) && one.key !== item.key);
  const fit = sources.filter((one) => isAmount(one.kind) && !reaches(items, one, item.key));
  const [first] = fit;
  if (first === undefined || fit.length < wanted.length) return null;
  if (to.as === "share")
    return { ...item, use: "compute", rule: { rule: "share", of: to.of, by: to.by }, kind: "percent", unit: "%" };
  const less = to.less ?? [];
  const rule: Rule = { rule: "sum", of: to.of, ...(less.length > 0 && { less }) };
  const kind = isAmount(item.kind) ? item.kind : first.kind;
  return { ...item, use: "compute", rule, kind, unit: item.unit ?? first.unit };
}

type Computed = Extract<Correction["to"], { as: "sum" | "share" }>;

/** Each once: what stands twice would be counted twice. */
function sourcesOf(to: Computed): string[] {
  const all = to.as === "share" ? [to.of, to.by] : [...to.of, ...(to.less ?? [])];
  return [...new Set(all)];
}

/** A figure that follows from `key`, however far: nothing may follow from itself. */
function reaches(items: readonly Item[], from: Item, key: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (seen.has(item.key)) continue;
    seen.add(item.key);
    const sources = ruleSources(item);
    if (sources.includes(key)) return true;
    open.push(...items.filter((one) => sources.includes(one.key)));
  }
  return false;
}

function isAmount(kind: BlankKind): boolean {
  return kind === "money" || kind === "number" || kind === "count" || kind === "area" || kind === "percent";
}

/** A percentage has its own; another kind does not keep the unit of the one before. */
function unitOf(item: Item, kind: BlankKind): string | null {
  return kind === item.kind ? item.unit : null;
}

function asked(item: Item): Item {
  return { ...item, use: "ask", rule: null };
}

function freed(item: Item, gone: string): Item {
  return ruleSources(item).includes(gone) ? asked(item) : item;
}

/** null: it cannot become that. A column that is not asked stays in the table, and empty. */
function correctedColumn(column: ListColumn, to: Correction["to"], list: ListPart): ListColumn | null {
  if (to.as === "options") return null;
  if (to.as === "sum" || to.as === "share") return computedColumn(column, to, list);
  if (to.as === "not") return { ...column, use: "others", rule: null };
  if ((to.kind === "choice") !== column.options.length > 0) return null;
  const unit = to.unit ?? (to.kind === column.kind ? column.unit : null);
  return { ...column, use: "ask", rule: null, kind: to.kind, unit, role: to.kind === column.kind ? column.role : null };
}

/** Of other columns of its rows, none of which is computed. */
function computedColumn(column: ListColumn, to: Computed, { key, columns }: ListPart): ListColumn | null {
  const wanted = sourcesOf(to);
  const own = (one: string): string => one.slice(key.length + 1);
  const fit = columns.filter(
    (one) => one !== column && one.use === "ask" && isAmount(one.kind) && wanted.includes(`${key}/${one.key}`),
  );
  const [first] = fit;
  if (first === undefined || fit.length < wanted.length) return null;
  if (to.as === "share") {
    const rule = { divide: "share", of: own(to.of), by: own(to.by) } as const;
    return { ...column, use: "compute", rule, kind: "percent", unit: "%", role: null };
  }
  const less = (to.less ?? []).map(own);
  const rule = { sum: to.of.map(own), ...(less.length > 0 && { less }) };
  const kind = isAmount(column.kind) ? column.kind : first.kind;
  return { ...column, use: "compute", rule, kind, unit: column.unit ?? first.unit };
}
