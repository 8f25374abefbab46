/** `jiping read`: what the reader makes of cells, one a line. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import { say } from "../core/say.js";
import { readCell } from "../core/value/read-cell.js";
import type { Words } from "../core/words.js";

/** Reads one cell a line and writes one JSON object a line; an empty line is an empty cell. `words` holds the sentences of problems. */
export async function readLines(
  input: AsyncIterable<string | Uint8Array>,
  output: Writable,
  words: Words,
): Promise<void> {
  for await (const line of linesOf(input)) {
    if (!output.write(`${answer(line, words)}\n`)) await once(output, "drain");
  }
}

function answer(line: string, words: Words): string {
  const { text, kind, op, value, unit, base, approx, problem } = readCell(line);
  const sentence = problem === null ? null : words.render(say(`problem.${problem.code}`, problem.facts), "plain");
  return JSON.stringify({ text, kind, op, value, unit, base, approx, problem: sentence });
}

/** Cuts only at "\n" (and "\r\n"): a cell may hold other line separators. */
async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of input) {
    const lines = (rest + (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield withoutReturn(line);
  }
  rest += decoder.decode();
  if (rest !== "") yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
