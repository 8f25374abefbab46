/**
 * The text of a report -> its narrative sections, found by their headings: a line of its own, or the beginning of a paragraph
 * (1．主要职能。…). What stands under a heading that the form has not belongs to nothing.
 */
import type { Field, Form, Section } from "../../form/form.js";
import type { Collector } from "../grid/found.js";
import type { GridCell } from "../grid/grid.js";
import { type Names, normalName } from "../grid/names.js";
import { isUnitCaption } from "../grid/table-head.js";
import { isAnnex, isTitle } from "./title.js";

interface Target {
  readonly field: Field;
  readonly section: Section;
}

export interface FoundNarrative {
  readonly section: Section;
  readonly field: Field;
  readonly path: string;
  /** As it stands in the file, with a heading that stands in the same paragraph. */
  readonly printed: string;
  /** Without it. */
  readonly text: string;
  readonly cells: readonly GridCell[];
}

/** `headings`: those of the form's layout, by the pattern of what is printed below them. */
export function readNarratives(
  form: Form,
  names: Names,
  lines: readonly (GridCell | null)[],
  headings: ReadonlyMap<string, readonly string[]>,
): { readonly narratives: readonly FoundNarrative[]; readonly headings: readonly GridCell[] } {
  const targets = targetsOf(form, headings);
  const found: { target: Target; printed: string[]; text: string[]; cells: GridCell[] }[] = [];
  const used: GridCell[] = [];
  let open: (typeof found)[number] | null = null;
  const begin = (target: Target): (typeof found)[number] => {
    const made = { target, printed: [], text: [], cells: [] };
    found.push(made);
    return made;
  };
  for (const line of lines) {
    if (line === null || isTitle(names, line.text) || isAnnex(names, line.text)) {
      open = null;
      continue;
    }
    // It stands above the next table.
    if (isUnitCaption(line.text)) continue;
    const own = headingOf(line.text, targets);
    if (own !== null) {
      open = begin(own.target);
      if (own.rest === "") used.push(line);
    } else if (isOtherHeading(line.text)) {
      open = null;
      continue;
    }
    const text = own === null ? line.text : own.rest;
    if (open === null || text === "") continue;
    open.printed.push(line.text);
    open.text.push(text);
    open.cells.push(line);
  }
  return { narratives: found.flatMap(narrativeOf), headings: used };
}

function narrativeOf({
  target,
  printed,
  text,
  cells,
}: {
  target: Target;
  printed: string[];
  text: string[];
  cells: GridCell[];
}): FoundNarrative[] {
  if (cells.length === 0) return [];
  const { field, section } = target;
  return [{ section, field, path: field.pattern, printed: printed.join("\n"), text: text.join("\n"), cells }];
}

/** Sections of the report whose only text is a narrative or one long field. */
function targetsOf(form: Form, headings: ReadonlyMap<string, readonly string[]>): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const section of form.root.sections) {
    const narrative = section.fields.find(({ roles }) => roles.includes("narrative"));
    const long = section.fields.filter(({ kind, column }) => kind === "long" && column === null);
    const field = narrative ?? (long.length === 1 && section.fields.length === 1 ? long[0] : undefined);
    if (field === undefined) continue;
    const names = [section.title, ...(headings.get(field.pattern) ?? [])].map(normalName);
    for (const name of names) if (name !== "" && !targets.has(name)) targets.set(name, { field, section });
  }
  return targets;
}

const shortestStart = 6;

function headingOf(text: string, targets: ReadonlyMap<string, Target>): { target: Target; rest: string } | null {
  const whole = text.length > 80 ? undefined : named(text, targets);
  if (whole !== undefined) return { target: whole, rest: "" };
  const [head] = /^[^。：:]{2,40}[。：:]/.exec(text) ?? [];
  if (head === undefined) return null;
  const target = targets.get(normalName(head.replace(/[。：:]$/, "")));
  return target === undefined ? null : { target, rest: text.slice(head.length).trim() };
}

/** A heading may go on: …绩效目标，区级专项资金绩效目标. */
function named(text: string, targets: ReadonlyMap<string, Target>): Target | undefined {
  const name = normalName(text) || text.replace(/\s/g, "");
  const exact = targets.get(name);
  if (exact !== undefined || !isNumbered(text)) return exact;
  const start = [...targets.keys()].filter((key) => key.length >= shortestStart && name.startsWith(key));
  return targets.get(start.sort((one, other) => other.length - one.length)[0] ?? "");
}

function isNumbered(text: string): boolean {
  return /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/.test(text);
}

/** 三、其他需要说明的问题 */
function isOtherHeading(text: string): boolean {
  return isNumbered(text) && text.length <= 50 && !/[。；;]$/.test(text.trim());
}

/** Puts them beside what tables say: the text of a section is its own until it is compared with the standard one. */
export function putNarratives(narratives: readonly FoundNarrative[], found: Collector): void {
  for (const { field, path, printed, text, cells } of narratives)
    found.put(path, field, { text: printed, raw: text, cells }, false);
}
