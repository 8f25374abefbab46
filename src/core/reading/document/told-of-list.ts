/** What a person should know about a list of projects: sums, rates and amounts that do not go together. */
import Big from "big.js";
import { type Say, say } from "../../say.js";
import { appropriation } from "../grid/funds-source.js";
import { isDash } from "../grid/furniture.js";
import type { GridCell } from "../grid/grid.js";
import type { ListRole } from "../grid/list-roles.js";
import type { Names } from "../grid/names.js";
import type { AmountPart, ListedProject, ProjectList } from "../grid/project-list.js";
import { namesSource, repeatsIn, together } from "../grid/put-projects.js";
import { yuanIn } from "../grid/table-money.js";

/** Names that a sentence lists. */
const most = 8;
/** Percent of the budget: below it a project is named. */
const low = 60;
/** Rates are printed with two decimals. */
const roundedRate = 0.0051;

const amounts = ["budget.initial", "budget.adjusted", "budget.executed"] as const;

export function toldOfList(list: ProjectList, names: Names): Say[] {
  return [
    ...nameless(list),
    ...aside(list),
    ...repeats(list),
    ...natures(list, names),
    ...sums(list),
    ...ofSources(list),
    ...rates(list),
  ];
}

/** Rows of which nobody knows the project: they make none. */
function nameless({ nameless: rows }: ProjectList): Say[] {
  if (rows.length === 0) return [];
  const places = rows.map((row) => {
    const [cell] = row.cells.values();
    return say("told.list-row", { code: textOf(row, "project.code") || null, row: cell?.source?.row ?? null });
  });
  return [say("told.list-nameless", { count: rows.length, rows: places.slice(0, most), more: rows.length > most })];
}

/** Headings of groups with their sums, and parts of projects. */
function aside({ aside: rows }: ProjectList): Say[] {
  return rows.length === 0 ? [] : [say("told.list-aside", { count: rows.length, names: listed(rows.map(nameOf)) })];
}

/** Rows that are there twice count once; other rows of one project are added. */
function repeats({ projects }: ProjectList): Say[] {
  const twice = [...repeatsIn(projects)].map(nameOf);
  const added = together(projects).filter(
    (rows) => rows.length > new Set(rows.map((row) => textOf(row, "funds.nature"))).size,
  );
  return [
    ...(twice.length === 0 ? [] : [say("told.list-twice", { count: twice.length, names: listed(twice) })]),
    ...(added.length === 0
      ? []
      : [
          say("told.list-added", {
            count: added.length,
            names: listed(added.flatMap(([row]) => (row ? [nameOf(row)] : []))),
          }),
        ]),
  ];
}

/** What is written for 资金性质 and names no source. */
function natures({ projects }: ProjectList, names: Names): Say[] {
  const unknown = projects.filter((project) => textOf(project, "funds.nature") !== "" && !namesSource(project, names));
  const texts = [...new Set(unknown.map((project) => textOf(project, "funds.nature")))];
  return texts.length === 0 ? [] : [say("told.list-nature", { count: unknown.length, natures: listed(texts) })];
}

function sums({ projects, total, columns }: ProjectList): Say[] {
  if (total === null) return [];
  return amounts.flatMap((role) => {
    const printed = numberOf(total.cells.get(role));
    const all = projects.map(({ cells }) => (isBlank(cells.get(role)) ? new Big(0) : numberOf(cells.get(role))));
    if (printed === null || all.includes(null)) return [];
    const sum = all.reduce((before: Big, number) => before.plus(number ?? 0), new Big(0));
    if (sum.minus(printed).abs().lte(0.02)) return [];
    const head = columns.get(role)?.head ?? "";
    return [say("told.list-sum", { head, printed: printed.toFixed(), sum: sum.toFixed() })];
  });
}

/** Amounts by source that are not the amount of all sources beside them. */
function ofSources({ projects }: ProjectList): Say[] {
  const wrong = projects.filter(({ cells, parts }) =>
    amounts.some((role) => {
      const own = parts.filter((part) => part.role === role);
      const whole = numberOf(cells.get(role));
      const all = own.map(({ cell }) => (isBlank(cell) ? new Big(0) : numberOf(cell)));
      if (own.length === 0 || whole === null || all.includes(null)) return false;
      const sum = all.reduce((before: Big, number) => before.plus(number ?? 0), new Big(0));
      // What they leave of it is asked as the appropriation, where no column is for that.
      return sum.minus(whole).gt(0.02) || (own.some(isAppropriation) && whole.minus(sum).gt(0.02));
    }),
  );
  return wrong.length === 0
    ? []
    : [say("told.list-sources", { count: wrong.length, names: listed(wrong.map(nameOf)) })];
}

function isAppropriation({ source }: AmountPart): boolean {
  return source === appropriation;
}

function rates({ projects, columns }: ProjectList): Say[] {
  const wrong: string[] = [];
  const lows: string[] = [];
  const yuan = (project: ListedProject, role: ListRole): Big | null =>
    numberOf(project.cells.get(role))?.times(yuanIn(columns.get(role)?.unit ?? null)) ?? null;
  const units = new Set(
    ["budget.adjusted" as const, "budget.executed" as const].map((role) => columns.get(role)?.unit ?? null),
  );
  // Where one of two heads names its unit alone, the other's is not known.
  if (units.size > 1 && units.has(null)) return [];
  for (const project of projects) {
    const [budget, executed] = [yuan(project, "budget.adjusted"), yuan(project, "budget.executed")];
    if (budget === null || executed === null || budget.eq(0)) continue;
    const rate = executed.div(budget).times(100);
    const printed = numberOf(project.cells.get("execution.rate"));
    const name = nameOf(project);
    // 0.95 and 95 both stand for 95%.
    if (printed !== null && [printed, printed.times(100)].every((one) => one.minus(rate).abs().gt(roundedRate)))
      wrong.push(`${name} ${textOf(project, "execution.rate")}（${rate.toFixed(2)}%）`);
    else if (rate.lt(low)) lows.push(`${name} ${rate.toFixed(2)}%`);
  }
  return [
    ...(wrong.length === 0 ? [] : [say("told.list-rate", { count: wrong.length, names: listed(wrong) })]),
    ...(lows.length === 0 ? [] : [say("told.list-low", { count: lows.length, names: listed(lows) })]),
  ];
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, most).join("、")}${names.length > most ? "…" : ""}`;
}

function nameOf(project: ListedProject): string {
  return textOf(project, "project.name");
}

function textOf({ cells }: ListedProject, role: ListRole): string {
  return cells.get(role)?.text ?? "";
}

function isBlank(cell: GridCell | undefined): boolean {
  return cell === undefined || isDash(cell.text);
}

/** null: no number stands there. */
function numberOf(cell: GridCell | undefined): Big | null {
  const text = (cell?.exact ?? cell?.text ?? "").normalize("NFKC").replace(/[,\s%]/g, "");
  return /^-?\d+(\.\d+)?$/.test(text) ? new Big(text) : null;
}
