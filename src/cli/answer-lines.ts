/** One answer a line, for programs that pipe lines in and read answers out. */
import { once } from "node:events";
import type { Writable } from "node:stream";

/** What has come in is answered at once, in one write: whoever waits for an answer before the next line gets it. */
export async function answerLines(
  input: AsyncIterable<string | Uint8Array>,
  output: Writable,
  answer: (line: string) => string,
): Promise<void> {
  for await (const lines of batchesOf(input)) {
    if (lines.length === 0) continue;
    if (!output.write(`${lines.map(answer).join("\n")}\n`)) await once(output, "drain");
  }
}

/** Cuts only at "\n" (and "\r\n"): a line may hold other line separators. A last line needs no end. */
async function* batchesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of input) {
    const lines = (rest + (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))).split("\n");
    rest = lines.pop() ?? "";
    yield lines.map(withoutReturn);
  }
  rest += decoder.decode();
  if (rest !== "") yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
