/** The files of one form's folder -> the form with its scheme and Word layout, or every mistake in them. */
import { compileForm } from "../core/form/compile.js";
import { type FragmentSource, formSource, fragmentSource } from "../core/form/define.js";
import type { Form } from "../core/form/form.js";
import type { Mistake, Mistakes } from "../core/form/mistake.js";
import { checkRole } from "../core/form/roles.js";
import { checkNarratives } from "../core/report/check-narratives.js";
import { type Scheme, schemeSource } from "../core/score/scheme.js";
import { withoutEchoes } from "./echoes.js";
import type { Locate } from "./locate.js";
import { ownFiles } from "./own-files.js";
import { readYaml } from "./read-yaml.js";

/** File contents by name: `form.yaml`, `report.docx`, `overview.mustache`, `_shared/goals.yaml`, `schemes/….yaml`. */
export type FormFiles = ReadonlyMap<string, Uint8Array>;

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

/** A mistake with its place: line and column from 1. */
export interface PlacedMistake extends Mistake {
  readonly line: number;
  readonly column: number;
}

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
  const mistakes: Mistakes = [];
  const locates = new Map<string, Locate>();
  const source = read("form.yaml", formSource);
  const fragments = new Map<string, { file: string; source: FragmentSource }>();
  const schemes = new Map<string, Scheme>();
  const narratives = new Map<string, string>();
  for (const file of files.keys()) {
    const [, folder, name] = /^(_shared|schemes)\/(.+)\.yaml$/.exec(file) ?? [];
    if (folder === "_shared" && name !== undefined)
      fragments.set(name, { file, source: read(file, fragmentSource) ?? {} });
    if (/^[^/]+\.mustache$/.test(file)) readNarrative(file);
    if (folder === "schemes" && name !== undefined) readScheme(file, name);
  }
  const wanted = source?.scheme;
  const scheme = typeof wanted === "string" ? schemeOf(wanted, ["scheme"]) : null;
  const choice = typeof wanted === "object" ? wanted.choose : [];
  const choices = choice.map((id, index) => schemeOf(id, ["scheme", "choose", index])).filter((one) => one !== null);
  if (source !== null && others.has(source.id)) {
    // A copied folder whose form has kept its id: reports of the two could not be told apart.
    mistakes.push({ code: "form-twice", facts: { id: source.id }, file: "form.yaml", at: ["id"], offset: 0 });
  }
  const layout = files.get("report.docx");
  if (layout === undefined) missing("report.docx");
  const form = source === null ? null : compileForm({ file: "form.yaml", source, fragments, narratives }, mistakes);
  if (form !== null) checkNarratives(form, mistakes);
  const found = inOrder(withoutEchoes(mistakes, files).map(placed));
  if (form === null || layout === undefined) return { mistakes: found, checkable: null };
  if (found.length === 0 && source !== null) {
    const own = ownFiles(source, files);
    return { loaded: { form, scheme, schemes: choices, layout, files: own, place: placed } };
  }
  return {
    mistakes: found,
    checkable: found.every(({ code }) => harmless.has(code)) ? { form, layout, place: placed } : null,
  };

  function readNarrative(file: string): void {
    const text = new TextDecoder().decode(files.get(file));
    narratives.set(file, text);
    locates.set(file, (_, offset = 0) => placeIn(text, offset));
  }

  function readScheme(file: string, name: string): void {
    const found = read(file, schemeSource);
    if (found === null) return;
    schemes.set(name, found);
    for (const role of Object.keys(found.points.levels ?? {}))
      checkRole(role, { file, at: ["points", "levels", role] }, mistakes);
    for (const role of Object.keys(found.texts)) checkRole(role, { file, at: ["texts", role] }, mistakes);
  }

  function schemeOf(id: string, at: Mistake["at"]): Scheme | null {
    if (!files.has(`schemes/${id}.yaml`))
      mistakes.push({ code: "scheme-unknown", facts: { id }, file: "form.yaml", at, offset: 0 });
    return schemes.get(id) ?? null;
  }

  function read<T>(file: string, schema: Parameters<typeof readYaml<T>>[2]): T | null {
    const bytes = files.get(file);
    if (bytes !== undefined) return readYaml(file, new TextDecoder().decode(bytes), schema, mistakes, locates);
    missing(file);
    return null;
  }

  function missing(name: string): void {
    mistakes.push({ code: "file-missing", facts: { name }, file: name, at: [], offset: 0 });
  }

  function placed(mistake: Mistake): PlacedMistake {
    if (mistake.code === "yaml")
      return { ...mistake, line: Number(mistake.facts.line), column: Number(mistake.facts.column) };
    const part = mistake.code === "unknown-key" ? "key" : "value";
    const place = locates.get(mistake.file)?.(mistake.at, mistake.offset, part) ?? { line: 1, column: 1 };
    return { ...mistake, ...place };
  }
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

/** A fragment that is used twice shows its mistakes twice. */
function inOrder(mistakes: readonly PlacedMistake[]): PlacedMistake[] {
  const once = new Map(mistakes.map((one) => [[one.code, one.file, one.line, one.column].join(" "), one]));
  return [...once.values()].sort(
    (a, b) => a.file.localeCompare(b.file, "en") || a.line - b.line || a.column - b.column,
  );
}
