/** The scoring schemes of a `templates/` folder by id, for who scores without a form. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Scheme, schemeSource } from "../core/score/scheme.js";

/** Throws, with the file's name, for one that cannot be read; `jiping forms` says what is wrong in it. */
export function loadSchemes(templates: string): ReadonlyMap<string, Scheme> {
  const folder = join(templates, "schemes");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[^.~].*\.yaml$/.test(name)) : [];
  return new Map(names.sort().map((name) => [name.replace(/\.yaml$/, ""), schemeIn(join(folder, name))]));
}

function schemeIn(file: string): Scheme {
  const read = schemeSource.safeParse(parse(readFileSync(file, "utf8")));
  if (!read.success) throw new Error(`${file}: ${read.error.issues.map(({ path }) => path.join(".")).join(", ")}`);
  return read.data;
}
