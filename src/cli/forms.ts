/** `jiping forms [ID]`: every mistake of every form and prompt with its place; what each form asks, or one form figure by figure. */
import type { Common } from "../config.js";
import { checkTags } from "../documents/check-tags.js";
import { printedFigures } from "../documents/printed-figures.js";
import { readPrompts } from "../forms/load-prompts.js";
import { loadTemplates } from "../forms/load-templates.js";
import { mistakeLines, unprintedLines } from "../forms/mistake-lines.js";
import { figureTable, formTable } from "./form-table.js";

/** Fails when there is a mistake, or when there is no form `id`. */
export async function runForms(settings: Common, id?: string): Promise<number> {
  const templates = loadTemplates(settings.templatesDir);
  const prompts = readPrompts(settings.promptsDir);
  const { words } = prompts;
  const mistakes = [...mistakeLines(templates, words, checkTags), ...unprintedLines(templates, words, printedFigures)];
  const forms = [...templates.forms.values()].map(({ form }) => form);
  const one = forms.find((form) => form.id === id);
  const table = one === undefined ? formTable(forms, words) : figureTable(one);
  for (const line of mistakes) process.stderr.write(`${line}\n`);
  for (const line of table) process.stdout.write(`${line}\n`);
  return mistakes.length === 0 && (id === undefined || one !== undefined) ? 0 : 1;
}
