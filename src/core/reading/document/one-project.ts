/** A file of several projects for a form of one: the tables of one are read, the others are named. */
import type { Form } from "../../form/form.js";
import { type GridCell, spoken } from "../grid/grid.js";
import { type Names, normalName } from "../grid/names.js";
import type { Segment } from "../grid/recognise.js";

export interface ChosenProject {
  readonly segments: readonly Segment[];
  /** Names of all projects of the file; empty where the form has room for several. */
  readonly names: readonly string[];
}

/** `wanted`: the name of the project that is read; null or one that is not there: the first. */
export function chooseProject(
  segments: readonly Segment[],
  names: Names,
  form: Form,
  wanted: string | null,
): ChosenProject {
  const isOfOne = form.root.sections.some(({ fields }) => fields.some(({ roles }) => roles.includes("project.name")));
  if (!isOfOne) return { segments, names: [] };
  const named = segments.map((segment) => projectIn(segment, names));
  const all = [...new Set(named.filter((name) => name !== null))];
  if (all.length < 2) return { segments, names: all };
  const chosen = all.find((name) => wanted !== null && normalName(name) === normalName(wanted)) ?? all[0];
  let current: string | null = null;
  const kept = segments.filter((segment, index) => {
    const own = named[index] ?? null;
    if (own !== null) current = own;
    else if (segment.begins === "report") current = nextNamed(segments, named, index);
    return current === null || current === chosen;
  });
  return { segments: kept, names: all };
}

/** Titles stand before the table that names the project. */
function nextNamed(segments: readonly Segment[], named: readonly (string | null)[], from: number): string | null {
  for (let at = from; at < segments.length; at += 1) {
    const name = named[at] ?? null;
    if (name !== null) return name;
    if ((segments[at]?.grid.rows.length ?? 0) > 1) return null;
  }
  return null;
}

/** The value beside the label of the project's name. */
function projectIn({ grid }: Segment, names: Names): string | null {
  for (const row of grid.rows.slice(0, firstRows)) {
    const said = spoken(row);
    const at = said.findIndex(({ text }) => isNameLabel(text, names));
    const value = said[at + 1];
    if (at >= 0 && value !== undefined && isBeside(said[at], value)) return value.text;
  }
  return null;
}

const firstRows = 15;

function isNameLabel(text: string, names: Names): boolean {
  return names.rolesOf(text).includes("project.name");
}

/** Not the next head of a list. */
function isBeside(label: GridCell | undefined, value: GridCell): boolean {
  return label !== undefined && value.column === label.column + label.columns;
}
