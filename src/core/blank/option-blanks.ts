/** Blanks behind boxes: of an option (其他____), or with a name of their own (未落实，原因：____). */
import type { BlankWords } from "./blank-words.js";
import { compact } from "./label-text.js";
import { optionBefore } from "./option-label.js";
import type { Inner } from "./read-inner.js";
import type { Item, Target } from "./understood.js";

/** `inner`: all blanks of the line or cell that holds the choice. Those between its label and its boxes are none. */
export function behindOptions(words: BlankWords, inner: readonly Inner[], choice: Item): Item[] {
  const last = choice.options.at(-1)?.box;
  return inner.flatMap(({ item, blank: { before } }): Item[] => {
    const option = optionBefore(before, words);
    const own = choice.options.find(({ label }) => option !== null && label === option);
    if (own !== undefined)
      return [
        { ...item, label: `${choice.name}：${own.label}`, name: own.label, kind: "text", unit: null, optional: true },
      ];
    if (option !== null && !/[,，;；]/.test(before.slice(-cutFrom))) return [];
    if (!isBehind(item.spots[0]?.target, last) || compact(item.name) === "") return [];
    // Its option may not be ticked.
    return [option === null ? item : { ...item, optional: true }];
  });
}

/** Characters before a blank in which its own name begins. */
const cutFrom = 14;

function isBehind(blank: Target | undefined, box: Target | undefined): boolean {
  if (blank === undefined || box === undefined || blank.in === "cell" || box.in === "cell") return false;
  return blank.paragraph > box.paragraph || (blank.paragraph === box.paragraph && blank.from > box.from);
}
