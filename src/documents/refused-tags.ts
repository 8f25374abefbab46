import { type Problem, problem } from "../core/problem.js";
import type { Part } from "./open-template.js";
import { partName } from "./template-problems.js";

/**
 * Tags that the library would take and that must not be: `{{@name}}`, which lets typed text act as markup; tags in the wide
 * braces ｛｛ ｝｝ of a Chinese keyboard, which would print as they stand; a section that begins in a cell and ends outside it,
 * which breaks the file as soon as it shows no rows or two.
 */
export function refusedTags(parts: readonly Part[], file: string, path: string): Problem[] {
  const facts = (tag: string) => ({ tag, file, part: partName(path) });
  return [
    ...wideTags(parts).map((tag) => problem("wide-braces", facts(tag))),
    ...sectionsIn(parts).flatMap(({ value, module, subparsed }) => {
      if (module === "rawxml") return [problem("raw-tag", facts(`@${value}`))];
      return isBalanced(subparsed ?? []) ? [] : [problem("misplaced-section", facts(value.trim()))];
    }),
  ];
}

/** All tags that are more than a text, those inside others too. */
function sectionsIn(parts: readonly Part[]): Part[] {
  const found = parts.filter(({ type, module }) => type === "placeholder" && module);
  return found.flatMap((part) => [part, ...sectionsIn(part.subparsed ?? [])]);
}

/** Whether every paragraph, cell, row and table that begins in here also ends here, or as many as end. */
function isBalanced(parts: readonly Part[]): boolean {
  const open = new Map<string, number>();
  for (const { type, tag, position } of parts) {
    if (type !== "tag" || !tag || !/^w:(p|tc|tr|tbl)$/.test(tag)) continue;
    const step = position === "start" ? 1 : position === "end" ? -1 : 0;
    open.set(tag, (open.get(tag) ?? 0) + step);
  }
  return [...open.values()].every((count) => count === 0);
}

function wideTags(parts: readonly Part[]): string[] {
  const tags = writtenText(parts).match(/[{｛]{2}[^{}｛｝]*[}｝]{2}/g) ?? [];
  return [...new Set(tags)];
}

/** Words that stand outside tags; Word may have split them over several runs. */
function writtenText(parts: readonly Part[]): string {
  return parts
    .map(({ type, value, position, subparsed }) => {
      if (subparsed) return writtenText(subparsed);
      return type === "content" && position === "insidetag" ? value : "";
    })
    .join("");
}
