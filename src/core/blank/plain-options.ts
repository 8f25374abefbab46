/** Options that are printed without boxes, of which one is marked: 是/否, 优、良、中、差, （1）新建 （2）续建. */
import type { BlankWords } from "./blank-words.js";
import type { BoxedOption } from "./boxed-options.js";
import { compact } from "./label-text.js";
import { hasAny, isAny } from "./matches.js";

/** Characters of a numbered option; what is longer tells something. */
const longest = 10;

const numbered = /(?:[（(]\d[）)]|[①-⑨]|(?<![\dA-Za-z])[1-9A-H][.．、])[ \u3000]*([^\s（()）①-⑨]{1,20})/gu;

/** A tick is written behind its name. Empty: the text is something else. */
export function plainOptions(text: string, words: BlankWords): BoxedOption[] {
  const parts = [...text.matchAll(/[^\s/／|、]+/g)].map((found) => ({
    label: found[0],
    at: found.index + found[0].length,
  }));
  if (parts.length > 1 && parts.every(({ label }) => isAny(compact(label), words.ticks.words))) return parts;
  const named = [...text.matchAll(/(?<=^|[/／])[ \u3000]*\p{Script=Han}{2,6}[ \u3000]*(?=[/／]|$)/gu)];
  if (named.length > 1 && compact(text).split("/").length === named.length)
    return named.map((one) => ({ label: one[0].trim(), at: one.index + one[0].trimEnd().length }));
  const found = [...text.matchAll(numbered)];
  const rest = found.reduce((left, [one]) => left.replace(one, ""), text);
  const options = found.map((one) => {
    const label = (one[1] ?? "").replace(/[；;，,、。]+$/, "");
    return { label, at: one.index + one[0].length - (one[1] ?? "").length + label.length };
  });
  const fits = options.every(
    ({ label }) => label.length <= longest && !hasAny(label, words.ticks.asks) && !/[:：]/.test(label),
  );
  return options.length > 1 && fits && compact(rest) === "" ? options : [];
}
