/** Amounts that divide a sum once more, by another view than the one that it is worked out by (资金来源, 资金结构). */
import type { CheckSource } from "../form/define.js";
import type { BlankWords } from "./blank-words.js";
import type { FormNames } from "./form-names.js";
import type { Item, Understood } from "./understood.js";

/** What is left of the sum for the last of them, until somebody says otherwise; null: the item is not the last of any. */
export function restOf(items: readonly Item[], item: Item, names: FormNames): string | null {
  const together = dividing(items, item.dividesAgain ?? null);
  if (item.dividesAgain == null || together.at(-1) !== item || together.length < 2) return null;
  return [item.dividesAgain, ...together.slice(0, -1).map(({ key }) => key)].map((key) => names.path(key)).join(" - ");
}

/** Each further division comes to the sum. Within what repeats a row's own sum is not looked at. */
export function divisionChecks({ parts, repeats }: Understood, names: FormNames, words: BlankWords): CheckSource[] {
  const inRows = new Set(repeats.flatMap((repeat) => [...repeat.parts, ...repeat.again]));
  const items = parts.flatMap((part) => (part.part === "fields" && !inRows.has(part.key) ? part.items : []));
  const sums = [...new Set(items.flatMap(({ dividesAgain = null }) => dividesAgain ?? []))];
  return sums.flatMap((key, index): CheckSource[] => {
    const together = dividing(items, key);
    const sum = items.find((item) => item.key === key);
    if (sum === undefined || together.length < 2) return [];
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

function dividing(items: readonly Item[], sum: string | null): Item[] {
  return items.filter(({ dividesAgain = null, use }) => dividesAgain !== null && dividesAgain === sum && use === "ask");
}
