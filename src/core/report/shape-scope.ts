/** What a name means where it stands in a template, before there are figures. */
import type { PrintShape } from "./print-shape.js";

/** A group of names or the rows of a list, with the pattern that leads there: "" for the report, `projects.*`. */
export interface ShapeScope {
  readonly path: string;
  readonly fields: PrintShape;
  readonly list?: boolean;
  /** Every name in it shows what stands at `path`. */
  readonly same?: boolean;
}

/** The pattern of a text or flag, or a scope of further names; undefined where the shape has no such name. */
export function follow(start: ShapeScope, names: readonly string[]): string | ShapeScope | undefined {
  return names.reduce<string | ShapeScope | undefined>((here, name, index) => {
    // A list has no names but those of its rows.
    const passable = typeof here === "object" && (index === 0 || here.list !== true);
    return passable ? below(here, name) : undefined;
  }, start);
}

function below({ path, fields, same }: ShapeScope, name: string): string | ShapeScope | undefined {
  const next = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const at = same === true ? path : path === "" ? name : `${path}.${name}`;
  if (next === undefined || next === true) return next && at;
  if (next.of !== undefined)
    return { fields: next.fields, path: path === "" ? next.of : `${path}.${next.of}`, same: true };
  return next.list === true ? { ...next, path: `${at}.*` } : { ...next, path: at };
}
