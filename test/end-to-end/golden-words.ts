/**
 * Holds a produced Word file to the words of the document that a unit published, line by line in the document's order.
 *
 * ```ts
 * expectGoldenWords(fillPlay("kaifu-2022.yaml"), goldenWords("kaifu-2022"), [
 *   { finding: "000-01", published: "增加386.77%", printed: "增加86.76%" },
 *   { damage: "bookmark mark", published: "[bookmark: _GoBack]23.55万元", printed: "23.55万元" },
 * ]);
 * ```
 *
 * A line is a paragraph (a string) or a table row (its cells; what continues a merged cell is left out, a blank cell is "").
 * Rows count across tables, so that a table may be cut in two. Numbers are compared as numbers (251.90 is 251.9, 0% is 0),
 * words without white space and without regard to the width of punctuation.
 *
 * An excuse says what the report prints instead of what was published, and why: a finding of the golden data or a damage
 * of the text. `published` must be found exactly once (add what stands around it; `\n` ends a line, `│` a cell); one that
 * is not found, or that changes nothing, fails. Nothing else excuses a difference.
 */
import { expect } from "vitest";
import { even } from "./golden-words-even.js";
import type { Golden, Line } from "./golden-words-fixture.js";
import { wordsOf } from "./golden-words-read.js";

export type Damage = "cut word" | "bookmark mark" | "markup" | "moved cell" | "broken paragraph";

export type Excuse = { readonly published: string; readonly printed: string } & (
  | { readonly finding: string }
  | { readonly damage: Damage }
);

export function expectGoldenWords(docx: Uint8Array, golden: Golden, excuses: readonly Excuse[]): void {
  for (const excuse of excuses) if ("finding" in excuse) expect(Object.keys(golden.findings)).toContain(excuse.finding);
  const wanted = excuses.reduce(excused, evenLines(golden.lines));
  expect(evenLines(wordsOf(docx)).split("\n")).toEqual(wanted.split("\n"));
}

function excused(words: string, excuse: Excuse): string {
  const [published, printed] = [evenExcuse(excuse.published), evenExcuse(excuse.printed)];
  if (published === printed) throw new Error(`this excuses nothing: ${JSON.stringify(excuse)}`);
  const [before = "", after, ...others] = words.split(published);
  if (after === undefined) throw new Error(`not in the published document: ${JSON.stringify(excuse)}`);
  if (others.length > 0) throw new Error(`${others.length + 1} times in the document: ${JSON.stringify(excuse)}`);
  return `${before}${printed}${after}`;
}

function evenLines(lines: readonly Line[]): string {
  const whole = lines.map((line) => (typeof line === "string" ? even(line) : line.map(even).join("│")));
  return whole.filter((line) => line !== "").join("\n");
}

/** An excuse may run over cells and lines. */
function evenExcuse(words: string): string {
  return evenLines(words.split("\n").map((line) => line.split("│")));
}
