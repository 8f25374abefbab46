/** What an option is called, without the blank that belongs to it and without how many may be ticked. */
import type { BlankWords } from "./blank-words.js";
import { compact, withoutNumber } from "./label-text.js";
import { hasAny } from "./matches.js";

/** Characters of an option. */
const longest = 40;

/** `text`: what stands between two boxes. */
export function optionLabel(text: string, words: BlankWords): string {
  const units = Object.values(words.units).flat().join("|");
  const own = withoutTells(text, words)
    // A blank behind it has a name of its own: 未落实，原因：____.
    .replace(/[，,；;][^，,；;:：\s_]{1,12}[:：]?[\s\u3000_]{2,}[^\s，,；;、]{0,4}[\s\u3000]*$/, "")
    // □财政拨款____万元
    .replace(new RegExp(`(?:_{2,}|[ \\u3000]{2,})(?:${units})?[\\s]*$`), "")
    .replace(/[（(][^（）()]*(?:_{2,}|[ \u3000]{2,})[^（）()]*[）)]?[\s_]*$/, "");
  return bare(withoutNumber(compact(own))).slice(0, longest);
}

/** Without 可多选 or 单选 in brackets, which tells how many. */
export function withoutTells(text: string, { many, single }: BlankWords): string {
  return text.replace(/[（(][^（）()]{1,20}[）)]/g, (inside) =>
    hasAny(compact(inside), [...many, ...single]) ? "" : inside,
  );
}

/** The option whose blank stands behind `before`: 其他 of □新建 □其他：; null: the blank is of no option. */
export function optionBefore(before: string, { boxes }: BlankWords): string | null {
  const last = Math.max(...[...boxes.open, ...boxes.ticked].map((box) => before.lastIndexOf(box)));
  const own = before.slice(last + 1).replace(/[（(][^（）()]*$/, "");
  return last < 0 ? null : bare(withoutNumber(compact(own)));
}

/** Without marks around it and without a bracket that has no other. In one pass: a cell may hold thousands of brackets. */
function bare(text: string): string {
  const letters = [...text];
  let over = letters.reduce((sum, letter) => sum + (letter === "(" ? 1 : letter === ")" ? -1 : 0), 0);
  let [from, to] = [0, letters.length];
  for (;;) {
    while (to > from && ",;:、。".includes(letters[to - 1] ?? "")) to -= 1;
    while (to > from && ",;:、".includes(letters[from] ?? "")) from += 1;
    const odd = over > 0 ? "(" : over < 0 ? ")" : null;
    if (odd === null || from === to) break;
    if (letters[from] === odd) from += 1;
    else if (letters[to - 1] === odd) to -= 1;
    else break;
    over += odd === "(" ? -1 : 1;
  }
  return letters.slice(from, to).join("");
}
