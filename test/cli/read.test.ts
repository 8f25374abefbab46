import { readFileSync } from "node:fs";
import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readLines } from "../../src/cli/read.js";
import { Words } from "../../src/core/words.js";

const { problem: sentences } = z
  .object({ problem: z.record(z.string(), z.string()) })
  .parse(parse(readFileSync(new URL("../../prompts/problems.yaml", import.meta.url), "utf8")));
const words = new Words(new Map(Object.entries(sentences).map(([code, sentence]) => [`problem.${code}`, sentence])));

async function answers(...chunks: (string | Uint8Array)[]): Promise<Record<string, unknown>[]> {
  let written = "";
  const output = new Writable({
    highWaterMark: 16,
    write(chunk, _encoding, done) {
      written += String(chunk);
      setImmediate(done);
    },
  });
  await readLines(
    (async function* () {
      yield* chunks;
    })(),
    output,
    words,
  );
  await new Promise((done) => output.end(done));
  return written
    .split("\n")
    .slice(0, -1)
    .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
}

describe("reading cells line by line", () => {
  it("answers each line with one object of eight facts", async () => {
    expect(await answers("23万㎡\n≥500家\n")).toEqual([
      {
        text: "23万㎡",
        kind: "number",
        op: null,
        value: "23",
        unit: "㎡",
        base: "230000",
        approx: false,
        problem: null,
      },
      { text: "≥500家", kind: "number", op: ">=", value: "500", unit: "家", base: "500", approx: false, problem: null },
    ]);
  });

  it("takes an empty line for an empty cell, and a last line without its end", async () => {
    expect((await answers("\n5家\r\n\n8家")).map(({ text, kind }) => `${text} ${kind}`)).toEqual([
      " none",
      "5家 number",
      " none",
      "8家 number",
    ]);
    expect(await answers("")).toEqual([]);
  });

  it("puts characters together that arrive in parts, and does not cut at other separators", async () => {
    const bytes = new TextEncoder().encode("五百家\n2000家\u2028企业\n");
    expect((await answers(bytes.slice(0, 4), bytes.slice(4))).map(({ value }) => value)).toEqual(["500", "2000"]);
  });

  it("says in a sentence why a reading is not certain, with the cell as it was written", async () => {
    const [answer] = await answers("1,2元/亩\n");
    expect(answer).toMatchObject({ kind: "unclear", value: null });
    expect(answer?.problem).toContain("“1,2元/亩”");
  });
});
