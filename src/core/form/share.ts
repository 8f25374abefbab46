/** What several forms share (`use`): fragments laid under the sections of a form, each part with the place where it was written. */
import { entryOf } from "./check-ids.js";
import { type FragmentSource, type SectionSource, usedBy } from "./define.js";
import type { Origin } from "./form.js";
import type { Mistakes } from "./mistake.js";

export type Fragments = ReadonlyMap<string, { readonly file: string; readonly source: FragmentSource }>;

export interface Written<T> {
  readonly source: T;
  readonly origin: Origin;
}

/** The sections of a report or of a list's rows, and those that share a card. */
export interface MergedScope {
  readonly sections: readonly Written<SectionSource>[];
  readonly steps: readonly Written<readonly string[]>[];
}

/** A section with its fragments laid under it. */
export interface MergedSection extends Omit<SectionSource, "sections" | "steps"> {
  readonly origin: Origin;
  readonly from: Readonly<Record<"table" | "fields" | "list" | "narrative" | "sections", Origin>>;
  /** Of each row of its list. */
  readonly inner: MergedScope;
}

type Body = Pick<SectionSource, "table" | "fields" | "list" | "sections" | "steps">;
type Using = Parameters<typeof usedBy>[0];

/** The form's own sections, then those of the fragments that it uses. */
export function mergeScope(
  source: Using & Pick<SectionSource, "sections" | "steps">,
  origin: Origin,
  fragments: Fragments,
  mistakes: Mistakes,
): MergedScope {
  const parts = [{ source, origin }, ...found(source, origin, fragments, mistakes)];
  return {
    sections: parts.flatMap((part) => written(part.source.sections, entryOf(part.origin, "sections"))),
    steps: parts.flatMap((part) => written(part.source.steps, entryOf(part.origin, "steps"))),
  };
}

/**
 * What the section does not say comes from the first fragment that does. Sections that stand in a fragment take no sections
 * from another: none can hold itself.
 */
export function mergeSection(
  { source, origin }: Written<SectionSource>,
  fragments: Fragments,
  mistakes: Mistakes,
): MergedSection {
  const section: Written<SectionSource> = { source, origin };
  const parts: Written<Body>[] = [section, ...found(source, origin, fragments, mistakes)];
  const isShared = [...fragments.values()].some(({ file }) => file === origin.file);
  const holder = (key: keyof Body): Written<Body> => parts.find((part) => part.source[key] !== undefined) ?? section;
  const place = (key: keyof Body): Origin => entryOf(holder(key).origin, key);
  const scope = isShared
    ? source
    : { sections: holder("sections").source.sections, steps: holder("steps").source.steps };
  const { sections, steps, ...rest } = source;
  return {
    ...rest,
    table: holder("table").source.table,
    fields: holder("fields").source.fields,
    list: holder("list").source.list,
    origin,
    from: {
      table: place("table"),
      fields: place("fields"),
      list: place("list"),
      narrative: entryOf(origin, "narrative"),
      sections: entryOf(origin, source.sections === undefined ? "use" : "sections"),
    },
    inner: {
      sections: written(scope.sections, place("sections")),
      steps: written(scope.steps, place("steps")),
    },
  };
}

function found(source: Using, origin: Origin, fragments: Fragments, mistakes: Mistakes): Written<FragmentSource>[] {
  return usedBy(source).flatMap((name, index) => {
    const fragment = fragments.get(name);
    if (fragment !== undefined) return [{ source: fragment.source, origin: { file: fragment.file, at: [] } }];
    const place = typeof source.use === "string" ? entryOf(origin, "use") : entryOf(origin, "use", index);
    mistakes.push({ code: "fragment-unknown", facts: { name }, ...place, offset: 0 });
    return [];
  });
}

function written<T>(sources: readonly T[] | undefined, origin: Origin): Written<T>[] {
  return (sources ?? []).map((source, index) => ({ source, origin: entryOf(origin, index) }));
}
