/**
 * Rows of a list of projects that are no projects of their own: the heading of those below, 一、特定目标类, whose amounts are their
 * sum, and what is part of the project above, 其中：….
 */
import Big from "big.js";
import { money } from "./list-roles.js";
import type { ListedProject } from "./project-list.js";

interface Parted {
  readonly projects: readonly ListedProject[];
  readonly aside: readonly ListedProject[];
}

export function withoutGroups(all: readonly ListedProject[]): Parted {
  const hasCodes = all.filter(hasCode).length * 2 > all.length;
  let projects: ListedProject[] = [];
  const aside: ListedProject[] = [];
  for (const project of all.toReversed()) {
    const isMarked = (hasCodes && !hasCode(project)) || isNumbered(project);
    if (isMarked && partsBelow(project, projects) > 0) aside.push(project);
    else {
      const parts = partsOf(project, projects, hasCodes);
      aside.push(...projects.slice(0, parts).toReversed());
      projects = [project, ...projects.slice(parts)];
    }
  }
  return { projects, aside: aside.toReversed() };
}

/** How many of the rows below are parts of this project. */
function partsOf(project: ListedProject, below: readonly ListedProject[], hasCodes: boolean): number {
  const [first] = below;
  if (first === undefined) return 0;
  const isPart = (one: ListedProject): boolean => nameOf(one).startsWith("其中");
  const isCodeless = hasCodes && hasCode(project) && !hasCode(first);
  if (!isPart(first) && !isCodeless) return 0;
  const last = below.findIndex((one) => (hasCodes && hasCode(one)) || isNumbered(one));
  const summed = partsBelow(project, last < 0 ? below : below.slice(0, last));
  const named = below.findIndex((one) => !isPart(one));
  return isPart(first) ? Math.max(summed, named < 0 ? below.length : named) : summed > 1 ? summed : 0;
}

/** How many of the rows below add up to this one; 0: none do. */
function partsBelow(project: ListedProject, below: readonly ListedProject[]): number {
  const wanted = money.flatMap((role) => {
    const amount = amountOf(project, role);
    return amount === null ? [] : [{ role, amount }];
  });
  if (wanted.every(({ amount }) => amount.eq(0))) return 0;
  const sums = wanted.map(() => new Big(0));
  for (const [index, one] of below.entries()) {
    for (const [at, { role }] of wanted.entries()) sums[at] = (sums[at] ?? new Big(0)).plus(amountOf(one, role) ?? 0);
    if (
      wanted.every(({ amount }, at) =>
        amount
          .minus(sums[at] ?? 0)
          .abs()
          .lte(rounded),
      )
    )
      return index + 1;
  }
  return 0;
}

/** Sums of rounded figures differ in their last place. */
const rounded = 0.011;

function amountOf({ cells }: ListedProject, role: (typeof money)[number]): Big | null {
  const cell = cells.get(role);
  const text = (cell?.exact ?? cell?.text ?? "").normalize("NFKC").replace(/[,\s]/g, "");
  return /^-?\d+(\.\d+)?$/.test(text) ? new Big(text) : null;
}

function hasCode({ cells }: ListedProject): boolean {
  return (cells.get("project.code")?.text ?? "") !== "";
}

function isNumbered(project: ListedProject): boolean {
  return /^[(（]?[一二三四五六七八九十]{1,3}[)）、.．]/.test(nameOf(project));
}

function nameOf({ cells }: ListedProject): string {
  return (cells.get("project.name")?.text ?? "").trim();
}
