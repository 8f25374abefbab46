/** Every variable of the shipped prompts against what the program gives, with file and line. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSentences, type Sentence } from "../src/forms/read-sentences.js";
import { callsOfSay, type Said } from "./said.js";

const { sentences, reader } = readSentences("prompts");
const calls = callsOfSay("src");
const source = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join("src", name), "utf8"))
  .join("\n");
/** Words of the sources that can be a name of what is given. */
const names = new Set(source.match(/[A-Za-z_$][\w$]*/g));

function callsOf(key: string): readonly Said[] {
  return calls.filter(({ keys }) => keys.includes(key));
}

function placeOf({ file, at }: Sentence, offset: number): string {
  const { line, column } = reader.placed({ code: "prompt-variable", facts: {}, file, at, offset });
  return `prompts/${file}:${line}:${column}`;
}

/** Outside all sections: what stands inside one may come from the items of a list. */
function outside({ text }: Sentence): Set<string> {
  let rest = text;
  for (let last = ""; last !== rest; ) {
    last = rest;
    rest = rest.replace(/\{\{[#^](\w+)\}\}(?:(?!\{\{[#^/]).)*\{\{\/\1\}\}/gs, "");
  }
  return new Set([...rest.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name));
}

test("most calls can be read", () => {
  expect(calls.length).toBeGreaterThan(500);
  expect(calls.filter(({ given }) => given !== null).length / calls.length).toBeGreaterThan(0.8);
});

test("no sentence asks for a variable that a call does not give", () => {
  const holes = [...sentences].flatMap(([key, sentence]) =>
    callsOf(key).flatMap((call) =>
      [...outside(sentence)]
        .filter((name) => call.given !== null && !call.given.includes(name))
        .map(
          (name) =>
            `${placeOf(sentence, sentence.variables.get(name) ?? 0)} {{${name}}}: not given in ${call.file}:${call.line}`,
        ),
    ),
  );
  expect(holes).toEqual([]);
});

test("no sentence has a variable or a condition that stands nowhere in the program", () => {
  const unknown = [...sentences.values()].flatMap((sentence) =>
    [...sentence.variables]
      .filter(([name]) => name !== "." && !names.has(name))
      .map(([name, offset]) => `${placeOf(sentence, offset)} {{${name}}}`),
  );
  expect(unknown).toEqual([]);
});

test("no call gives what none of its sentences uses", () => {
  const unused = calls.flatMap(({ keys, given, file, line }: Said) => {
    const said = keys.flatMap((key) => sentences.get(key) ?? []);
    if (said.length === 0) return [];
    return (given ?? [])
      .filter((name) => !said.some(({ variables }) => variables.has(name)))
      .map((name) => `${file}:${line} ${name}: unused in ${keys.join(", ")}`);
  });
  expect(unused).toEqual([]);
});
