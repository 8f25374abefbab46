/** All forms of a `templates/` folder. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { type FormFiles, type LoadedForm, loadForm, type PlacedMistake } from "./load-form.js";

export interface Templates {
  readonly forms: ReadonlyMap<string, LoadedForm>;
  /** By folder. Empty when everything is well. */
  readonly mistakes: readonly { folder: string; mistakes: readonly PlacedMistake[] }[];
}

export function loadTemplates(directory: string): Templates {
  const shared = [...filesIn(directory, "_shared"), ...filesIn(directory, "schemes")];
  const forms = new Map<string, LoadedForm>();
  const mistakes: { folder: string; mistakes: readonly PlacedMistake[] }[] = [];
  for (const folder of readdirSync(directory).sort()) {
    if (folder.startsWith("_") || folder === "schemes" || !statSync(join(directory, folder)).isDirectory()) continue;
    const files: FormFiles = new Map([...shared, ...filesIn(join(directory, folder), "")]);
    const result = loadForm(files);
    if ("mistakes" in result) mistakes.push({ folder, mistakes: result.mistakes });
    else forms.set(result.loaded.form.id, result.loaded);
  }
  return { forms, mistakes };
}

function filesIn(directory: string, folder: string): [string, Uint8Array][] {
  return readdirSync(join(directory, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("~$") && !entry.name.startsWith("."))
    .map((entry) => [posix.join(folder, entry.name), readFileSync(join(directory, folder, entry.name))]);
}
