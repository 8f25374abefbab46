/** The scoring schemes of a `templates/` folder by id, with the words of the field, for who scores without a form. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Scheme, schemeSource } from "../core/score/scheme.js";
import { joinScoringWords, type ScoringWords, scoringWordFiles, scoringWords } from "../core/score/scoring-words.js";
import { plainYaml } from "./plain-yaml.js";

/** Throws, with the file's name, for one that cannot be read; `jiping forms` says what is wrong in it. */
export function loadSchemes(templates: string): ReadonlyMap<string, Scheme> {
  const folder = join(templates, "schemes");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[^.~].*\.yaml$/.test(name)) : [];
  const words = loadScoringWords(templates);
  return new Map(
    names.sort().map((name) => [name.replace(/\.yaml$/, ""), withWords(schemeIn(join(folder, name)), words)]),
  );
}

/** Throws, naming file and key, when a list cannot be read; a file that is not there has no words. */
export function loadScoringWords(templates: string): ScoringWords {
  const lists = Object.entries(scoringWordFiles).flatMap(([key, name]) => {
    const file = join(templates, name);
    return existsSync(file) ? [[key, plainYaml(readFileSync(file))]] : [];
  });
  return scoringWords.parse(Object.fromEntries(lists));
}

/** The scheme with the words of the field behind its own. */
export function withWords(scheme: Scheme, shared: ScoringWords): Scheme {
  return { ...scheme, words: joinScoringWords(scheme.words, shared) };
}

function schemeIn(file: string): Scheme {
  const read = schemeSource.safeParse(plainYaml(readFileSync(file)));
  if (!read.success) throw new Error(`${file}: ${read.error.issues.map(({ path }) => path.join(".")).join(", ")}`);
  return read.data;
}
