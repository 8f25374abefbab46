/** The definition and the layout's tags of a form that was understood, as it is or corrected by a person. */
import type { FormSource, SectionSource } from "../form/define.js";
import type { BlankWords } from "./blank-words.js";
import { divisionChecks } from "./divided-again.js";
import type { FormIds } from "./form-ids.js";
import { FormNames } from "./form-names.js";
import type { LayoutEdit } from "./layout-edit.js";
import { makeList } from "./make-list.js";
import { makeMatrix } from "./make-matrix.js";
import { makeFields, makeNarrative } from "./make-sections.js";
import type { Part, Repeat, Understood } from "./understood.js";

export interface MadeForm {
  readonly source: FormSource;
  readonly edits: readonly LayoutEdit[];
  /** Standard texts by file name. */
  readonly narratives: ReadonlyMap<string, string>;
}

export interface MakeOptions {
  readonly id: string;
  readonly version?: number;
  readonly words: BlankWords;
  /** Left out for a first version: everything is called after its place. */
  readonly ids?: FormIds;
}

/** What sections are made with; `scope`: the row of a list that they stand in. */
export interface Making {
  readonly understood: Understood;
  readonly words: BlankWords;
  readonly names: FormNames;
  readonly edits: LayoutEdit[];
  readonly narratives: Map<string, string>;
  readonly scored: boolean;
  /** A table of funds tells the budget and what was spent of it. */
  readonly executes: boolean;
}

export function makeForm(understood: Understood, { id, version = 1, words, ids = new Map() }: MakeOptions): MadeForm {
  const scheme = understood.scheme?.id ?? null;
  const making: Making = {
    understood,
    words,
    names: new FormNames(understood, words, ids),
    edits: [],
    narratives: new Map(),
    scored: scheme !== null,
    executes: understood.parts.some(
      (part) => part.part === "matrix" && part.columns.some(({ role }) => role === "budget.executed"),
    ),
  };
  const sections = sectionsOf(making);
  const checks = divisionChecks(understood, making.names, words);
  const title = understood.title === "" ? id : understood.title;
  return {
    source: {
      id,
      version,
      title,
      kind: understood.kind,
      ...(scheme === null ? {} : { scheme }),
      file: `${words.made.report}${title.replace(/[\\/:*?"<>|{}\s]/g, "")}.docx`,
      sections,
      ...(checks.length === 0 ? {} : { checks }),
    },
    edits: making.edits,
    narratives: making.narratives,
  };
}

/** Parts in their order; those that repeat together are the sections of one list. */
function sectionsOf(making: Making): SectionSource[] {
  const { parts, repeats } = making.understood;
  return parts.flatMap((part) => {
    const repeat = repeats.find((one) => one.parts.includes(part.key) || one.again.includes(part.key));
    if (repeat === undefined) return sectionOf(making, part, null);
    return repeat.parts[0] === part.key ? [repeated(making, repeat)] : [];
  });
}

function sectionOf(making: Making, part: Part, scope: Repeat | null): SectionSource[] {
  switch (part.part) {
    case "fields":
      return makeFields(making, part, scope?.per ?? null);
    case "matrix":
      return makeMatrix(making, part);
    case "list":
      return makeList(making, part);
    case "narrative":
      return makeNarrative(making, part);
  }
}

/** A list whose rows have the sections of a whole table or of a stretch of rows. */
function repeated(making: Making, repeat: Repeat): SectionSource {
  const { understood, words, names, edits } = making;
  const own = understood.parts.filter((part) => repeat.parts.includes(part.key));
  const id = names.list(repeat.key);
  const sections = own.flatMap((part) => sectionOf(making, part, repeat));
  // The row is known by one of the fields that stand directly in it.
  const [first, ...others] = sections;
  const direct =
    first?.fields !== undefined && first.table === undefined && first.list === undefined ? first : undefined;
  const named = names.naming(repeat, direct?.fields ?? []);
  const { over } = repeat;
  if (over.of === "blocks") {
    const { from, to, ordinal, dropTo = to } = over;
    if (ordinal !== undefined) edits.push({ edit: "write", target: ordinal, text: "{{ordinal}}" });
    edits.push({ edit: "around", from, to, open: `{{#${id}}}`, close: `{{/${id}}}` });
    if (dropTo > to) edits.push({ edit: "drop", from: to + 1, to: dropTo });
  } else {
    if (over.number !== null) edits.push({ edit: "write", target: over.number, text: "{{number}}" });
    if (over.ordinal !== undefined) edits.push({ edit: "write", target: over.ordinal, text: "{{ordinal}}" });
    edits.push({ edit: "frame", table: over.table, row: over.from, at: "start", text: `{{#${id}}}` });
    edits.push({ edit: "frame", table: over.table, row: over.to, at: "end", text: `{{/${id}}}` });
    if (over.dropTo > over.to)
      edits.push({ edit: "rows", table: over.table, from: over.to + 1, to: over.dropTo, rows: [] });
  }
  const of = repeat.per === "" ? (repeat.role === "projects" ? words.made.project : words.made.goal) : repeat.per;
  return {
    id,
    title: of,
    list: { of, named, entry: "names", ...(repeat.role === null ? {} : { role: repeat.role }) },
    fields: direct?.fields ?? [{ id: named, label: `${of}${words.made.name}`, kind: "text", max: 100, printed: false }],
    sections: direct === undefined ? sections : others,
  };
}
