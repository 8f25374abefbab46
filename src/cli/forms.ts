/** `jiping forms`: every mistake of every form with its place, or the list of forms. */
import type { Config } from "../config.js";
import { checkTags } from "../documents/check-tags.js";
import { loadPrompts } from "../forms/load-prompts.js";
import { loadTemplates } from "../forms/load-templates.js";
import { mistakeLines } from "../forms/mistake-lines.js";

export async function runForms(settings: Config): Promise<number> {
  const templates = loadTemplates(settings.templatesDir);
  const mistakes = mistakeLines(templates, loadPrompts(settings.promptsDir).words, checkTags);
  for (const line of mistakes) process.stderr.write(`${line}\n`);
  for (const { form } of templates.forms.values()) process.stdout.write(`${form.id}\t${form.version}\t${form.title}\n`);
  return mistakes.length === 0 ? 0 : 1;
}
