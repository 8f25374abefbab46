/** All forms of a `templates/` folder. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import type { Form } from "../core/form/form.js";
import { scoringWordFiles } from "../core/score/scoring-words.js";
import { type LoadedForm, loadForm, type Place } from "./load-form.js";
import type { FormFiles, PlacedMistake } from "./reader.js";

export interface Templates {
  readonly forms: ReadonlyMap<string, LoadedForm>;
  /** By folder. Empty when everything is well. */
  readonly mistakes: readonly { readonly folder: string; readonly mistakes: readonly PlacedMistake[] }[];
  /** Word layouts with the forms whose names they may use, also of forms that have mistakes. */
  readonly layouts: readonly Layout[];
}

export interface Layout {
  readonly folder: string;
  readonly form: Form;
  readonly bytes: Uint8Array;
  /** Where a mistake of the definition stands. */
  readonly place: Place;
}

/** Throws when there is no such folder. */
export function loadTemplates(directory: string): Templates {
  const shared = sharedFiles(directory);
  const forms = new Map<string, LoadedForm>();
  const mistakes: { folder: string; mistakes: readonly PlacedMistake[] }[] = [];
  const layouts: Layout[] = [];
  for (const folder of readdirSync(directory).sort()) {
    if (/^[._]|^schemes$/.test(folder) || !statSync(join(directory, folder)).isDirectory()) continue;
    const files: FormFiles = new Map([...shared, ...filesIn(join(directory, folder), "")]);
    const result = loadForm(files, forms);
    const checkable = "loaded" in result ? result.loaded : result.checkable;
    if (checkable !== null)
      layouts.push({ folder, form: checkable.form, bytes: checkable.layout, place: checkable.place });
    if ("mistakes" in result) mistakes.push({ folder, mistakes: result.mistakes });
    else forms.set(result.loaded.form.id, result.loaded);
  }
  return { forms, mistakes, layouts };
}

/** The form of one folder, with what `shared` holds for it; null: there is no form in it. */
export function loadFolder(folder: string, shared: string): ReturnType<typeof loadForm> | null {
  const files = filesIn(folder, "");
  return files.some(([name]) => name === "form.yaml") ? loadForm(new Map([...sharedFiles(shared), ...files])) : null;
}

/** What the forms of a folder share: sections, schemes and the words of scoring. */
export function sharedFiles(directory: string): [string, Uint8Array][] {
  const words = filesIn(directory, "_words").filter(([name]) => scoringWordNames.has(name));
  return [...filesIn(directory, "_shared"), ...filesIn(directory, "schemes"), ...words];
}

const scoringWordNames: ReadonlySet<string> = new Set(Object.values(scoringWordFiles));

function filesIn(directory: string, folder: string): [string, Uint8Array][] {
  if (!existsSync(join(directory, folder))) return [];
  return readdirSync(join(directory, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("~$") && !entry.name.startsWith("."))
    .map((entry) => [posix.join(folder, entry.name), readFileSync(join(directory, folder, entry.name))]);
}
