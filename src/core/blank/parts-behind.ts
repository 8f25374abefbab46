/** In a sentence 其中 divides the amount before it: 收入合计__万元，其中：财政拨款__万元，其他收入__万元；支出合计__万元. */
import type { BlankWords } from "./blank-words.js";
import { compact } from "./label-text.js";
import type { Inner } from "./read-inner.js";

/** Parts go on up to a semicolon or full stop; one alone need not be all, and is no sum. */
export function withPartsBehind(found: readonly Inner[], words: BlankWords): Inner[] {
  const all = [...found];
  let sum: number | null = null;
  let parts: number[] = [];
  const close = (): void => {
    const whole = sum === null ? undefined : all[sum];
    if (sum !== null && whole !== undefined && parts.length > 1) {
      const of = parts.map((at) => all[at]?.item.key ?? "");
      all[sum] = { ...whole, item: { ...whole.item, use: "compute", rule: { rule: "sum", of } } };
      for (const at of parts) {
        const part = all[at];
        if (part !== undefined)
          all[at] = { ...part, item: { ...part.item, label: `${whole.item.name}：${part.item.name}`, isPart: true } };
      }
    }
    sum = null;
    parts = [];
  };
  found.forEach(({ blank, item }, index) => {
    const before = found[index - 1];
    const sameLine = before?.blank.paragraph === blank.paragraph;
    if (!sameLine || item.kind !== "money" || /[；;。]/.test(blank.before)) close();
    if (sameLine && item.kind === "money" && opensParts(blank.before, words)) {
      close();
      if (before?.item.kind === "money" && before.item.use === "ask") {
        sum = index - 1;
        parts = [index];
      }
    } else if (sum !== null) parts.push(index);
  });
  close();
  return all;
}

/** 其中 at the beginning of the clause. */
function opensParts(before: string, words: BlankWords): boolean {
  const plain = compact(before);
  return words.parts.some((part) => new RegExp(`(?:^|[，,；;。、]|^.{1,3})${part}`).test(plain));
}
