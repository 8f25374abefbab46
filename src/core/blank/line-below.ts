/** 意见和建议： over a line that is nothing but a line to write on: the text stands there. */
import type { BlankParagraph } from "./document.js";
import type { Item, Part } from "./understood.js";

export function onLineBelow(parts: readonly Part[], line: BlankParagraph): readonly Part[] {
  const [gap] = line.runs.filter(({ underlined, text }) => underlined && text.length > 10);
  const last = parts.at(-1);
  if (gap === undefined || last?.part !== "fields" || last.table !== null) return parts;
  const item = last.items.at(-1);
  const [spot] = item?.spots ?? [];
  const target = spot?.target;
  if (
    item === undefined ||
    target?.in !== "text" ||
    target.paragraph !== line.paragraph - 1 ||
    target.from !== target.to
  )
    return parts;
  const to = line.text.length;
  const moved: Item = {
    ...item,
    kind: item.kind === "text" ? "long" : item.kind,
    spots: [
      {
        at: { paragraph: line.paragraph, blank: 1 },
        target: { in: "text", paragraph: line.paragraph, from: gap.start, to },
      },
    ],
  };
  return [...parts.slice(0, -1), { ...last, items: [...last.items.slice(0, -1), moved] }];
}
