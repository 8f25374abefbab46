/** `jiping score`: what the schemes make of indicators, one JSON object a line in, one a line out. */
import type { Writable } from "node:stream";
import Big from "big.js";
import { type Problem, problem } from "../core/problem.js";
import { say } from "../core/say.js";
import { operatorOf } from "../core/score/operator.js";
import { sayRule } from "../core/score/say-rule.js";
import type { Scheme } from "../core/score/scheme.js";
import { scoreIndicator } from "../core/score/score-indicator.js";
import type { Words } from "../core/words.js";
import { answerLines } from "./answer-lines.js";
import { type IndicatorLine, readIndicatorLine } from "./score-input.js";

export interface Scoring {
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** Rules, workings and problems as sentences. */
  readonly words: Words;
}

/** Every line has its answer: one that cannot be scored says in `problem` which field is to blame. */
export async function scoreLines(
  input: AsyncIterable<string | Uint8Array>,
  output: Writable,
  scoring: Scoring,
): Promise<void> {
  await answerLines(input, output, (line) => JSON.stringify(answer(line, scoring)));
}

interface Answer {
  readonly score: number | null;
  /** The least and the most points that a person may set; of a computed score both are the score. */
  readonly min: number | null;
  readonly max: number | null;
  readonly rule: string | null;
  readonly working: string | null;
  readonly problem: string | null;
}

function answer(line: string, { schemes, words }: Scoring): Answer {
  const read = readIndicatorLine(line, schemes);
  if ("problem" in read) {
    const problem = words.render(read.problem, "plain");
    return { score: null, min: null, max: null, rule: null, working: null, problem };
  }
  const { scheme } = read;
  const judged = scoreIndicator(cellsOf(read.line), scheme);
  return {
    score: judged.computed?.toNumber() ?? null,
    ...(judged.apart ? { min: null, max: null } : { min: judged.band.min.toNumber(), max: judged.band.max.toNumber() }),
    rule: judged.rule === null ? null : words.render(sayRule(judged.rule, scheme), "plain"),
    working: words.render(judged.working, "plain"),
    problem: problemOf([...judged.problems, ...textProblems(read.line.texts, scheme)], words),
  };
}

function cellsOf({ level1, level2, name, target, actual, weight, op, tier }: IndicatorLine) {
  // Forms know their cost classes by role; a bare line has only their names.
  const cost = costClass.test(level1) || costClass.test(level2);
  return { name, target, actual, weight: new Big(weight), cost, level2, op: operatorOf(op), tier, year: null };
}

const costClass = /成本/;

/** Problems of a field that has no place in the sentence name it first. */
const fieldOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "actual-blank": "actual：",
    "target-blank": "target：",
    "tier-unknown": "tier：",
    "no-tiers": "tier：",
  }),
);

/** Texts that are longer than the scheme allows. */
function textProblems(texts: IndicatorLine["texts"], scheme: Scheme): Problem[] {
  return Object.entries(texts).flatMap(([role, text]) => {
    const most = scheme.texts[role];
    const length = [...text.replace(/\s/g, "")].length;
    return most === undefined || length <= most
      ? []
      : [problem("text-limit", { role, length: String(length), max: String(most) })];
  });
}

function problemOf(problems: readonly Problem[], words: Words): string | null {
  const sentences = problems.map(
    ({ code, facts }: Problem) => `${fieldOf.get(code) ?? ""}${words.render(say(`problem.${code}`, facts), "plain")}`,
  );
  return sentences.length === 0 ? null : [...new Set(sentences)].join("；");
}
