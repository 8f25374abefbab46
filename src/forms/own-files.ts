/** The files that a form is made of: what is kept with its reports, so that another form's parts may change as they like. */
import type { FormSource, SectionSource } from "../core/form/define.js";

/** Of `files` (names as in `templates/`), those that this definition names, and what stands beside it. */
export function ownFiles<T>(source: FormSource, files: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const { scheme = [] } = source;
  const schemes = typeof scheme === "string" ? [scheme] : "choose" in scheme ? scheme.choose : [];
  const wanted = new Set([
    ...schemes.map((id) => `schemes/${id}.yaml`),
    ...usedFragments(source.sections).map((name) => `_shared/${name}.yaml`),
  ]);
  return new Map([...files].filter(([name]) => !name.includes("/") || wanted.has(name)));
}

function usedFragments(sections: readonly SectionSource[]): string[] {
  return sections.flatMap(({ use, sections: inner }) => [
    ...(use === undefined ? [] : [use]),
    ...usedFragments(inner ?? []),
  ]);
}
