/** Files that were read -> what they offer a report. */
import type { FigureOrigin } from "../evidence/origin.js";
import type { Entry, Ledger } from "../form/ledger.js";
import { patternOf } from "../form/path.js";
import type { FileDocument } from "../reading/document/document.js";
import type { FilePlace } from "../reading/document/file-place.js";
import { hidesSomething } from "../reading/document/hidden.js";
import { type Imported, placeOf, valuesOf } from "../reading/document/import-document.js";
import { appropriation } from "../reading/grid/funds-source.js";
import { namesOf } from "../reading/grid/names.js";
import { namesSource } from "../reading/grid/put-projects.js";
import type { Value } from "../reading/grid/value.js";
import { say } from "../say.js";
import { aboutFiles } from "./about-files.js";
import { withAlike } from "./alike-rows.js";
import { approvedIn } from "./approved-goals.js";
import { type FileReading, importFile } from "./import-file.js";
import { aboutNothing, noList, type Offer, type OfferItem, type OfferRow } from "./offer.js";
import { tableScore } from "./printed-scores.js";
import { rowChanges } from "./row-changes.js";

/** Texts that nothing took are kept up to this number. */
const mostLeft = 200;
/** Characters of such a text. */
const longestLeft = 60;

export interface SentFile {
  readonly name: string;
  /** SHA-256, hexadecimal; null: it was pasted. */
  readonly hash: string | null;
  readonly messageId: string;
  readonly key: string;
  readonly size: number | null;
  readonly picture?: boolean | undefined;
  /** What was pasted instead of a file. */
  readonly text?: string | null | undefined;
}

/** Files of an archive are read one after the other, so that rows of one are found again in the next. */
export function offerOfFiles(documents: readonly FileDocument[], file: SentFile, reading: FileReading): Offer {
  let { ledger } = reading;
  const items: OfferItem[] = [];
  const printed: OfferItem[] = [];
  const left: Offer["left"] = [];
  const told: Offer["told"] = [];
  const approved: string[] = [];
  const all: Imported[] = [];
  for (const document of documents) {
    const imported = importFile(document, { ...reading, ledger });
    all.push(imported);
    const originOf = (place: FilePlace | null): FigureOrigin | null =>
      place === null ? null : placedIn(document, file, place);
    for (const value of [...valuesOf(imported.found), ...imported.found.scores]) {
      if (value.raw === "") continue;
      (isPrinted(value) ? printed : items).push(itemOf(value, originOf(placeOf(value))));
    }
    left.push(...imported.left.map(({ text, from }) => ({ text: text.slice(0, longestLeft), origin: originOf(from) })));
    const fixed = approvedIn(ledger.form, document, valuesOf(imported.found), reading.words.declarations);
    if (fixed.length > 0) told.push(say("told.approved-file", { name: document.name }));
    approved.push(...fixed);
    told.push(...imported.told, ...unknownHeads(imported), ...rowChanges(ledger, imported.found.lists));
    if (isSourceAssumed(imported, reading)) told.push(say("told.source-assumed"));
    ledger = ledger.with(rowEntries(ledger, imported), "import");
  }
  return {
    v: 1,
    way: "import",
    name: file.name,
    ...sentBy(file),
    items: withoutRepeats(items),
    rows: withAlike(
      newRows(reading.ledger, ledger),
      reading.ledger,
      items.map(({ path }) => path),
    ),
    printed,
    left: left.slice(0, mostLeft),
    leftCount: left.length,
    told,
    hidden: reading.withHidden !== true && documents.some(hidesSomething),
    withHidden: reading.withHidden === true,
    approved,
    beside: [],
    ...noList,
    about: aboutFiles(documents, all, reading.ledger.report.unit),
  };
}

function sentBy({ messageId, key, size, picture = false, text = null }: SentFile): Pick<Offer, "file" | "text"> {
  return { file: text === null ? { messageId, key, size, picture } : null, text };
}

/** A file of which nothing is offered yet: a report has to be begun for it. */
export function offerOfNothing(file: SentFile, told: Offer["told"], read = readOpenly): Offer {
  const nothing = { items: [], rows: [], printed: [], left: [], leftCount: 0, approved: [], beside: [] };
  return {
    v: 1,
    way: "import",
    name: file.name,
    ...sentBy(file),
    ...read,
    ...nothing,
    ...noList,
    about: aboutNothing,
    told,
  };
}

/** Nothing is hidden in it. */
const readOpenly: Pick<Offer, "hidden" | "withHidden"> = { hidden: false, withHidden: false };

/** Computed by the program, or a score: it follows from the rule, unless somebody gives another. */
function isPrinted({ computed, field, path }: Value): boolean {
  return computed || field.roles.includes("indicator.score") || tableScore(path) !== null;
}

function itemOf({ path, raw, value, problem }: Value, origin: FigureOrigin | null): OfferItem {
  return { path, raw, value, problem, origin };
}

function placedIn(
  document: FileDocument,
  { hash }: SentFile,
  { part, table, row, column, cell }: FilePlace,
): FigureOrigin {
  return { file: document.name, hash, part: part === "" ? null : part, table, row, column, cell };
}

/** Two files of an archive may say the same: the later one is taken, and the earlier one is no other answer. */
function withoutRepeats(items: readonly OfferItem[]): OfferItem[] {
  return [...new Map(items.map((item) => [item.path, item])).values()];
}

/** Amounts of a list of projects that does not say whose money it is were put to the usual source. */
function isSourceAssumed({ found }: Imported, { words }: FileReading): boolean {
  const names = namesOf(words);
  return (
    found.projects.some(({ projects }) => projects.some((project) => !namesSource(project, names))) &&
    valuesOf(found).some(({ field }) => field.roles.includes(appropriation))
  );
}

function unknownHeads({ found }: Imported) {
  const heads = [...new Set(found.lists.flatMap(({ unknown }) => unknown))];
  return heads.length === 0 ? [] : [say("told.heads-unused", { heads: heads.slice(0, 8).join("、") })];
}

/** Rows and names, so that the next file finds them. */
function rowEntries(ledger: Ledger, { found }: Imported): Entry[] {
  const values = valuesOf(found).filter(({ value, computed }) => value !== null && !computed);
  const paths = [...values.map(({ path }) => path), ...found.opened.map((row) => `${row}.`)];
  const rows = new Map<string, Set<string>>();
  for (const path of paths)
    for (const match of path.matchAll(/\.(\d+)(?=\.)/g)) {
      const list = path.slice(0, match.index);
      if (!ledger.form.lists.has(patternOf(list))) continue;
      const known = rows.get(list) ?? new Set(ledger.rows(list));
      rows.set(list, known.add(match[1] ?? ""));
    }
  const named = values.flatMap(({ path, raw, value }) => (value === null ? [] : [{ path, raw, value }]));
  return [
    ...[...rows].map(([path, some]) => ({ path, raw: [...some].join(","), value: [...some].join(",") })),
    ...named,
  ];
}

/** Rows of the second ledger that the first one does not have, outer ones first. */
function newRows(before: Ledger, after: Ledger): OfferRow[] {
  return [...after.form.lists.values()]
    .toSorted((one, other) => one.pattern.length - other.pattern.length)
    .flatMap(({ pattern, named }) =>
      listsAt(after, pattern).flatMap((list) => {
        const known = new Set(before.rows(list));
        return after
          .rows(list)
          .filter((row) => !known.has(row))
          .map((row) => ({ list, row, name: after.value(`${list}.${row}.${named}`) ?? "" }));
      }),
    );
}

function listsAt(ledger: Ledger, pattern: string): string[] {
  const star = pattern.indexOf(".*");
  if (star < 0) return [pattern];
  const list = pattern.slice(0, star);
  return ledger.rows(list).flatMap((row) => listsAt(ledger, `${list}.${row}${pattern.slice(star + 2)}`));
}
