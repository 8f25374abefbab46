/** A flat list of projects in files -> what it says of each project, for a report about it alone. */
import type { FigureOrigin } from "../evidence/origin.js";
import type { Field, Form } from "../form/form.js";
import { type Entry, Ledger } from "../form/ledger.js";
import { groupBy } from "../group-by.js";
import { yearIn } from "../offer/fitting-forms.js";
import type { FileDocument } from "../reading/document/document.js";
import { toldOfFile } from "../reading/document/hidden.js";
import { importDocument, valuesOf } from "../reading/document/import-document.js";
import { toldOfList } from "../reading/document/told-of-list.js";
import { Collector } from "../reading/grid/found.js";
import { appropriation } from "../reading/grid/funds-source.js";
import type { GridCell } from "../reading/grid/grid.js";
import type { ListRole } from "../reading/grid/list-roles.js";
import { namesOf, normalName, withoutCode } from "../reading/grid/names.js";
import { Places } from "../reading/grid/places.js";
import type { AmountPart, ListedProject, ProjectList } from "../reading/grid/project-list.js";
import { cellFor, putAmounts, together } from "../reading/grid/put-projects.js";
import type { TableWords } from "../reading/grid/table-words.js";
import type { Value } from "../reading/grid/value.js";
import { type Say, say } from "../say.js";
import { showField } from "../value/show-field.js";
import { amountRoles } from "./board.js";
import { codeMark } from "./known-reports.js";
import { unitToAsk, withUnit } from "./money-of-list.js";
import { fieldsOf } from "./project-forms.js";

export interface ProjectOfList {
  readonly name: string;
  /** "": the list has none. */
  readonly code: string;
  /** Whose it is; null: the list does not say. */
  readonly unit: string | null;
  readonly entries: readonly Entry[];
  /** Amounts that a person has to look at: until then they are not written. */
  readonly asked: readonly AskedAmount[];
}

export interface AskedAmount {
  /** Role of the amount, and behind a dot that of its source where the list has a column for it. */
  readonly role: string;
  readonly label: string;
  /** As the list has it. */
  readonly raw: string;
  /** The likeliest reading, with its unit; null: none. */
  readonly reading: string | null;
}

/** What a person said of an amount that was asked. */
export interface MendedAmount {
  /** Place of the project in the list. */
  readonly project: number;
  readonly role: string;
  /** "": it is left out. */
  readonly text: string;
}

export interface ListReading {
  readonly words: TableWords;
  /** Role of the source that totals without one go to; left out: the appropriation of the year. */
  readonly source?: string;
  /** Of money where the list does not say it; left out: the likelier one. */
  readonly unit?: string;
  readonly mended?: readonly MendedAmount[];
  /** Hidden rows and sheets are read too. */
  readonly withHidden?: boolean;
  /** SHA-256 of the file, hexadecimal; null: no file, it was pasted. */
  readonly hash: string | null;
}

/** Lists of projects as they stand, for a form or for none yet. */
function listsIn(
  documents: readonly FileDocument[],
  form: Form,
  { words, withHidden = false }: ListReading,
): { readonly document: FileDocument; readonly list: ProjectList }[] {
  const ledger = new Ledger(form, { unit: "", year: 2000 }, new Map());
  return documents.flatMap((document) =>
    importDocument(document, { ledger, words, withHidden }).found.projects.map((list) => ({ document, list })),
  );
}

export interface ListedProjects {
  /** In the order of the list; the rows of one project are one. */
  readonly projects: readonly ProjectOfList[];
  /** How the files were read; sums and rates of the list that do not go together: compared, and never stored. */
  readonly told: Say[];
  /** The year that the files name; null: none. */
  readonly year: number | null;
  /** The likelier unit of the money; null: the list says it. */
  readonly unit: string | null;
}

export function listedProjects(documents: readonly FileDocument[], form: Form, reading: ListReading): ListedProjects {
  const names = namesOf(reading.words);
  const lists = listsIn(documents, form, reading);
  const unit = unitToAsk(lists.map(({ list }) => list));
  const all = lists.flatMap(({ document, list }) => {
    const stated = withUnit(list, reading.unit ?? unit);
    return together(list.projects).map((parts) => ({ document, list: stated, parts }));
  });
  const projects = all.map(({ document, list, parts }, index) => {
    const mended = (reading.mended ?? []).filter(({ project }) => project === index);
    return projectOf(document, list, mendedIn(parts, mended), form, { ...reading, mended });
  });
  const { once, again } = onceEach(projects);
  return {
    projects: once,
    told: [
      ...documents.flatMap((document) => toldOfFile(document, reading.withHidden === true)),
      ...lists.flatMap(({ list }) => toldOfList(withUnit(list, reading.unit ?? unit), names)),
      ...(again.length === 0
        ? []
        : [say("told.list-again", { count: again.length, names: again.slice(0, 8).join("、") })]),
    ],
    year: yearIn(documents),
    unit,
  };
}

/** A project on several lists of the files: the first one counts, and later ones add what it leaves out. */
function onceEach(projects: readonly ProjectOfList[]): { once: ProjectOfList[]; again: string[] } {
  const groups = groupBy(projects, ({ name, code, unit }) => [normalName(name), code || unit].join("\n"));
  const again: string[] = [];
  const once = [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return first ?? [];
    const entries = new Map(
      [...others.flatMap((one) => one.entries), ...first.entries].map((entry) => [entry.path, entry]),
    );
    again.push(first.name);
    return [{ ...first, entries: [...entries.values()] }];
  });
  return { once, again };
}

/** With what a person said of amounts that are no number, or a doubtful one. */
function mendedIn(parts: readonly ListedProject[], mended: readonly MendedAmount[]): readonly ListedProject[] {
  const [first, ...others] = parts;
  if (first === undefined || mended.length === 0 || others.length > 0) return parts;
  const cells = new Map(first.cells);
  let own = first.parts;
  for (const { role, text } of mended) {
    const mend = (cell: GridCell): GridCell[] =>
      text.trim() === "" ? [] : [{ ...cell, text: text.trim(), exact: null }];
    own = own.flatMap((part) => (keyOf(part) === role ? mend(part.cell).map((cell) => ({ ...part, cell })) : [part]));
    const at = amountRoles.find((one) => one === role);
    const cell = at === undefined ? undefined : cells.get(at);
    if (at === undefined || cell === undefined) continue;
    const [said] = mend(cell);
    if (said === undefined) cells.delete(at);
    else cells.set(at, said);
  }
  return [{ cells, parts: own }];
}

/** Names the amount of one source. */
function keyOf({ role, source }: Pick<AmountPart, "role" | "source">): string {
  return `${role}.${source}`;
}

function projectOf(
  document: FileDocument,
  listed: ProjectList,
  parts: readonly ListedProject[],
  form: Form,
  { words, source = appropriation, hash, mended = [] }: ListReading,
): ProjectOfList {
  const ledger = new Ledger(form, { unit: "", year: 2000 }, new Map());
  const found = new Collector(ledger, ({ spec }) => spec);
  const fields = fieldsOf(form.root);
  const [first] = parts;
  for (const field of fields) {
    const cell = ownCell(field, first) ?? cellFor(field, parts);
    if (cell !== undefined) found.put(field.pattern, field, { text: cell.text, cells: [cell] }, true);
  }
  putAmounts({ fields, listed, parts, source, path: "" }, new Places(ledger, namesOf(words), ""), found);
  const values = valuesOf({ ...found.found([]), opened: [], fits: [] }).filter(({ computed }) => !computed);
  const isSettled = (value: Value): boolean => mended.some(({ role }) => role === askedAs(value, parts));
  const asks = values.filter((value) => value.value === null || (value.problem !== null && !isSettled(value)));
  // '0036001 keeps Excel from taking a code for a number.
  const code = textOf(first, "project.code").replace(/^['’]/, "");
  return {
    name: textOf(first, "project.name"),
    code,
    unit: unitOf(first),
    asked: asks.flatMap((value) => askedAmount(value, parts)),
    entries: [
      ...codeEntry(form, code),
      // Money stays in the unit of the form, whatever the list is in.
      ...values
        .filter((value) => value.path !== form.moneyUnit?.path && !asks.includes(value))
        .flatMap(({ path, raw, value, cells }): Entry[] => {
          const from = cells.find((one) => one.source !== null)?.source ?? null;
          const origin: FigureOrigin | null =
            from === null ? null : { ...from, part: from.part === "" ? null : from.part, file: document.name, hash };
          return value === null ? [] : [{ path, raw, value, ...(origin === null ? {} : { origin }) }];
        }),
    ],
  };
}

function ownCell({ roles }: Field, project: ListedProject | undefined) {
  const role = (["project.name", "project.code"] as const).find((one) => roles.includes(one));
  return role === undefined ? undefined : project?.cells.get(role);
}

/** Where the form does not ask for the code it is kept beside the figures: the next list is matched by it. */
function codeEntry(form: Form, code: string): Entry[] {
  const asks = fieldsOf(form.root).some(({ roles }) => roles.includes("project.code"));
  return asks || code === "" ? [] : [{ path: codeMark, raw: code, value: code }];
}

function askedAmount(value: Value, parts: readonly ListedProject[]): AskedAmount[] {
  const asked = askedAs(value, parts);
  if (asked === null) return [];
  const { field, raw, text } = value;
  const reading = value.value === null ? null : showField(field.kind, value.value, field.spec).replace(/\s/g, "");
  return [{ role: asked, label: field.fullLabel, raw: raw === "" ? text : raw, reading }];
}

/** The amount that a value was read from; null: it is none. */
function askedAs({ field: { roles } }: Value, projects: readonly ListedProject[]): string | null {
  const role = amountRoles.find((one) => roles.includes(one));
  if (role === undefined) return null;
  const part = projects.flatMap(({ parts }) => parts).find((one) => one.role === role && roles.includes(one.source));
  return part === undefined ? role : keyOf(part);
}

function textOf(project: ListedProject | undefined, role: ListRole): string {
  const text = (project?.cells.get(role)?.text ?? "").replace(/\s+/g, " ").trim();
  return role === "project.code" ? text : withoutCode(text);
}

function unitOf(project: ListedProject | undefined): string | null {
  const text = textOf(project, "project.implementer") || textOf(project, "unit.name");
  return text === "" ? null : text.slice(0, 100);
}
