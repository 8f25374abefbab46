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
  const flat = chooseRows(segments, names, wanted);
  if (flat !== null) return flat;
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

/** An export with the project's name on every row of its indicators: rows of the others are left out. null: it is none. */
function chooseRows(segments: readonly Segment[], names: Names, wanted: string | null): ChosenProject | null {
  const columns = segments.map((segment) => nameColumn(segment, names));
  if (columns.every((column) => column === null)) return null;
  const all = new Set(segments.flatMap(({ grid }, index) => [...namesBelow(grid, columns[index] ?? null).values()]));
  const chosen = [...all].find((name) => wanted !== null && normalName(name) === normalName(wanted)) ?? [...all][0];
  const kept = segments.map((segment, index): Segment => {
    const below = namesBelow(segment.grid, columns[index] ?? null);
    const rows = segment.grid.rows.filter((_, row) => (below.get(row) ?? chosen) === chosen);
    return { ...segment, grid: { ...segment.grid, rows } };
  });
  return { segments: kept, names: [...all] };
}

interface NameColumn {
  readonly row: number;
  readonly column: number;
}

/** The head of a list of indicators with a column of project names. */
function nameColumn({ grid }: Segment, names: Names): NameColumn | null {
  if (!grid.aligned) return null;
  for (const [row, cells] of grid.rows.slice(0, firstRows).entries()) {
    const isName = cells.find(({ text }) => isNameLabel(text, names));
    const heads = cells.filter(({ text }) => names.rolesOf(text).some((role) => role.startsWith("indicator.")));
    if (isName !== undefined && heads.length > 2) return { row, column: isName.column };
  }
  return null;
}

/** By the number of the row; a blank one goes on with the project above it. */
function namesBelow({ rows }: Segment["grid"], at: NameColumn | null): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let above: string | null = null;
  if (at === null) return found;
  for (const [row, cells] of rows.entries()) {
    if (row <= at.row) continue;
    const text = cells.find(({ column }) => column === at.column)?.text ?? "";
    if (text !== "") above = text;
    if (above !== null) found.set(row, above);
  }
  return found;
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
