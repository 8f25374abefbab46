/** A flat list of projects -> rows of a form's list of projects, with the totals of their funds. */
import Big from "big.js";
import type { Field, List } from "../../form/form.js";
import { join, placed } from "../../form/path.js";
import { groupBy } from "../../group-by.js";
import { addedUp } from "./added-up.js";
import type { Collector } from "./found.js";
import { appropriation, sourceOf } from "./funds-source.js";
import { fundsSources } from "./funds-sources.js";
import { isDash } from "./furniture.js";
import type { GridCell } from "./grid.js";
import type { ListRole } from "./list-roles.js";
import { type Names, normalName } from "./names.js";
import type { Places } from "./places.js";
import type { AmountPart, ListedProject, ProjectList } from "./project-list.js";
import { unaskedField } from "./unasked-field.js";

/**
 * Whether the form has a list of projects whose amounts stand in sections of their rows. One with the amounts in the rows
 * themselves is read as any list is.
 */
export function putProjects(listed: ProjectList, places: Places, found: Collector, source = appropriation): boolean {
  const list = places.ledger.form.root.sections.map((section) => section.list).find((one) => one?.role === "projects");
  const named = list?.row.fields.find(({ id }) => id === list.named);
  if (list === null || list === undefined || named === undefined) return putOwnProject(listed, places, found, source);
  if (list.row.fields.some(({ roles }) => roles.some((role) => role.startsWith("budget.")))) return false;
  const taken = new Set<string>();
  for (const parts of together(listed.projects))
    putProject({ list, named, listed, parts, taken, source }, places, found);
  const sums = [...listed.aside, ...(listed.total === null ? [] : [listed.total])];
  found.use(...listed.heads, ...sums.flatMap(cellsOf));
  return true;
}

/** A report about one project: of a list it takes what is said of that project. false: the form is about something else. */
function putOwnProject(listed: ProjectList, places: Places, found: Collector, source: string): boolean {
  const { ledger } = places;
  const fields = ledger.form.root.sections.flatMap((section) => section.fields);
  const named = fields.find(({ roles }) => roles.includes("project.name"));
  if (named === undefined) return false;
  const own = normalName(ledger.value(named.pattern) ?? "");
  const parts = together(listed.projects).find(
    ([first]) => own !== "" && normalName(first?.cells.get("project.name")?.text ?? "") === own,
  );
  if (parts !== undefined) putAmounts({ fields, listed, parts, source, path: "" }, places, found);
  const rows = [...listed.projects, ...(listed.total === null ? [] : [listed.total])];
  found.use(...listed.heads, ...rows.flatMap(cellsOf));
  return true;
}

function cellsOf({ cells, parts }: ListedProject): GridCell[] {
  return [...cells.values(), ...parts.map(({ cell }) => cell)];
}

/**
 * The same project on several rows, one for each source of its money; a row that is there twice counts once. A code alone makes
 * no project: a spreadsheet cuts long ones to the same figure.
 */
export function together(projects: readonly ListedProject[]): ListedProject[][] {
  const again = repeatsIn(projects);
  const rows = projects.filter((project) => !again.has(project));
  return [...groupBy(rows, keyOf).values()];
}

/** Rows that say what an earlier row says of the same project. */
export function repeatsIn(projects: readonly ListedProject[]): ReadonlySet<ListedProject> {
  const said = new Set<string>();
  const isRepeat = (project: ListedProject): boolean => {
    const text = JSON.stringify([keyOf(project), ...repeated.map((role) => textOf(project, role))]);
    const before = said.size;
    return said.add(text).size === before;
  };
  return new Set(projects.filter(isRepeat));
}

const repeated = ["funds.nature", "budget.initial", "budget.adjusted", "budget.executed"] as const;

function textOf({ cells }: ListedProject, role: ListRole): string {
  return cells.get(role)?.text ?? "";
}

function keyOf(project: ListedProject): string {
  const unit = textOf(project, "unit.code") || textOf(project, "project.implementer") || textOf(project, "unit.name");
  return [textOf(project, "project.code") || unit, normalName(textOf(project, "project.name"))].join("\n");
}

interface Work {
  readonly list: List;
  readonly named: Field;
  readonly listed: ProjectList;
  readonly parts: readonly ListedProject[];
  /** Rows that a project of this list has already. */
  readonly taken: Set<string>;
  /** Role of the source of money that totals without one belong to. */
  readonly source: string;
}

function putProject(work: Work, places: Places, found: Collector): void {
  const { list, named, parts, taken } = work;
  const name = parts[0]?.cells.get("project.name");
  if (name === undefined) return;
  const path = placed(list.pattern, "");
  const known = places.rowNamed(path, named, name.text);
  // Units of a bureau have projects of the same name.
  const row = taken.has(known.row) ? places.newRow(path) : known.row;
  taken.add(row);
  found.rowPart(list, path, row, found.read(join(row, named.id), named, { text: name.text, cells: [name] }));
  for (const field of list.row.fields) {
    const cell = field === named ? undefined : cellFor(field, parts);
    if (cell !== undefined)
      found.rowPart(list, path, row, found.read(join(row, field.id), field, { text: cell.text, cells: [cell] }));
  }
  const fields = list.row.sections.flatMap((section) => section.fields);
  putAmounts({ ...work, fields, path: row }, places, found);
  putBeside(work, row, places, found);
}

/** The cell of a project's first row that says who is responsible for it. */
export function cellFor({ roles }: Field, parts: readonly ListedProject[]): GridCell | undefined {
  const [first] = parts;
  const role = (["project.department", "project.implementer"] as const).find((one) => roles.includes(one));
  if (first === undefined || role === undefined) return undefined;
  return first.cells.get(role) ?? (role === "project.implementer" ? first.cells.get("unit.name") : undefined);
}

export interface Amounts extends Pick<Work, "listed" | "parts" | "source"> {
  /** Fields of the project: of its row, or of a report about it alone. */
  readonly fields: readonly Field[];
  /** The project's row; "": the report itself. */
  readonly path: string;
}

const amountRoles = ["budget.initial", "budget.adjusted", "budget.executed"] as const;

/** Where the form asks for money by source, the list's totals are compared, and its amounts stand under their sources. */
export function putAmounts({ fields, listed, parts, source, path }: Amounts, places: Places, found: Collector): void {
  const put = (field: Field | undefined, role: ListRole, all: readonly GridCell[]): void => {
    const cells = all.filter(({ text }) => !isDash(text));
    const [first] = cells;
    if (field === undefined || first === undefined || (role === "execution.rate" && cells.length > 1)) return;
    const text = cells.length === 1 ? first.text : addedUp(cells);
    const { unit = null, isChange = false } = listed.columns.get(role) ?? {};
    const guessed = isChange ? "change" : cells.some((cell) => "isRest" in cell) && "unnamed";
    found.put(placed(field.pattern, path), field, { text, cells, unit, table: listed.money, guessed }, true);
  };
  const cellsAt = (role: ListRole): GridCell[] => parts.flatMap(({ cells }) => cells.get(role) ?? []);
  put(
    fields.find(({ roles }) => roles.includes("execution.rate")),
    "execution.rate",
    cellsAt("execution.rate"),
  );
  for (const role of amountRoles) {
    const of = (kind: string) => fields.find(({ roles }) => roles.includes(role) && roles.includes(kind));
    const total = of("funds.total");
    put(total, role, cellsAt(role));
    if (total !== undefined && total.derive === null) continue;
    const groups = bySource(parts, role, places.names, source);
    for (const [kind, cells] of groups) put(of(kind), role, cells);
    // What the list says of a project is all of its money: the source that it does not name gave none.
    const isSaid = [...groups].some(([kind, cells]) => of(kind) !== undefined && cells.length > 0);
    const rest = isSaid ? fundsSources.filter((kind) => !groups.has(kind)).map(of) : [];
    for (const field of rest)
      if (field !== undefined && !field.optional)
        found.put(placed(field.pattern, path), field, { text: "0", cells: [] }, true);
  }
}

/** Whether the list says of this money whose it is: by columns of sources, or by a word that names one. */
export function namesSource({ cells, parts }: ListedProject, names: Names): boolean {
  return parts.length > 0 || sourceOf(natureOf(cells), names) !== null;
}

function bySource(
  projects: readonly ListedProject[],
  role: ListRole,
  names: Names,
  usual: string,
): Map<string, GridCell[]> {
  const groups = new Map<string, GridCell[]>();
  const add = (source: string, cell: GridCell): void => void groups.set(source, [...(groups.get(source) ?? []), cell]);
  for (const { cells, parts } of projects) {
    const own = parts.filter((part) => part.role === role);
    for (const { source, cell } of own) if (!isDash(cell.text)) add(source, cell);
    const whole = cells.get(role);
    if (whole === undefined) continue;
    if (own.length === 0) {
      const { source, isCertain } =
        role === "budget.executed" ? sourceBy(cells, parts, usual) : { source: usual, isCertain: true };
      const named = sourceOf(natureOf(cells), names);
      add(named ?? source, named === null && !isCertain ? { ...whole, ...inDoubt } : whole);
    } else if (!own.some(({ source }) => source === usual)) {
      const rest = restOf(whole, own);
      if (rest !== null) add(usual, rest);
    }
  }
  return groups;
}

const inDoubt = { isRest: true } as const;

/** Money spent without its source where the list divides the budget: where one source gave all of that, it is that one's. */
function sourceBy(
  cells: ListedProject["cells"],
  parts: readonly AmountPart[],
  usual: string,
): { source: string; isCertain: boolean } {
  const role = (["budget.adjusted", "budget.initial"] as const).find((one) => parts.some((part) => part.role === one));
  const divided = parts.filter((part) => part.role === role && Number(addedUp([part.cell])) > 0);
  const whole = role === undefined ? undefined : cells.get(role);
  const sources = new Set(divided.map(({ source }) => source));
  const isRest = whole !== undefined && restOf(whole, divided) !== null;
  if (isRest) sources.add(usual);
  const [only = usual, another] = [...sources];
  return another === undefined ? { source: only, isCertain: true } : { source: usual, isCertain: false };
}

/** What the sources beside an amount leave of it; null: nothing. */
function restOf(whole: GridCell, parts: readonly AmountPart[]): (GridCell & { readonly isRest: true }) | null {
  const [all, named] = [[whole], parts.map(({ cell }) => cell)].map(addedUp);
  const isNumber = [all, named].every((text) => /^\d+(\.\d+)?$/.test(text ?? ""));
  const rest = isNumber ? new Big(all ?? 0).minus(named ?? 0) : new Big(0);
  return rest.lte(0) ? null : { ...whole, text: rest.toFixed(), exact: null, isRest: true };
}

function natureOf(cells: ListedProject["cells"]): string {
  return cells.get("funds.nature")?.text ?? "";
}

function putBeside({ parts, listed }: Work, row: string, { names }: Places, found: Collector): void {
  for (const { cells } of parts)
    for (const [role, cell] of cells) {
      const kind = names.words.beside[role];
      if (kind === undefined || isDash(cell.text)) continue;
      const field = unaskedField(role, listed.columns.get(role)?.head ?? role, kind, role);
      found.beside(found.read(join(row, role), field, { text: cell.text, cells: [cell] }));
    }
}
