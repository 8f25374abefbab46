import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldKind, FieldSpec } from "../../../src/core/value/codec.js";
import { readField } from "../../../src/core/value/read-field.js";
import { showField } from "../../../src/core/value/show-field.js";

const decimal = (decimals: number, most = 999_999) =>
  fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: 10 ** decimals - 1 })).map(([whole, part]) => {
    const digits = decimals === 0 ? "" : String(part).padStart(decimals, "0").replace(/0+$/, "");
    return digits === "" ? String(whole) : `${whole}.${digits}`;
  });
const signed = (value: fc.Arbitrary<string>) =>
  fc.tuple(fc.boolean(), value).map(([minus, text]) => (minus && text !== "0" ? `-${text}` : text));
const options = [
  { value: "1", label: "甲指标" },
  { value: "2", label: "甲指标（乙）" },
  { value: "产出", label: "产出" },
];

/** Values of each kind with a field that takes them. A kind without values does not compile. */
const values: Readonly<Record<FieldKind, fc.Arbitrary<[string, FieldSpec]>>> = {
  number: fc.tuple(
    signed(decimal(4)),
    fc.constantFrom<FieldSpec>(
      {},
      { unit: "㎡" },
      { unit: "万㎡" },
      { unit: "元/亩" },
      { unit: "千克" },
      { unit: "个工作日" },
    ),
  ),
  count: fc.tuple(
    decimal(0),
    fc.constantFrom<FieldSpec>({}, { unit: "人" }, { unit: "家" }, { unit: "台(套)" }, { unit: "人次" }),
  ),
  money: fc.tuple(
    decimal(2),
    fc.constantFrom<FieldSpec>({}, { unit: "元" }, { unit: "万元", decimals: 2 }, { unit: "亿元" }, { unit: "美元" }),
  ),
  percent: fc.tuple(
    signed(decimal(2)),
    fc.constantFrom<FieldSpec>({}, { decimals: 2 }, { scored: true }, { near: ["95"] }),
  ),
  points: fc.tuple(decimal(2, 99), fc.constant<FieldSpec>({ max: 100, decimals: 2 })),
  date: fc
    .tuple(
      fc.integer({ min: 1950, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 4, max: 10 }),
    )
    .map(([y, m, d, length]) => [
      `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`.slice(
        0,
        length < 7 ? 4 : length < 10 ? 7 : 10,
      ),
      {},
    ]),
  year: fc.integer({ min: 1950, max: 2099 }).map((year) => [String(year), {}]),
  choice: fc.constantFrom(...options).map((option) => [option.value, { options }]),
  choices: fc
    .subarray(options, { minLength: 1 })
    .map((some) => [some.map(({ value }) => value).join("\n"), { options }]),
  text: fc
    .string({ unit: "grapheme", minLength: 1 })
    .map(settled("text"))
    .filter(([text]) => text !== ""),
  long: fc
    .string({ unit: "binary", minLength: 1 })
    .map(settled("long"))
    .filter(([text]) => text !== ""),
  cell: fc
    .oneof(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), fc.constantFrom("≥500家", "不少于 95%"))
    .map(settled("cell"))
    .filter(([text]) => text !== ""),
};

/** Text as the codec keeps it: what is kept must be kept again. */
function settled(kind: FieldKind): (raw: string) => [string, FieldSpec] {
  return (raw) => {
    const reading = readField(kind, raw, {});
    return ["problem" in reading ? "" : reading.value, {}];
  };
}

describe("a value that is shown", () => {
  for (const [kind, arbitrary] of Object.entries(values) as [FieldKind, fc.Arbitrary<[string, FieldSpec]>][]) {
    it(`is read back the same: ${kind}`, () => {
      fc.assert(
        fc.property(arbitrary, ([value, spec]) => {
          expect(readField(kind, showField(kind, value, spec), { ...spec, min: spec.min ?? -1_000_000 })).toMatchObject(
            { value },
          );
        }),
        { numRuns: 500 },
      );
    });
  }
});

it("gives an answer for any text in any field", () => {
  const kinds = Object.keys(values) as FieldKind[];
  const specs = fc.constantFrom<FieldSpec>(
    {},
    { unit: "万元", decimals: 2, near: ["817.31", "x", "1e5"] },
    { unit: "人", max: 10 },
    { options },
    { unit: "" },
    { scored: true },
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."0123456789.,，-%年月日万亿元≥至每余(") }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...kinds), text, specs, (kind, raw, spec) => {
      const reading = readField(kind, raw, spec);
      if ("problem" in reading) expect(reading.problem.code).not.toBe("");
      else expect(reading.ask === undefined || reading.ask.options[0]?.value === reading.value).toBe(true);
    }),
    { numRuns: 5000 },
  );
});
