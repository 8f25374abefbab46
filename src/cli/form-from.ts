/** `jiping form-from BLANK.docx --id ID [--out DIR]`: a bureau's blank Word file becomes a form's folder. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { toDocx } from "../blanks/to-docx.js";
import type { Common } from "../config.js";
import { tell } from "../core/blank/tell.js";
import { say } from "../core/say.js";
import type { Words } from "../core/words.js";
import { formFromBlank, understandBlank } from "../documents/blank-form.js";
import { blankWordsIn } from "../forms/load-blank-words.js";
import { readPrompts } from "../forms/load-prompts.js";
import { formYaml } from "../forms/write-form.js";

/** Writes `DIR/ID/form.yaml`, its layout and texts; what was understood goes to standard output as JSON. DIR: the templates folder where nothing is said. */
export async function runFormFrom(settings: Common, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { id: { type: "string" }, out: { type: "string" } },
  });
  const { words } = readPrompts(settings.promptsDir, settings.shippedPromptsDir);
  const [path] = positionals;
  const { id, out = settings.templatesDir } = values;
  if (path === undefined || id === undefined) return refuse(words, "form-from.usage", {});
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return refuse(words, "form-from.id", { id });
  const file = basename(path);
  const read = await toDocx(readFileSync(path), file);
  if ("problem" in read) return refuse(words, `form-from.${read.problem.code}`, read.problem.facts);
  const known = blankWordsIn(settings.templatesDir);
  const found = understandBlank(read.bytes, known, file);
  if ("problem" in found) return refuse(words, `form-from.${found.problem.code}`, found.problem.facts);
  const form = formFromBlank(read.bytes, found.understood, { id, words: known, file });
  if ("problem" in form) return refuse(words, `form-from.${form.problem.code}`, form.problem.facts);
  const folder = join(out, id);
  mkdirSync(folder, { recursive: true });
  const comment = words.render(say("form-from.comment", { file }), "plain");
  writeFileSync(join(folder, "form.yaml"), formYaml(form.made.source, [comment]));
  writeFileSync(join(folder, "report.docx"), form.layout);
  for (const [name, text] of form.made.narratives) writeFileSync(join(folder, name), text);
  process.stdout.write(`${JSON.stringify(tell(found.understood), null, 1)}\n`);
  return 0;
}

function refuse(words: Words, key: string, facts: Readonly<Record<string, unknown>>): number {
  process.stderr.write(`${words.render(say(key, facts), "plain")}\n`);
  return 1;
}
