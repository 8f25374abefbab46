/** Every mistake of every form as a line for its writer: folder/file:line:column and what to do. */
import type { Problem } from "../core/problem.js";
import { type PrintShape, printShape } from "../core/report/print-shape.js";
import { say } from "../core/say.js";
import type { Words } from "../core/words.js";
import type { Templates } from "./load-templates.js";

export type CheckTags = (layout: Uint8Array, shape: PrintShape) => Problem[];

export function mistakeLines(templates: Templates, words: Words, checkTags: CheckTags): string[] {
  const inForms = templates.mistakes.flatMap(({ folder, mistakes }) =>
    mistakes.map(({ file, line, column, code, facts }) =>
      words.render(
        say("mistake.place", { file: `${folder}/${file}`, line, column, text: say(`mistake.${code}`, { ...facts }) }),
        "plain",
      ),
    ),
  );
  const inLayouts = [...templates.forms.values()].flatMap(({ form, layout }) =>
    checkTags(layout, printShape(form)).map(
      ({ code, facts }) => `${form.id}/report.docx  ${words.render(say(`mistake.${code}`, { ...facts }), "plain")}`,
    ),
  );
  return [...inForms, ...inLayouts];
}
