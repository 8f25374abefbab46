import { type Problem, problem } from "../core/problem.js";
import type { PrintShape } from "../core/report/print-shape.js";
import { follow, type ShapeScope } from "../core/report/shape-scope.js";
import { hiddenTags } from "./hidden-tags.js";
import { readTag } from "./resolve-tag.js";
import { type TemplateTag, templateTags } from "./template-tags.js";

/** The names that a report can print. */
export type Shape = PrintShape;

/**
 * Every tag of a layout that a report of this shape would not know (`unknown-tag`) or could not print as text
 * (`tag-not-text`), together with what is broken in the layout or would print as it stands; nothing if all is well.
 */
export function checkTags(template: Uint8Array, shape: Shape, file = "report.docx"): Problem[] {
  const hidden = hiddenTags(template, file);
  const read = templateTags(template, file);
  if ("problems" in read) return [...read.problems, ...hidden];
  // A tag with an invisible character looks right: that it is unknown would help nobody.
  const found = read.tags
    .flatMap((tag) => checkTag(tag, [{ path: "", fields: shape }], file))
    .filter(({ facts }) => !/\p{Cf}|\u00ad/u.test(String(facts.tag)))
    .concat(hidden);
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function checkTag(tag: TemplateTag, scopes: readonly ShapeScope[], file: string): Problem[] {
  const facts = { tag: tag.name, file, part: tag.part };
  const { up, names } = readTag(tag.name);
  const start = scopes[scopes.length - 1 - up];
  const known = start === undefined ? undefined : follow(start, names);
  if (known === undefined) return [problem("unknown-tag", facts)];
  if (tag.kind === "text") return typeof known === "string" ? [] : [problem("tag-not-text", facts)];
  // Inside an inverted section, and in one over a text or flag, names mean what they mean outside.
  const inside = tag.kind === "section" && typeof known === "object" ? [...scopes, known] : scopes;
  return tag.inside.flatMap((one) => checkTag(one, inside, file));
}
