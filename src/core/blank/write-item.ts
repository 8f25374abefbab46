/** The tags of an item, written wherever the form prints it. */
import type { Making } from "./make-form.js";
import { optionIds } from "./option-ids.js";
import type { Item, Rule } from "./understood.js";

/** Nothing where the form has no figures to work it out from. */
export function scoreTag({ scored, executes }: Making, rule: Rule): string {
  if (!scored) return "";
  if (rule.rule === "total") return `{{total.${rule.prints}}}`;
  return rule.rule === "execution" && executes ? `{{execution.${rule.prints}}}` : "";
}

export function tagOf({ names }: Making, item: Item): string {
  return `{{${names.path(item.key)}}}`;
}

/** A choice ticks its box; anything else is written in every place that means it. */
export function writeAll({ edits, names }: Making, item: Item, tag: string): void {
  if (tag === "") return;
  if (item.options.length > 0) {
    for (const option of optionIds(item.options))
      edits.push({ edit: "write", target: option.box, text: `{{${names.path(item.key)}Box.${option.id}}}` });
    return;
  }
  for (const { target } of item.spots) edits.push({ edit: "write", target, text: tag });
}
