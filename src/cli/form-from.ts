/** `jiping form-from BLANK.docx --id ID [--out DIR]`: a bureau's blank Word file becomes a form's folder. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { correctionsFile, readCorrections } from "../app/kept-corrections.js";
import { toDocx } from "../blanks/to-docx.js";
import type { Common } from "../config.js";
import { carryCorrections, type KeptCorrection } from "../core/blank/carry-corrections.js";
import { pastOf } from "../core/blank/form-shape.js";
import { tell } from "../core/blank/tell.js";
import { compareForms, type FormChange } from "../core/form/compare.js";
import { compileForm } from "../core/form/compile.js";
import type { Form } from "../core/form/form.js";
import { say } from "../core/say.js";
import type { Words } from "../core/words.js";
import { type BlankForm, formFromBlank, understandBlank } from "../documents/blank-form.js";
import { layoutSource } from "../documents/layout-source.js";
import { blankWordsIn } from "../forms/load-blank-words.js";
import { readPrompts } from "../forms/load-prompts.js";
import { loadFolder } from "../forms/load-templates.js";
import { formYaml } from "../forms/write-form.js";

type Folders = Pick<Common, "templatesDir" | "promptsDir" | "shippedPromptsDir">;

/**
 * Writes `DIR/ID/form.yaml`, its layout and texts; what was understood goes to standard output as JSON. DIR: the templates folder
 * where nothing is said. A form that stands there becomes its next version: what asks the same keeps its id, and a blank that
 * changes nothing leaves it as it is.
 */
export async function runFormFrom(settings: Folders, args: readonly string[]): Promise<number> {
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
  const folder = join(out, id);
  const before = loadFolder(folder, settings.templatesDir);
  if (before !== null && "mistakes" in before) return refuse(words, "form-from.before-has-mistakes", { id });
  const last = before?.loaded.form ?? null;
  const kept = keptIn(folder);
  const { understood, taken, lost } = carryCorrections(found.understood, kept);
  const form = formFromBlank(read.bytes, understood, {
    id,
    version: (last?.version ?? 0) + 1,
    words: known,
    file,
    after: last === null ? null : { past: pastOf(last, [last]), said: [] },
  });
  if ("problem" in form) return refuse(words, `form-from.${form.problem.code}`, form.problem.facts);
  const comment = words.render(say("form-from.comment", { file }), "plain");
  const told = tell(form.understood);
  if (before === null || last === null) {
    write(folder, form, comment);
    process.stdout.write(`${JSON.stringify(told, null, 1)}\n`);
    return 0;
  }
  const changes = changesOf(last, form);
  const asBefore = changes.length === 0 && textOf(before.loaded.layout) === textOf(form.layout);
  if (!asBefore) write(folder, form, comment);
  const version = asBefore ? last.version : form.made.source.version;
  process.stderr.write(
    `${words.render(say(asBefore ? "form-from.as-before" : "form-from.next", { id, version, before: last.version }), "plain")}\n`,
  );
  const next = { version, changes, renamed: form.renamed, corrections: { taken, lost } };
  process.stdout.write(`${JSON.stringify({ ...told, ...next }, null, 1)}\n`);
  return 0;
}

function write(folder: string, { made, layout }: BlankForm, comment: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "form.yaml"), formYaml(made.source, [comment]));
  writeFileSync(join(folder, "report.docx"), layout);
  for (const [name, text] of made.narratives) writeFileSync(join(folder, name), text);
}

/** What a layout prints, with its tags. */
function textOf(layout: Uint8Array): string {
  return JSON.stringify(layoutSource(layout));
}

/** What the next version asks otherwise. */
function changesOf(last: Form, { made: { source, narratives } }: BlankForm): FormChange[] {
  const next = compileForm({ file: "form.yaml", source, fragments: new Map(), narratives }, []);
  return compareForms(last, next);
}

/** Corrections that stand with a form that was made in the chat and exported. */
function keptIn(folder: string): readonly KeptCorrection[] {
  const path = join(folder, correctionsFile);
  return existsSync(path) ? readCorrections(readFileSync(path, "utf8")) : [];
}

function refuse(words: Words, key: string, facts: Readonly<Record<string, unknown>>): number {
  process.stderr.write(`${words.render(say(key, facts), "plain")}\n`);
  return 1;
}
