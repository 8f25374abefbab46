/** What scores are called where versions of a report are compared. */
import type { PrintOptions } from "../core/report/printout.js";
import { say } from "../core/say.js";
import type { Words } from "../core/words.js";

export function printLabels(words: Words): PrintOptions["labels"] {
  const label = (key: string): string => words.render(say(key), "plain");
  return { score: label("print.score"), execution: label("print.execution"), total: label("print.total") };
}
