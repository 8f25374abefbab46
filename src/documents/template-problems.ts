import { z } from "zod";
import { type Problem, problem } from "../core/problem.js";

/**
 * What the library says about a layout, as problems with the facts `tag`, `file` and `part` (document, header1, …).
 * A fault that it has no word for is a programmer's mistake and goes on.
 */
export function templateProblems(error: unknown, file: string): Problem[] {
  const read = libraryError.safeParse(error);
  if (!read.success) throw error;
  const { id, xtag, openingtag, pair, file: path = "", errors } = read.data.properties;
  if (errors) return distinct(errors.flatMap((one) => templateProblems(one, file)));
  const code = codes.get(id);
  if (code === undefined) throw error;
  return [problem(code, { tag: xtag ?? openingtag ?? pair?.left ?? "", file, part: partName(path) })];
}

/** A tag that the report has no name for. `path`: of the part inside the Word file. */
export function unknownTag(tag: string, file: string, path: string): Problem {
  return problem("unknown-tag", { tag: tag.trim(), file, part: partName(path) });
}

/** A tag naming a list or group, where only a text can be printed. */
export function notText(tag: string, file: string, path: string): Problem {
  return problem("tag-not-text", { tag: tag.trim(), file, part: partName(path) });
}

/** `word/header1.xml` is header1. */
export function partName(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.xml$/, "");
}

const libraryError = z.object({
  properties: z.object({
    id: z.string(),
    xtag: z.string().optional(),
    openingtag: z.string().optional(),
    pair: z.object({ left: z.string() }).optional(),
    file: z.string().optional(),
    errors: z.array(z.unknown()).optional(),
  }),
});

const codes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    unopened_tag: "unopened-tag",
    duplicate_close_tag: "unopened-tag",
    unclosed_tag: "unclosed-tag",
    duplicate_open_tag: "unclosed-tag",
    unopened_loop: "unopened-section",
    unclosed_loop: "unclosed-section",
    closing_tag_does_not_match_opening_tag: "crossed-sections",
    unbalanced_loop_tags: "crossed-sections",
    loop_position_invalid: "misplaced-section",
    raw_xml_tag_should_be_only_text_in_paragraph: "raw-tag",
    raw_tag_outerxml_invalid: "raw-tag",
    no_xml_tag_found_at_left: "misplaced-section",
    no_xml_tag_found_at_right: "misplaced-section",
    filetype_not_identified: "not-a-word-file",
    filetype_not_handled: "not-a-word-file",
    filetype_not_supported: "not-a-word-file",
    malformed_xml: "broken-word-file",
    file_has_invalid_xml: "broken-word-file",
  }),
);

function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}
