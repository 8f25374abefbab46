/**
 * Findings that speak of what is not filled in yet. What is missing is the progress's business: only what is filled is checked
 * while people are filling.
 *
 * | missing is | the finding is about | held back |
 * |---|---|---|
 * | one of its figures, or below one | anything | yes |
 * | something that one of its figures is computed from | anything | yes |
 * | a figure of another row, or the list itself | one row of the list | no |
 * | a figure of another row, or the list itself | several rows of the list | yes: more of them will come |
 */
import type { Finding } from "../../check/finding.js";
import type { Form } from "../../form/form.js";
import { patternOf, placed, rowOf } from "../../form/path.js";

export class Missing {
  readonly #paths: ReadonlySet<string>;
  readonly #patterns: ReadonlySet<string>;

  /** `paths`: required figures, and lists that wait for rows. */
  constructor(readonly paths: readonly string[]) {
    this.#paths = withAbove(paths);
    this.#patterns = new Set(paths.map(patternOf));
  }

  holdsBack(finding: Finding, form: Form): boolean {
    if (this.paths.length === 0) return false;
    const paths = pathsOf(finding);
    if ([...paths].some((path) => this.#paths.has(path) || this.#isUnderway(form, path))) return true;
    return [...patternsOfSeveral(paths)].some((pattern) => this.#more(pattern));
  }

  /** Computed, from figures of which some are missing. */
  #isUnderway(form: Form, path: string): boolean {
    return (form.links.get(patternOf(path)) ?? []).some(({ pattern }) => {
      const source = placed(pattern, path);
      return source.includes("*") ? this.#more(pattern) : this.#paths.has(source) || this.#isUnderway(form, source);
    });
  }

  /** Figures of this pattern, or rows of the lists around it, are still to come. */
  #more(pattern: string): boolean {
    return listsOf(pattern).some((one) => this.#patterns.has(one));
  }
}

/** `a.b.c`, `a.b` and `a`. */
function withAbove(paths: readonly string[]): Set<string> {
  const all = new Set<string>();
  // What is above a path that is there is there as well.
  for (const path of paths)
    for (let at = path; at !== "" && !all.has(at); at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) all.add(at);
  return all;
}

/** The pattern, and those of the lists around it. */
function listsOf(pattern: string): string[] {
  return [pattern, ...[...pattern.matchAll(/\.\*/g)].map(({ index }) => pattern.slice(0, index))];
}

function pathsOf({ figures, places }: Finding): Set<string> {
  return new Set([...figures, ...places.flatMap((place) => (place.at === "printed" ? [] : [place.path]))]);
}

/** Patterns of which figures of more than one row are among the paths. */
function patternsOfSeveral(paths: ReadonlySet<string>): Set<string> {
  const rows = new Map<string, string>();
  const several = new Set<string>();
  for (const path of paths) {
    const row = rowOf(path);
    if (row === "") continue;
    const pattern = patternOf(path);
    const first = rows.get(pattern);
    if (first === undefined) rows.set(pattern, row);
    else if (first !== row) several.add(pattern);
  }
  return several;
}
