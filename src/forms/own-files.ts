/** The files that a form is made of: what is kept with its reports, so that another form's parts may change as they like. */
import { type FormSource, type SectionSource, usedBy } from "../core/form/define.js";
import type { Fragments } from "../core/form/share.js";
import { scoringWordFiles } from "../core/score/scoring-words.js";

/** Of `files` (names as in `templates/`), those that this definition names, and what stands beside it. */
export function ownFiles<T>(
  source: FormSource,
  fragments: Fragments,
  files: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  const { scheme = [] } = source;
  const schemes = typeof scheme === "string" ? [scheme] : "choose" in scheme ? scheme.choose : [];
  const wanted = new Set<string>([
    ...schemes.map((id) => `schemes/${id}.yaml`),
    ...(schemes.length > 0 ? Object.values(scoringWordFiles) : []),
    ...usedFragments(source, fragments).map((name) => `_shared/${name}.yaml`),
  ]);
  return new Map([...files].filter(([name]) => !name.includes("/") || wanted.has(name)));
}

type Using = Pick<SectionSource, "use" | "sections">;

/** With those that the sections of a fragment use: they use no sections, so that there is an end. */
function usedFragments(source: Using, fragments: Fragments): string[] {
  const names = usedBy(source);
  const inner = names.flatMap((name) => fragments.get(name)?.source.sections ?? []);
  return [
    ...names,
    ...inner.flatMap((section) => usedBy(section)),
    ...(source.sections ?? []).flatMap((section) => usedFragments(section, fragments)),
  ];
}
