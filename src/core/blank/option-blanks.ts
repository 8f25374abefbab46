/** Blanks behind boxes: of an option (其他____), or with a name of their own (未落实，原因：____). */
import type { BlankKind, BlankWords } from "./blank-words.js";
import { compact } from "./label-text.js";
import { matches } from "./matches.js";
import { optionBefore } from "./option-label.js";
import type { Inner } from "./read-inner.js";
import type { Item, Target } from "./understood.js";

/** `inner`: all blanks of the line or cell that holds the choice. Those between its label and its boxes are none. */
export function behindOptions(words: BlankWords, inner: readonly Inner[], choice: Item): Item[] {
  const [first] = choice.options;
  return inner.flatMap(({ item, blank: { before, after } }): Item[] => {
    if (isBox(item.spots[0]?.target, choice)) return [];
    const option = optionBefore(before, words);
    const own = choice.options.find(({ label }) => option !== null && label === option);
    if (own !== undefined) {
      const label = `${choice.name}：${own.label}`;
      // □财政拨款____万元
      const isMeasured = item.unit !== null && compact(after).startsWith(compact(item.unit));
      const kind = isMeasured ? item.kind : kindInside(words, before);
      return [{ ...item, label, name: own.label, kind, unit: isMeasured ? item.unit : null, optional: true }];
    }
    if (option !== null && !/[,，;；]/.test(before.slice(-cutFrom))) return [];
    if (!isBehind(item.spots[0]?.target, first?.box) || compact(item.name) === "") return [];
    // Its option may not be ticked.
    return [option === null ? item : { ...item, optional: true }];
  });
}

/** 已取得（证号：____）: a name in the bracket tells what is written there. */
function kindInside({ kinds }: BlankWords, before: string): BlankKind {
  const [, inside] = /[（(]([^（()）]{2,12})$/.exec(before) ?? [];
  const found = kinds.find((one) => inside !== undefined && matches(one, inside));
  return found !== undefined && ["code", "phone", "date", "person"].includes(found.kind) ? found.kind : "text";
}

/** An empty bracket that is ticked: 优（ ）. */
function isBox(blank: Target | undefined, { options }: Item): boolean {
  if (blank === undefined || blank.in === "cell") return false;
  return options.some(
    ({ box }) =>
      box.in !== "cell" && box.paragraph === blank.paragraph && blank.from <= box.from && box.from <= blank.to,
  );
}

/** Characters before a blank in which its own name begins. */
const cutFrom = 14;

function isBehind(blank: Target | undefined, box: Target | undefined): boolean {
  if (blank === undefined || box === undefined || blank.in === "cell" || box.in === "cell") return false;
  return blank.paragraph > box.paragraph || (blank.paragraph === box.paragraph && blank.from > box.from);
}
