/** The files of one form's folder -> the form with its scheme and Word layout, or every mistake in them. */
import { compileForm } from "../core/form/compile.js";
import { type FormSource, formSource, fragmentSource } from "../core/form/define.js";
import type { Form } from "../core/form/form.js";
import type { Mistake } from "../core/form/mistake.js";
import { checkRole } from "../core/form/roles.js";
import { checkNarratives } from "../core/report/check-narratives.js";
import { type DirectionWords, directionWords } from "../core/score/direction-words.js";
import { type LevelWords, levelWords } from "../core/score/level-words.js";
import { type Scheme, schemeSource } from "../core/score/scheme.js";
import { type ScoringWords, scoringWordFiles, scoringWords } from "../core/score/scoring-words.js";
import { withoutEchoes } from "./echoes.js";
import { withWords } from "./load-schemes.js";
import { ownFiles } from "./own-files.js";
import { yamlFile } from "./read-yaml.js";
import { type FormFiles, inOrder, type PlacedMistake, Reader } from "./reader.js";

const formFile = yamlFile(formSource);
const fragmentFile = yamlFile(fragmentSource);
const schemeFile = yamlFile(schemeSource);
const directionFile = yamlFile(directionWords);
const levelFile = yamlFile(levelWords);

export interface LoadedForm {
  readonly form: Form;
  /** The form's own; null where it scores nothing or lets one be chosen. */
  readonly scheme: Scheme | null;
  /** Those of which one is chosen when a report is started; else none. */
  readonly schemes: readonly Scheme[];
  /** The Word layout. */
  readonly layout: Uint8Array;
  /** Those that it is made of. */
  readonly files: FormFiles;
  /** Where a mistake stands that is found later. */
  readonly place: Place;
}

export type Place = (mistake: Mistake) => PlacedMistake;

/** What a definition with mistakes still allows: to look for unknown tags in its layout. */
export interface Refused {
  readonly mistakes: readonly PlacedMistake[];
  readonly checkable: { readonly form: Form; readonly layout: Uint8Array; readonly place: Place } | null;
}

/** Mistakes after which a form has all the names that it will have once they are mended. */
const harmless: ReadonlySet<Mistake["code"]> = new Set([
  "expression",
  "check-sentence",
  "reference-unknown",
  "circular",
  "choice-options",
  "option-twice",
  "money-unit",
  "scheme-unknown",
  "step-unknown",
  "file-name",
  "form-twice",
  "narrative-syntax",
  "narrative-name",
  "narrative-not-text",
]);

/** Mistakes come once each, in the order of the files and of their lines. `others`: ids that are taken. */
export function loadForm(
  files: FormFiles,
  others: { has(id: string): boolean } = new Set<string>(),
): { loaded: LoadedForm } | Refused {
  const reader = new Reader(files);
  const place: Place = (mistake) => reader.placed(mistake);
  const source = reader.yaml("form.yaml", formFile);
  const { fragments, narratives, ...parts } = partsIn(files, reader);
  // A copied folder whose form has kept its id: reports of the two could not be told apart.
  if (source !== null && others.has(source.id)) reader.tell("form-twice", { id: source.id }, "form.yaml", ["id"]);
  const { scheme, schemes } = schemesOf(source, withSharedWords(parts.schemes, files, reader), reader);
  const layout = files.get("report.docx");
  if (layout === undefined) reader.missing("report.docx");
  const form =
    source === null ? null : compileForm({ file: "form.yaml", source, fragments, narratives }, reader.mistakes);
  if (form !== null) checkNarratives(form, reader.mistakes);
  const mistakes = inOrder(withoutEchoes(reader.mistakes, files).map(place));
  if (source === null || form === null || layout === undefined) return { mistakes, checkable: null };
  if (mistakes.length === 0)
    return { loaded: { form, scheme, schemes, layout, files: ownFiles(source, fragments, files), place } };
  return { mistakes, checkable: mistakes.every(({ code }) => harmless.has(code)) ? { form, layout, place } : null };
}

/** What stands beside `form.yaml` and in the folders that all forms share; `schemes`: by id, null for one that cannot be used. */
function partsIn(files: FormFiles, reader: Reader) {
  const found = (pattern: RegExp): [file: string, name: string][] =>
    [...files.keys()].flatMap((file): [string, string][] => {
      const [, name] = pattern.exec(file) ?? [];
      return name === undefined ? [] : [[file, name]];
    });
  return {
    fragments: new Map(
      found(/^_shared\/(.+)\.yaml$/).map(([file, name]) => {
        return [name, { file, source: reader.yaml(file, fragmentFile) ?? {} }] as const;
      }),
    ),
    narratives: new Map(found(/^([^/]+\.mustache)$/).map(([file]) => [file, reader.text(file)] as const)),
    schemes: new Map(
      found(/^schemes\/(.+)\.yaml$/).map(([file, name]) => [name, readScheme(file, name, reader)] as const),
    ),
  };
}

/** A report is scored by the words that its form was loaded with, as it is by the scheme. */
function withSharedWords(
  schemes: ReadonlyMap<string, Scheme | null>,
  files: FormFiles,
  reader: Reader,
): ReadonlyMap<string, Scheme | null> {
  const wordsIn = <T>(file: string, read: (file: string) => T | null): T | undefined =>
    files.has(file) ? (read(file) ?? undefined) : undefined;
  const shared = joined(
    wordsIn(scoringWordFiles.directions, (file) => reader.yaml(file, directionFile)),
    wordsIn(scoringWordFiles.levels, (file) => reader.yaml(file, levelFile)),
  );
  return new Map([...schemes].map(([name, scheme]) => [name, scheme === null ? null : shared.of(scheme)]));
}

/** Schemes with these words, each once. What is read of one file is the same object for all forms of a folder, and so is this. */
function joined(directions: DirectionWords | undefined, levels: LevelWords | undefined): Joined {
  if (lastJoined === null || lastJoined.directions !== directions || lastJoined.levels !== levels) {
    const words: ScoringWords = scoringWords.parse({ directions, levels });
    const made = new WeakMap<Scheme, Scheme>();
    const of = (scheme: Scheme): Scheme => {
      const known = made.get(scheme) ?? withWords(scheme, words);
      made.set(scheme, known);
      return known;
    };
    lastJoined = { directions, levels, of };
  }
  return lastJoined;
}

interface Joined {
  readonly directions: DirectionWords | undefined;
  readonly levels: LevelWords | undefined;
  of(scheme: Scheme): Scheme;
}

let lastJoined: Joined | null = null;

/** Reports keep the id of the scheme that was chosen, forms name its file: they must be the same. */
function readScheme(file: string, name: string, reader: Reader): Scheme | null {
  const found = reader.yaml(file, schemeFile);
  if (found !== null && found.id !== name) reader.tell("scheme-id", { id: found.id, name }, file, ["id"]);
  for (const role of Object.keys(found?.points.levels ?? {}))
    checkRole(role, { file, at: ["points", "levels", role] }, reader.mistakes);
  for (const [index, split] of (found?.points.splits ?? []).entries())
    for (const role of Object.keys(split))
      checkRole(role, { file, at: ["points", "splits", index, role] }, reader.mistakes);
  for (const role of Object.keys(found?.texts ?? {})) checkRole(role, { file, at: ["texts", role] }, reader.mistakes);
  return found;
}

/** The form's own scheme, or those of which one is chosen. */
function schemesOf(
  source: FormSource | null,
  schemes: ReadonlyMap<string, Scheme | null>,
  reader: Reader,
): Pick<LoadedForm, "scheme" | "schemes"> {
  const wanted = source?.scheme;
  const named = (id: string, at: Mistake["at"]): Scheme | null => {
    if (!schemes.has(id)) reader.tell("scheme-unknown", { id }, "form.yaml", at);
    return schemes.get(id) ?? null;
  };
  if (typeof wanted === "string") return { scheme: named(wanted, ["scheme"]), schemes: [] };
  const choice = (wanted?.choose ?? []).map((id, index) => named(id, ["scheme", "choose", index]));
  return { scheme: null, schemes: choice.filter((one) => one !== null) };
}
