/**
 * Cells that hold several values (568户1890人, 5场/500人). Where the actual has the words of the target and no figure is smaller,
 * everything was reached; a limit, a date, or a name that wants less is reached by the same figures only. The rest a person
 * says, since no rule tells what part of the points each value has.
 */
import Big from "big.js";
import { exactly } from "./band.js";
import { working } from "./measure.js";
import type { Task, Verdict } from "./rule.js";

/** null: nobody but a person can tell. 12/12 beside 12/12 was reached, whatever it says. */
export function severalReached(task: Task): Verdict | null {
  const { target, actual, weight } = task;
  const isSame = target.problem?.code === "not-one-number" && plain(target.text) === plain(actual.text);
  if (isSame) return { score: weight, working: working("work.reached", task), problem: null, band: exactly(weight) };
  if (target.kind !== "multiple" || actual.kind !== "multiple") return null;
  const [wanted, found] = [target.text, actual.text].map(plain);
  if (wanted === undefined || found === undefined || wordsOf(wanted) !== wordsOf(found)) return null;
  const same = wanted.replace(signs, "") === found.replace(signs, "");
  const least = !task.lessIsBetter && !limit.test(target.text) && noneSmaller(wanted, found);
  return same || least
    ? { score: weight, working: working("work.reached", task), problem: null, band: exactly(weight) }
    : null;
}

function noneSmaller(wanted: string, found: string): boolean {
  const [least, reached] = [wanted, found].map((text) => text.match(figures) ?? []);
  return least?.every((figure, at) => new Big(reached?.[at] ?? "-1").gte(figure)) === true;
}

function wordsOf(text: string): string {
  return text.replace(signs, "").replace(figures, "#");
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
    .replace(/[\s。;；]+$|\s/g, "");
}

const figures = /\d+(?:\.\d+)?/g;
const signs = /[≥≧=>＞]/g;
/** What is no amount of which more is better. */
const limit = /[≤≦<＜年月日号季周]|不超过|不高于|不大于|以内|以下|控制/;
