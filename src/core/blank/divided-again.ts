/** Second divisions: a sum is worked out from one group of amounts (资金来源), and another group divides it too (资金结构). */
import type { CheckSource } from "../form/define.js";
import type { BlankWords } from "./blank-words.js";
import type { FormNames } from "./form-names.js";
import type { Item, Understood } from "./understood.js";

/** The default of the last amount of a second division: the sum less the others; null: the item is no such amount. */
export function restOf(items: readonly Item[], item: Item, names: FormNames): string | null {
  const { dividesAgain: sum } = item;
  if (sum === undefined) return null;
  const together = dividing(items, sum);
  if (together.at(-1) !== item) return null;
  return [sum, ...together.slice(0, -1).map(({ key }) => key)].map((key) => names.path(key)).join(" - ");
}

/** Each further division comes to the sum. Within what repeats a row's own sum is not looked at. */
export function divisionChecks({ parts, repeats }: Understood, names: FormNames, words: BlankWords): CheckSource[] {
  const inRows = new Set(repeats.flatMap((repeat) => [...repeat.parts, ...repeat.again]));
  const items = parts.flatMap((part) => (part.part === "fields" && !inRows.has(part.key) ? part.items : []));
  const sums = [...new Set(items.flatMap(({ dividesAgain }) => dividesAgain ?? []))];
  return sums.flatMap((key, index): CheckSource[] => {
    const together = dividing(items, key);
    const sum = items.find((item) => item.key === key);
    if (sum === undefined || together.length === 0) return [];
    const named = words.made.division.replace("#", together.map(({ name }) => name).join("、"));
    return [
      {
        code: `division-${index + 1}`,
        severity: "error",
        left: together.map((item) => names.path(item.key)).join(" + "),
        right: names.path(key),
        say: named.replace("#", sum.name),
      },
    ];
  });
}

/** The amounts of a second division; none where a person has said of one of them, or of the sum, that it is something else. */
function dividing(items: readonly Item[], sum: string): Item[] {
  const together = items.filter(({ dividesAgain }) => dividesAgain === sum);
  const whole = items.find(({ key }) => key === sum);
  const isThere = whole?.kind === "money" && (whole.use === "ask" || whole.use === "compute");
  const isWhole = together.length > 1 && together.every(({ kind, use }) => kind === "money" && use === "ask");
  return isThere && isWhole ? together : [];
}
