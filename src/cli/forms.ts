/** `jiping forms [ID]`: every mistake of every form and prompt with its place; what each form asks, or one form figure by figure. */
import type { Common } from "../config.js";
import { say } from "../core/say.js";
import { checkTags } from "../documents/check-tags.js";
import { printedFigures } from "../documents/printed-figures.js";
import { readPrompts } from "../forms/load-prompts.js";
import { loadTemplates } from "../forms/load-templates.js";
import { mistakeLines, unprintedLines } from "../forms/mistake-lines.js";
import { figureTable, formTable } from "./form-table.js";

/** Fails when there is a mistake, or when there is no form `id`. What forms ask is listed once all is well, or of one that is. */
export async function runForms(settings: Common, id?: string): Promise<number> {
  const templates = loadTemplates(settings.templatesDir);
  const prompts = readPrompts(settings.promptsDir, settings.shippedPromptsDir);
  const { words } = prompts;
  const mistakes = [
    ...("lines" in prompts ? prompts.lines : (prompts.own?.mistakes ?? [])),
    ...mistakeLines(templates, words, checkTags),
    ...unprintedLines(templates, words, printedFigures),
  ];
  const forms = [...templates.forms.values()].map(({ form }) => form);
  const one = forms.find((form) => form.id === id);
  write(process.stderr, mistakes);
  if (one !== undefined) write(process.stdout, figureTable(one));
  else if (mistakes.length > 0) return 1;
  else if (id === undefined) write(process.stdout, formTable(forms, words));
  else
    write(process.stderr, [
      words.render(say("forms.unknown", { id, forms: forms.map((form) => form.id).join("、") }), "plain"),
    ]);
  return mistakes.length === 0 && (id === undefined || one !== undefined) ? 0 : 1;
}

function write(stream: NodeJS.WritableStream, lines: readonly string[]): void {
  for (const line of lines) stream.write(`${line}\n`);
}
