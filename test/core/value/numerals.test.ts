import { describe, expect, it } from "vitest";
import { readCell } from "../../../src/core/value/read-cell.js";
import { type Meaning, meaningOf } from "./numeral-reference.js";
import { seededRandom } from "./seeded-random.js";
import { writtenNumber } from "./written-numbers.js";

/**
 * A number is read as what it means, or asked about: never as another number. NUMERAL_LENGTH and NUMERAL_SAMPLES make the
 * search wider than a test should be.
 */
const longest = Number(process.env.NUMERAL_LENGTH ?? 3);
const samples = Number(process.env.NUMERAL_SAMPLES ?? 20_000);
const seed = Number(process.env.NUMERAL_SEED ?? 20_221_231);

const alphabet = [..."015.零一二五半十百千万亿点廿元角分%个人成折倍天"];

describe("strings of digits, numerals and units", () => {
  it(`are never read as another value, up to length ${longest}`, () => {
    const wrong: string[] = [];
    let read = 0;
    for (let length = 1; length <= longest; length++)
      for (let number = 0; number < alphabet.length ** length; number++) {
        const text = spelled(number, length);
        const verdict = judge(text);
        if (verdict === "right") read++;
        if (verdict === "wrong") wrong.push(describeReading(text));
      }
    console.info(`length ${longest}: ${read} read`);
    expect(wrong).toEqual([]);
    expect(read).toBeGreaterThan(1000);
  });

  it(`are never read as another value: ${samples} of length 5 to 12, seed ${seed}`, () => {
    const random = seededRandom(seed);
    const wrong: string[] = [];
    let read = 0;
    for (let sample = 0; sample < samples; sample++) {
      const text = sample % 2 === 0 ? anyString(random) : numberLike(random);
      const verdict = judge(text);
      if (verdict === "right") read++;
      if (verdict === "wrong") wrong.push(describeReading(text));
    }
    console.info(`seed ${seed}: ${read} of ${samples} read`);
    expect(wrong).toEqual([]);
    expect(read).toBeGreaterThan(samples / 50);
  });
});

it(`reads a number in every way of writing it: ${samples}, seed ${seed}`, () => {
  const random = seededRandom(seed);
  const wrong: string[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const { text, base, unit } = writtenNumber(random);
    const reading = readCell(text);
    if (reading.problem !== null || reading.base !== base || reading.unit !== unit)
      wrong.push(`${text}: read ${reading.base} ${reading.unit} ${reading.problem?.code}, means ${base} ${unit}`);
  }
  expect(wrong).toEqual([]);
});

function spelled(number: number, length: number): string {
  let text = "";
  let rest = number;
  for (let place = 0; place < length; place++) {
    text += alphabet[rest % alphabet.length] ?? "";
    rest = Math.floor(rest / alphabet.length);
  }
  return text;
}

function anyString(random: (below: number) => number): string {
  return Array.from({ length: 5 + random(8) }, () => alphabet[random(alphabet.length)]).join("");
}

/** Mostly digits and units in falling order, so that many are numbers. */
function numberLike(random: (below: number) => number): string {
  const digits = [..."0123456789一二三四五六七八九两"];
  let text = "";
  for (const unit of ["亿", "千", "百", "十", "万", "千", "百", "十", ""]) {
    if (random(2) === 0) continue;
    text += (random(8) === 0 ? "零" : "") + (digits[random(digits.length)] ?? "") + unit;
  }
  return text.slice(0, 11) + (["", "元", "人", "%", "成", "倍", "角", "天半"][random(8)] ?? "");
}

const figures = new Set<string>(["number", "percent", "text"]);

function judge(text: string): "right" | "wrong" | "asked" {
  const reading = readCell(text);
  if (!figures.has(reading.kind) || reading.problem !== null || reading.base === null) return "asked";
  const meaning = meaningOf(text.replace(/\.+$/, ""));
  return meaning !== null && same(meaning, reading.base, reading.unit) ? "right" : "wrong";
}

function same(meaning: Meaning, base: string, unit: string | null): boolean {
  return meaning.base === base && meaning.unit === unit;
}

function describeReading(text: string): string {
  const { base, unit } = readCell(text);
  const meaning = meaningOf(text);
  return `${text}: read ${base} ${unit}, means ${meaning === null ? "nothing" : `${meaning.base} ${meaning.unit}`}`;
}
