/** `jiping check FILE`: what does not agree in a document that was written down as a play. */

import type { Config } from "../config.js";
import { say } from "../core/say.js";
import { createCatalog } from "../forms/catalog.js";
import { loadPrompts } from "../forms/load-prompts.js";
import { loadTemplates } from "../forms/load-templates.js";
import { loadWords } from "../forms/load-words.js";
import { checkPlay, plainFindings } from "../play/check-play.js";
import { readPlay } from "../play/play-file.js";

/** Prints the findings as JSON; answers that cannot be read go to standard error, and make the exit code 1. */
export function runCheck(settings: Config, args: readonly string[]): number {
  const [file] = args;
  if (file === undefined) {
    process.stderr.write("用法：jiping check FILE\n");
    return 2;
  }
  const { words } = loadPrompts(settings.promptsDir, settings.shippedPromptsDir);
  const catalog = createCatalog(loadTemplates(settings.templatesDir).forms);
  const { findings, unread } = checkPlay(catalog, loadWords(settings.templatesDir), readPlay(file));
  for (const { path, raw, problem } of unread)
    process.stderr.write(`${path}: ${raw}: ${words.render(say(`problem.${problem.code}`, problem.facts), "plain")}\n`);
  process.stdout.write(`${JSON.stringify(plainFindings(findings, words), null, 2)}\n`);
  return unread.length === 0 ? 0 : 1;
}
