/** What TEMPLATES_DIR and PROMPTS_DIR hold, as a start reads it. */
import type { Catalog } from "./app/catalog.js";
import type { Common } from "./config.js";
import type { Calendar } from "./core/assignment/calendar.js";
import { dayOf } from "./core/assignment/day.js";
import type { WordLists } from "./core/reading/word-lists.js";
import { checkTags } from "./documents/check-tags.js";
import { createCatalog } from "./forms/catalog.js";
import { unlessKnown } from "./forms/known-files.js";
import { loadCalendar } from "./forms/load-calendar.js";
import { loadPrompts, type Prompts } from "./forms/load-prompts.js";
import { loadTemplates, type Templates } from "./forms/load-templates.js";
import { loadWords } from "./forms/load-words.js";
import { mistakeLines } from "./forms/mistake-lines.js";
import type { Log } from "./log.js";
import { folderProblem, onSetting } from "./start-problem.js";

export interface Definitions {
  readonly prompts: Prompts;
  readonly catalog: Catalog;
  readonly calendar: Calendar;
  readonly lists: WordLists;
}

/** Throws with sentences for people where they cannot be used; what can be done without is logged. */
export function loadDefinitions({ templatesDir, promptsDir, shippedPromptsDir }: Common, log: Log): Definitions {
  const prompts = onSetting(folderProblem("PROMPTS_DIR", promptsDir), () => loadPrompts(promptsDir, shippedPromptsDir));
  tellOwn(prompts, log);
  const templates = onSetting(folderProblem("TEMPLATES_DIR", templatesDir), () => loadTemplates(templatesDir));
  const catalog = createCatalog(usable(templates, prompts).forms);
  return { prompts, catalog, calendar: loadCalendar(templatesDir), lists: loadWords(templatesDir) };
}

function tellOwn({ own }: Prompts, log: Log): void {
  if (own === null) return;
  const { sentences, commands, mistakes } = own;
  log.info({ sentences, commands }, "PROMPTS_DIR 里改过的话术，其余用程序自带的 (sentences and commands of one's own)");
  if (mistakes.length > 0)
    log.error({ mistakes }, "PROMPTS_DIR 里有写错的话术：请按行号改正，在此之前用程序自带的 (mistakes in PROMPTS_DIR)");
}

/** The templates, when nothing is wrong with any of them; else throws every mistake with its place. */
function usable(templates: Templates, prompts: Prompts): Templates {
  const lines = mistakeLines(templates, prompts.words, unlessKnown(checkTags));
  if (lines.length > 0) throw new Error(lines.join("\n"));
  return templates;
}

/** Reminders go by weekends and what is known until somebody fills the year in. `now`: milliseconds. */
export function warnOfCalendar(calendar: Calendar, now: number, log: Log): void {
  const year = Number(dayOf(now).slice(0, 4));
  const lacking = calendar.lacks(year);
  if (lacking !== null)
    log.warn(
      { year, lacking },
      `${year}年的放假安排还不全：提醒暂按已知的节假日和周末发；通知发布后请补 templates/_calendar/${year}.yaml (calendar incomplete)`,
    );
}
