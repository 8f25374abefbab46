import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { answerLines } from "../../src/cli/answer-lines.js";

function collector(): { output: Writable; written: string[] } {
  const written: string[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  return { output, written };
}

async function answersTo(...chunks: readonly (string | Uint8Array)[]): Promise<string[]> {
  const { output, written } = collector();
  await answerLines(
    (async function* () {
      yield* chunks;
    })(),
    output,
    (line) => `<${line}>`,
  );
  return written;
}

it("answers what has come in before it waits for more", async () => {
  const { output, written } = collector();
  const seen: number[] = [];
  await answerLines(
    (async function* () {
      yield "a\n";
      seen.push(written.length);
      yield "b\nc";
      seen.push(written.length);
    })(),
    output,
    (line) => line,
  );
  expect(seen).toEqual([1, 2]);
  expect(written.join("")).toBe("a\nb\nc\n");
});

it("cuts lines only at their ends, wherever the chunks are cut", async () => {
  const bytes = new TextEncoder().encode("满意\u2028好\r\n优\n\n差");
  const halves = [bytes.slice(0, 4), bytes.slice(4, 11), bytes.slice(11)];
  expect((await answersTo(...halves)).join("")).toBe("<满意\u2028好>\n<优>\n<>\n<差>\n");
  expect(await answersTo()).toEqual([]);
});

it("writes what came in together at once", async () => {
  expect(await answersTo("a\nb\nc\n")).toEqual(["<a>\n<b>\n<c>\n"]);
});
