import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readCell } from "../../../src/core/value/read-cell.js";

/** Every different target and actual cell of five published documents, as a person read it. */
const cells = z
  .array(
    z.object({
      raw: z.string(),
      kind: z.string(),
      op: z.string().nullable(),
      value: z.string().nullable(),
      unit: z.string().nullable(),
      base: z.string().nullable(),
      approx: z.boolean(),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL("../../fixtures/value/golden-cells.json", import.meta.url), "utf8")));

/** Where the reader says more, or otherwise, than the published reading. */
const differently: Readonly<Record<string, object>> = {
  // No operator is written: that a year is met by the same year is for scoring to say.
  "2022年": { op: null },
  // The rest of the sentence is no unit.
  "100%回应": { kind: "percent", unit: "%" },
  // Two values: neither of them is the cell's value.
  "建设公共服务平台数4家，运营支持数1家": { kind: "multiple", value: null, unit: null },
};

describe("cells of published forms", () => {
  it.each(cells.map((cell) => [cell.raw, cell] as const))("reads %s", (raw, { raw: _, base, ...cell }) => {
    const reading = readCell(raw);
    expect(reading).toMatchObject({ ...cell, ...differently[raw] });
    if (base !== null && cell.kind !== "text") expect(reading.base).toBe(base);
    expect(reading.text).toBe(raw);
  });

  it("has a problem only with a cell of two values and a cell that was cut off", () => {
    const doubtful = cells.filter((cell) => readCell(cell.raw).problem !== null).map((cell) => cell.raw);
    expect(doubtful).toEqual(["建设公共服务平台数4家，运营支持数1家", "部门职工认可度≥"]);
  });
});
