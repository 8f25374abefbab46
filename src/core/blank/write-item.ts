/** The tags of an item, written wherever the form prints it. */
import type { Making } from "./make-form.js";
import { optionIds } from "./option-ids.js";
import type { Item, Rule, Target } from "./understood.js";

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
export function writeAll(making: Making, item: Item, tag: string): void {
  if (tag === "") return;
  if (item.options.length > 0) writeBoxes(making, item, making.names.path(item.key));
  else writeTag(making, item, tag);
}

/** As `writeAll`, of the field at this path. */
export function writeAt(making: Making, item: Item, path: string): void {
  if (item.options.length > 0) writeBoxes(making, item, path);
  else writeTag(making, item, `{{${path}}}`);
}

function writeBoxes({ edits }: Making, { options }: Item, path: string): void {
  for (const option of optionIds(options))
    edits.push({ edit: "write", target: option.box, text: `{{${path}${marked(option.box)}.${option.id}}}` });
}

/** A box is ticked or open; between brackets, and in a cell of its own, stands a tick or nothing. */
export function marked(box: Target): "Box" | "Tick" {
  return box.in === "cell" || box.from === box.to ? "Tick" : "Box";
}

/** Lines to write on stay where a value may come late, and so do the words of a date. */
function writeTag({ edits }: Making, item: Item, tag: string): void {
  for (const { target } of item.spots) {
    const keepsGap = item.optional && (target.in === "cell" ? item.kind === "date" : target.from < target.to);
    edits.push({ edit: "write", target, text: tag, ...(keepsGap ? { keepsGap } : {}) });
  }
}
