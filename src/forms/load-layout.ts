/** Word layouts that belong to no form: those of the templates' folder, else the shipped ones. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export function loadLayout(templatesDir: string, shippedDir: string, name: "review-sheet"): Uint8Array {
  const file = join("_layouts", `${name}.docx`);
  const own = join(templatesDir, file);
  return readFileSync(existsSync(own) ? own : join(shippedDir, file));
}
