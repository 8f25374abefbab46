/** `jiping read`: what the reader makes of cells, one a line. */
import type { Writable } from "node:stream";
import { say } from "../core/say.js";
import { readCell } from "../core/value/read-cell.js";
import type { Words } from "../core/words.js";
import { answerLines } from "./answer-lines.js";

/** Reads one cell a line and writes one JSON object a line; an empty line is an empty cell. `words` holds the sentences of problems. */
export async function readLines(
  input: AsyncIterable<string | Uint8Array>,
  output: Writable,
  words: Words,
): Promise<void> {
  await answerLines(input, output, (line) => answer(line, words));
}

function answer(line: string, words: Words): string {
  const { text, kind, op, value, unit, base, approx, problem } = readCell(line);
  const sentence = problem === null ? null : words.render(say(`problem.${problem.code}`, problem.facts), "plain");
  return JSON.stringify({ text, kind, op, value, unit, base, approx, problem: sentence });
}
