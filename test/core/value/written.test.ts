import { describe, expect, it } from "vitest";
import { money } from "../../../src/core/value/fields/money.js";
import { printField } from "../../../src/core/value/print-field.js";
import { readField } from "../../../src/core/value/read-field.js";
import { showField } from "../../../src/core/value/show-field.js";
import { showInField } from "../../../src/core/value/show-in-field.js";
import { keptDecimals } from "../../../src/core/value/written.js";

const kept = { unit: "万元" };
const spec = { unit: "万元", written: "元" };

describe("money that is kept in 万元 and written in 元", () => {
  it.each([
    ["250000.00", "25"],
    ["215,457.6", "21.54576"],
    ["25万元", "25"],
    ["25万", "25"],
    ["0", "0"],
    ["1亿元", "10000"],
    ["0.01", "0.000001"],
  ])("reads %s as %s", (raw, value) => expect(money.read(raw, spec)).toMatchObject({ value }));

  it.each([
    ["250000.00", "25", "250000.00", "250000.00"],
    ["25万元", "25", "250000", "250000.00"],
    ["215,457.6", "21.54576", "215457.6", "215457.60"],
    ["25", "25", "250000", "250000.00"],
    ["0", "0", "0", "0"],
  ])("opens %s again as %s in the field and prints it so", (raw, value, field, print) => {
    expect(showInField("money", raw, value, spec)).toBe(field);
    expect(printField("money", raw, value, spec)).toBe(print);
  });

  it("goes back to 万元 with the same values", () => {
    expect(showInField("money", "250000.00", "25", kept)).toBe("25");
    expect(printField("money", "250000.00", "25", kept)).toBe("25");
    expect(showField("money", "25", kept)).toBe("25 万元");
    expect(showField("money", "25", spec)).toBe("250000 元");
  });

  it("asks about a slip by ten thousand in 元, and takes what is chosen", () => {
    const reading = readField("money", "25", { ...spec, near: ["25", "21.5"] });
    expect(reading).toMatchObject({
      value: "25",
      ask: {
        problem: { code: "scale-slip", facts: { value: "25 元", best: "250000 元" } },
        options: [
          { value: "25", label: "250000 元" },
          { value: "0.0025", label: "25 元" },
        ],
      },
    });
    expect(readField("money", "250000.00", { ...spec, near: ["25"] })).not.toHaveProperty("ask");
    expect(readField("money", "8173100", spec)).not.toHaveProperty("ask");
  });

  it("keeps a field's limits and decimals", () => {
    expect(money.read("15000", { ...spec, max: 1 })).toMatchObject({ problem: { code: "above-max" } });
    expect(money.read("-1", spec)).toMatchObject({ problem: { code: "negative" } });
    expect(money.read("100.005", { ...spec, decimals: 2 })).toMatchObject({
      ask: { options: [{ value: "0.010001" }, {}] },
    });
    expect(keptDecimals({ ...spec, decimals: 2 })).toBe(6);
    expect(keptDecimals({ ...kept, decimals: 2 })).toBe(2);
  });
});
