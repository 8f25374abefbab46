/** Options whose box is an empty bracket: 新建（ ）续建（ ）, （ ）优 （ ）良. */
import { compact } from "./label-text.js";

export interface BracketOption {
  readonly label: string;
  /** Offset between the brackets, where the tick is written. */
  readonly at: number;
}

const behind = /([\p{Script=Han}\p{L}\d]{1,20})[（(][ \u3000]{1,6}[）)]/gu;
const before = /[（(][ \u3000]{1,6}[）)][ \u3000]*([\p{Script=Han}\p{L}\d]{1,20})/gu;

/** At least two, and nothing beside them but a name that leads to them; else none. */
export function bracketOptions(text: string): BracketOption[] {
  for (const pattern of [/^[\s\u3000]*[（(][ \u3000]*[）)]/.test(afterName(text)) ? before : behind]) {
    const found = [...text.matchAll(pattern)];
    const rest = found.reduce((left, [one]) => left.replace(one, ""), text);
    const beside = compact(rest.replace(/[①-⑳]/g, "")).replace(/\(\d{1,2}\)|\d{1,2}[.、)]/g, "");
    if (found.length < 2 || !/^(?:[^:：]{0,20}[:：])?[,，、;；。/]*$/.test(beside)) return [];
    return found.map((one) => ({
      label: one[1] ?? "",
      at: one.index + one[0].search(/[（(]/) + 1,
    }));
  }
  return [];
}

function afterName(text: string): string {
  return text.replace(/^[^:：（(]{0,20}[:：]/, "");
}
