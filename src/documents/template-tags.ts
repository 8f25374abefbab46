import type { Problem } from "../core/problem.js";
import { openTemplate, type Part } from "./open-template.js";
import { partName } from "./template-problems.js";

export interface TemplateTag {
  readonly name: string;
  readonly kind: "text" | "section" | "inverted";
  /** Part of the Word file: document, header1, … */
  readonly part: string;
  /** Tags inside a section, in order. */
  readonly inside: readonly TemplateTag[];
}

/** All tags of a layout, in order, or what is broken in it. */
export function templateTags(
  template: Uint8Array,
  file = "report.docx",
): { tags: readonly TemplateTag[] } | { problems: Problem[] } {
  const opened = openTemplate(template, file);
  if ("problems" in opened) return opened;
  return { tags: [...opened.parts].flatMap(([path, found]) => readParts(found, partName(path))) };
}

function readParts(parts: readonly Part[], name: string): TemplateTag[] {
  return parts
    .filter(({ type }) => type === "placeholder")
    .map(({ value, module, inverted, subparsed }) => ({
      name: value.trim(),
      kind: module !== "loop" ? "text" : inverted ? "inverted" : "section",
      part: name,
      inside: readParts(subparsed ?? [], name),
    }));
}
