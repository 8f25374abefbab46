/**
 * Cells that hold several values (568户1890人, 5场/500人). Where the actual has the words of the target and no figure is smaller,
 * everything was reached; a limit, a date, or a name that wants less is reached by the same figures only. The rest a person
 * says, since no rule tells what part of the points each value has.
 */
import Big from "big.js";
import { comparable } from "../value/comparable.js";
import type { Reading } from "../value/reading.js";
import { exactly } from "./band.js";
import { directionOf } from "./direction.js";
import { working } from "./measure.js";
import type { Task, Verdict } from "./rule.js";

/** null: nobody but a person can tell. 12/12 beside 12/12 was reached, whatever it says. */
export function severalReached(task: Task): Verdict | null {
  const { target, actual, weight } = task;
  const reached = isSaid(task) || (target.kind === "multiple" && actual.kind === "multiple" && isReached(task));
  return reached
    ? { score: weight, working: working("work.reached", task), problem: null, band: exactly(weight) }
    : null;
}

/** What is no figure is reached by its own words: 12/12, 不低于上年, 未超预算 beside 不超预算. */
function isSaid({ target, actual }: Task): boolean {
  const code = target.problem?.code ?? "";
  if (code !== "not-one-number" && code !== "refers-elsewhere") return false;
  const [wanted = "", found = ""] = [target.text, actual.text].map((text) => plain(text).replace(/^已?未|没有/, "不"));
  return wanted === found || (code === "refers-elsewhere" && /^[低高优]于/.test(wanted) && by(wanted, found));
}

/** 低于市场价5% beside 低于市场价. */
function by(wanted: string, found: string): boolean {
  return found.startsWith(wanted) && /^\d+(?:\.\d+)?[%元]?$/.test(found.slice(wanted.length));
}

function isReached(task: Task): boolean {
  const { target, actual, lessIsBetter } = task;
  const [wanted = "", found = ""] = [target.text, actual.text].map(plain);
  if (wordsOf(wanted) === wordsOf(found)) {
    if (wanted.replace(signs, "") === found.replace(signs, "")) return true;
    if (!lessIsBetter && !limit.test(target.text) && noneSmaller(wanted, found)) return true;
  }
  const { parts } = target;
  return (
    parts.length === actual.parts.length &&
    parts.length > 1 &&
    parts.every((part, at) => partReached(part, actual.parts[at], task))
  );
}

/** 结案率93% beside 结案率≥90%; a bare figure answers the part at its own place. */
function partReached(wanted: Reading, found: Reading | undefined, task: Task): boolean {
  if (found === undefined || (found.name !== "" && found.name !== wanted.name) || !plainly.has(wanted.kind))
    return false;
  const { a, b, problem } = comparable(wanted, found, task.year);
  if (a === null || b === null || problem !== null || (found.op ?? "=") !== "=" || found.approx) return false;
  const { less, sure } = directionOf(wanted.name || task.name, nowhere, wanted, task.scheme.words.directions);
  const [least, most] = [new Big(b).gte(a), new Big(b).lte(a)];
  if (wanted.op === null) return sure || task.wantsMore ? (less || task.lessIsBetter ? most : least) : least && most;
  if (wanted.op === "=") return least && most;
  return wanted.op === ">=" ? least : wanted.op === "<=" ? most : wanted.op === ">" ? !most : !least;
}

const plainly: ReadonlySet<Reading["kind"]> = new Set(["number", "percent", "text", "frequency"]);
const nowhere = { cost: false, level2: null };

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
    .replace(/[\s。;；]+$|\s/g, "")
    .replace(/[，、；;]/g, ",");
}

const figures = /\d+(?:\.\d+)?/g;
const signs = /[≥≧=>＞]/g;
/** What is no amount of which more is better. */
const limit = /[≤≦<＜年月日号季周]|不超过|不高于|不大于|以内|以下|控制/;
