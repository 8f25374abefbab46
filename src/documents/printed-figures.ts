import { follow, type ShapeScope } from "../core/report/shape-scope.js";
import type { Shape } from "./check-tags.js";
import { readTag } from "./resolve-tag.js";
import { type TemplateTag, templateTags } from "./template-tags.js";

/**
 * The patterns of all figures that a layout prints or decides by (`projects.*.funds.total.executed`). Names that the shape
 * has not and what is broken in the layout are left to `checkTags`.
 */
export function printedFigures(template: Uint8Array, shape: Shape, file = "report.docx"): Set<string> {
  const read = templateTags(template, file);
  const tags = "problems" in read ? [] : read.tags;
  return new Set(tags.flatMap((tag) => figuresOf(tag, [{ path: "", fields: shape }])));
}

function figuresOf(tag: TemplateTag, scopes: readonly ShapeScope[]): string[] {
  const { up, names } = readTag(tag.name);
  const start = scopes[scopes.length - 1 - up];
  const meant = start === undefined ? undefined : follow(start, names);
  const inside = tag.kind === "section" && typeof meant === "object" ? [...scopes, meant] : scopes;
  return [...(typeof meant === "string" ? [meant] : []), ...tag.inside.flatMap((one) => figuresOf(one, inside))];
}
