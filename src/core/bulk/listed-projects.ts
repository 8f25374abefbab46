/** A flat list of projects in files -> what it says of each project, for a report about it alone. */
import type { FigureOrigin } from "../evidence/origin.js";
import type { Form } from "../form/form.js";
import { type Entry, Ledger } from "../form/ledger.js";
import { yearIn } from "../offer/fitting-forms.js";
import type { FileDocument } from "../reading/document/document.js";
import { importDocument, valuesOf } from "../reading/document/import-document.js";
import { toldOfList } from "../reading/document/told-of-list.js";
import { Collector } from "../reading/grid/found.js";
import { namesOf } from "../reading/grid/names.js";
import { Places } from "../reading/grid/places.js";
import type { ListedProject, ListRole, ProjectList } from "../reading/grid/project-list.js";
import { appropriation, cellFor, putAmounts, together } from "../reading/grid/put-projects.js";
import type { TableWords } from "../reading/grid/table-words.js";
import type { Say } from "../say.js";
import { fieldsOf } from "./project-forms.js";

export interface ProjectOfList {
  readonly name: string;
  /** "": the list has none. */
  readonly code: string;
  /** Whose it is; null: the list does not say. */
  readonly unit: string | null;
  readonly entries: readonly Entry[];
  /** Labels of the fields whose text could not be read; they are not written. */
  readonly unread: readonly string[];
}

export interface ListReading {
  readonly words: TableWords;
  /** Role of the source that totals without one go to; left out: the appropriation of the year. */
  readonly source?: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly hash: string;
}

/** Lists of projects as they stand, for a form or for none yet. */
function listsIn(
  documents: readonly FileDocument[],
  form: Form,
  words: TableWords,
): { readonly document: FileDocument; readonly list: ProjectList }[] {
  const ledger = new Ledger(form, { unit: "", year: 2000 }, new Map());
  return documents.flatMap((document) =>
    importDocument(document, { ledger, words }).found.projects.map((list) => ({ document, list })),
  );
}

export interface ListedProjects {
  /** In the order of the list; the rows of one project are one. */
  readonly projects: readonly ProjectOfList[];
  /** Sums and rates of the list that do not go together: compared, and never stored. */
  readonly told: Say[];
  /** The year that the files name; null: none. */
  readonly year: number | null;
}

export function listedProjects(documents: readonly FileDocument[], form: Form, reading: ListReading): ListedProjects {
  const lists = listsIn(documents, form, reading.words);
  return {
    projects: lists.flatMap(({ document, list }) =>
      together(list.projects).map((parts) => projectOf(document, list, parts, form, reading)),
    ),
    told: lists.flatMap(({ list }) => toldOfList(list)),
    year: yearIn(documents),
  };
}

function projectOf(
  document: FileDocument,
  listed: ProjectList,
  parts: readonly ListedProject[],
  form: Form,
  { words, source = appropriation, hash }: ListReading,
): ProjectOfList {
  const ledger = new Ledger(form, { unit: "", year: 2000 }, new Map());
  const found = new Collector(ledger, ({ spec }) => spec);
  const fields = fieldsOf(form.root);
  const [first] = parts;
  for (const field of fields) {
    const cell = field.roles.includes("project.name") ? first?.cells.get("project.name") : cellFor(field, parts);
    if (cell !== undefined) found.put(field.pattern, field, { text: cell.text, cells: [cell] }, true);
  }
  putAmounts({ fields, listed, parts, source, path: "" }, new Places(ledger, namesOf(words), ""), found);
  const values = valuesOf({ ...found.found([]), opened: [], fits: [] }).filter(({ computed }) => !computed);
  return {
    name: textOf(first, "project.name"),
    code: textOf(first, "project.code"),
    unit: unitOf(first),
    unread: values.filter(({ value }) => value === null).map(({ field }) => field.fullLabel),
    // Money stays in the unit of the form, whatever the list is in.
    entries: values
      .filter(({ path }) => path !== form.moneyUnit?.path)
      .flatMap(({ path, raw, value, cells }): Entry[] => {
        const from = cells.find((one) => one.source !== null)?.source ?? null;
        const origin: FigureOrigin | null =
          from === null ? null : { ...from, part: from.part === "" ? null : from.part, file: document.name, hash };
        return value === null ? [] : [{ path, raw, value, ...(origin === null ? {} : { origin }) }];
      }),
  };
}

function textOf(project: ListedProject | undefined, role: ListRole): string {
  return (project?.cells.get(role)?.text ?? "").replace(/\s+/g, " ").trim();
}

function unitOf(project: ListedProject | undefined): string | null {
  const text = textOf(project, "project.implementer") || textOf(project, "unit.name");
  return text === "" ? null : text.slice(0, 100);
}
