import type { DocumentFiller, Marks } from "../app/ports/documents.js";
import type { Problem } from "../core/problem.js";
import { gapText } from "../core/report/gap-text.js";
import type { PrintModel } from "../core/report/print-model.js";
import { markDraft } from "./mark-draft.js";
import { type Opened, openTemplate } from "./open-template.js";
import { printer } from "./printer.js";
import { addSelfCheck } from "./self-check.js";
import { templateProblems } from "./template-problems.js";

export interface FillOptions {
  /** Name of the layout as people know it, for the facts of problems. */
  readonly file?: string;
  /** What is printed where a required text is missing, from its label. */
  readonly gap?: (label: string) => string;
  readonly marks?: Marks;
}

/**
 * Fills a Word layout. People's mistakes in it come back as problems, all at once: tags that the model does not know
 * (`unknown-tag`, `tag-not-text`) and broken tags as {@link templateProblems} names them, each with tag, file and part.
 * What stands in a list without rows is not printed and hence not met: `checkTags` finds mistakes there beforehand.
 */
export function fillDocx(
  template: Uint8Array,
  model: PrintModel,
  { file = "report.docx", gap = gapText, marks }: FillOptions = {},
): { file: Uint8Array } | { problems: Problem[] } {
  const print = printer(file, gap);
  const opened = openTemplate(template, file, print);
  if ("problems" in opened) return opened;
  try {
    opened.doc.render(model);
  } catch (error) {
    return { problems: templateProblems(error, file) };
  }
  const problems = print.problems();
  if (problems.length > 0) return { problems };
  if (marks?.selfCheck != null) addSelfCheck(opened.doc.getZip(), marks.selfCheck);
  if (marks?.draft != null && !saysItself(opened)) markDraft(opened.doc.getZip(), marks.draft);
  return { file: bytesOf(opened.doc) };
}

/** The layout has a line of its own for drafts at the head of its pages. */
function saysItself({ parts }: Opened): boolean {
  return [...parts].some(
    ([path, found]) => path.startsWith("word/header") && found.some(({ value }) => value === "draft"),
  );
}

/** The filler that the use cases ask for. */
export function documentFiller(options: FillOptions = {}): DocumentFiller {
  return { fill: async (template, model, marks) => fillDocx(template, model, { ...options, marks }) };
}

/** The library leaves entries for folders, which a Word file has not. */
function bytesOf(doc: Opened["doc"]): Uint8Array {
  const { files } = doc.getZip();
  for (const [name, entry] of Object.entries(files)) if (entry.dir) delete files[name];
  return doc.toUint8Array({ compression: "DEFLATE" });
}
