/** Options printed with boxes, of which some are ticked: 1、部门预算项目☑ 2、省直专项□, □新增项目 ☑延续项目. */

/** Signs of forms for a box that is ticked and one that is not. */
const ticked = "☑☒✅■√✓✔●";
const open = "□☐▢○◯〇◻";
const sign = new RegExp(`[${ticked}${open}]`, "gu");

/** What is ticked; null: no sign of a tick stands in the text, or it holds no words. */
export function tickedOptions(text: string): readonly string[] | null {
  const signs = [...text.matchAll(sign)].map(({ 0: one, index }) => ({ one, from: index, to: index + one.length }));
  const [first] = signs;
  if (first === undefined || !signs.some(({ one }) => ticked.includes(one))) return null;
  const before = wordsOf(text.slice(0, first.from)) === "";
  const options = signs.map(({ one, from, to }, index) => ({
    isTicked: ticked.includes(one),
    label: wordsOf(
      before ? text.slice(to, signs[index + 1]?.from) : text.slice(index === 0 ? 0 : signs[index - 1]?.to, from),
    ),
  }));
  const found = options.flatMap(({ isTicked, label }) => (isTicked && label !== "" ? [label] : []));
  return found.length === 0 ? null : found;
}

/** A tick alone, as it stands in a column of one option. */
export function isTick(text: string): boolean {
  return text.trim().length === 1 && ticked.includes(text.trim());
}

/** Boxes, and none of them ticked: nothing was chosen. */
export function isUnticked(text: string): boolean {
  const signs = text.match(sign) ?? [];
  return signs.length > 1 && signs.every((one) => open.includes(one));
}

/** Without the number before and the signs around it. */
function wordsOf(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .replace(/^(?:\(?\d{1,2}[).、．]|[①-⑳]|[一二三四五六七八九十]、)\s*/u, "")
    .replace(/^[\s;；,，、。:：]+|[\s;；,，、。:：]+$/gu, "");
}
