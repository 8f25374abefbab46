/** Whether the level of an actual is as good as that of its target. */

import { type LevelValue, levelIn } from "./level-value.js";
import type { LevelWords } from "./level-words.js";
import type { Task } from "./rule.js";

export interface Levels {
  readonly target: LevelValue;
  readonly actual: LevelValue;
  /** Whether it is as good; null where nobody knows which end is the better one. */
  readonly reached: boolean | null;
}

/** null: the two are no levels of one kind. */
export function levelsOf(task: Task): Levels | null {
  const words = task.scheme.words.levels;
  const [target, actual] = [task.target, task.actual].map(({ text }) => levelIn(text, words.ranks));
  if (target == null || actual == null || target.mark !== actual.mark) return null;
  if (target.number === actual.number) return { target, actual, reached: true };
  // 三级以下: whether that is the wish or the limit, nobody can tell.
  if (/以下|以内|不高于|不超过/.test(task.target.text)) return { target, actual, reached: null };
  const best = bestOf(task, target.mark, words);
  if (best === null) return { target, actual, reached: null };
  return { target, actual, reached: best === "first" ? actual.number < target.number : actual.number > target.number };
}

/** Whether level 1 is the best or the highest number; the longest subject that is known decides. */
function bestOf(task: Task, mark: LevelValue["mark"], words: LevelWords): "first" | "last" | null {
  if (mark === "stem" || mark === "rank") return "first";
  if (mark === "letters") return "last";
  const text = [task.name ?? "", task.target.text, task.actual.text].join(" ").normalize("NFKC");
  const known = words.orders
    .flatMap(({ subjects, best }) => subjects.map((subject) => ({ subject: subject.normalize("NFKC"), best })))
    .filter(({ subject }) => text.includes(subject))
    .sort((one, other) => other.subject.length - one.subject.length);
  const [longest] = known;
  if (longest === undefined) return null;
  const same = known.filter(({ subject }) => subject.length === longest.subject.length);
  return same.every(({ best }) => best === longest.best) ? longest.best : null;
}
