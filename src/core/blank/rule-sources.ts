/** Keys of the figures that a computed figure follows from. */
import type { Item } from "./understood.js";

export function ruleSources({ rule }: Pick<Item, "rule">): readonly string[] {
  switch (rule?.rule) {
    case "sum":
      return [...rule.of, ...(rule.less ?? [])];
    case "listSum":
      return rule.with;
    case "grade":
      return [rule.of];
    case "share":
    case "ratio":
    case "difference":
    case "growth":
      return [rule.of, rule.by];
    default:
      return [];
  }
}
