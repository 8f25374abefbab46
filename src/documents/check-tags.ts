import { type Problem, problem } from "../core/problem.js";
import { readTag } from "./resolve-tag.js";
import { type TemplateTag, templateTags } from "./template-tags.js";

/** The names that a report can print: a text or flag (`true`), or a group or list of further names. */
export interface Shape {
  readonly [name: string]: true | Structure;
}
export interface Structure {
  readonly fields: Shape;
  /** Rows of these names. */
  readonly list?: boolean;
}

/**
 * Every tag of a layout that a report of this shape would not know (`unknown-tag`) or could not print as text
 * (`tag-not-text`), together with what is broken in the layout; nothing if all is well.
 */
export function checkTags(template: Uint8Array, shape: Shape, file = "report.docx"): Problem[] {
  const read = templateTags(template, file);
  if ("problems" in read) return read.problems;
  const found = read.tags.flatMap((tag) => checkTag(tag, [{ fields: shape }], file));
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function checkTag(tag: TemplateTag, scopes: readonly Structure[], file: string): Problem[] {
  const facts = { tag: tag.name, file, part: tag.part };
  const known = resolve(tag.name, scopes);
  if (known === undefined) return [problem("unknown-tag", facts)];
  if (tag.kind === "text") return known === true ? [] : [problem("tag-not-text", facts)];
  // Inside an inverted section, and in one over a text or flag, names mean what they mean outside.
  const inside = tag.kind === "section" && known !== true ? [...scopes, known] : scopes;
  return tag.inside.flatMap((one) => checkTag(one, inside, file));
}

/** As `resolveTag` looks at a model, but at its shape. */
function resolve(tag: string, scopes: readonly Structure[]): true | Structure | undefined {
  const { up, names } = readTag(tag);
  let here: true | Structure | undefined = scopes[scopes.length - 1 - up];
  names.forEach((name, index) => {
    const passable =
      here !== true && here !== undefined && (index === 0 || !here.list) && Object.hasOwn(here.fields, name);
    here = passable && typeof here === "object" ? here.fields[name] : undefined;
  });
  return here;
}
