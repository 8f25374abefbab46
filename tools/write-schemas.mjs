/** Writes templates/*.schema.json out of the grammars: npm run build && node tools/write-schemas.mjs */
import { writeFileSync } from "node:fs";
import { jsonSchemas } from "../dist/src/forms/json-schemas.js";

for (const [name, text] of jsonSchemas()) {
  writeFileSync(new URL(`../templates/${name}`, import.meta.url), text);
}
