import type { Problem } from "../core/problem.js";
import { isGap } from "../core/report/lazy-model.js";
import type { PrintValue } from "../core/report/print-model.js";
import { gapRun } from "./gap-run.js";
import type { Printer } from "./open-template.js";
import { printable } from "./printable.js";
import { type Resolved, resolveTag } from "./resolve-tag.js";
import { notText, unknownTag } from "./template-problems.js";

/**
 * Tells the library what each tag prints: the library asks `parser` for the value of a tag or section; `module` sees
 * every piece of the document before that and marks gaps with colour. Collects the tags that cannot be printed.
 */
export function printer(file: string, gap: (label: string) => string): Printer & { problems(): Problem[] } {
  const problems = new Map<string, Problem>();
  let path = "";
  let properties = "";

  const refuse = (refused: Problem) => problems.set(`${refused.code} ${refused.facts.tag} ${path}`, refused);

  function value(tag: string, scopes: readonly unknown[], section: boolean): unknown {
    const found = resolveTag(tag, scopes);
    if (!found.known) refuse(unknownTag(tag, file, path));
    else if (!section && isStructure(found.value)) refuse(notText(tag, file, path));
    // Never null: the library would go on to look for the name in what surrounds it.
    return section ? asSection(found) : asText(found, gap);
  }

  return {
    problems: () => [...problems.values()],
    parser: (tag) => ({
      get: (_scope, { scopeList, meta }) => value(tag, scopeList, meta.part.module === "loop"),
    }),
    module: {
      name: "printer",
      priority: 100, // before the library's own modules
      render(part, options) {
        path = options.filePath;
        properties = runProperties(part, properties);
        if (part.type !== "placeholder" || part.module || !path.startsWith("word/")) return null;
        const found = resolveTag(part.value, options.scopeManager.scopeList);
        if (!found.known || !isGap(found.value)) return null;
        return { value: gapRun(printable(gap(found.value.missing)), properties), errors: [] };
      },
    },
  };
}

/** The `w:rPr` element of the run being printed, growing piece by piece. */
function runProperties(part: { tag?: string; position?: string; value: string }, sofar: string): string {
  if (part.tag === "w:r" && part.position === "start") return "";
  if (part.tag === "w:rPr" && part.position !== "end") return part.value;
  return sofar.startsWith("<w:rPr") && !/<\/w:rPr>$|^<w:rPr\/>$/.test(sofar) ? sofar + part.value : sofar;
}

function isStructure(value: PrintValue): boolean {
  return typeof value === "object" && value !== null && !isGap(value);
}

function asText(found: Resolved, gap: (label: string) => string): string {
  if (!found.known) return "";
  if (typeof found.value === "string") return printable(found.value);
  return isGap(found.value) ? printable(gap(found.value.missing)) : "";
}

/** Lists repeat, groups open, texts and flags decide; a gap counts as text, so that it is seen. */
function asSection(found: Resolved): unknown {
  if (!found.known || found.value === null) return false;
  if (typeof found.value === "string") return found.value.trim() !== "";
  return isGap(found.value) ? true : found.value;
}
