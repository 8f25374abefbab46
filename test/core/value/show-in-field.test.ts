import { expect, it } from "vitest";
import type { FieldKind } from "../../../src/core/value/codec.js";
import { showInField } from "../../../src/core/value/show-in-field.js";

it.each<[FieldKind, string, string | null, string]>([
  ["money", "8611000", "861.1", "861.1"],
  ["money", "9004700元", "900.47", "900.47"],
  ["money", "约585", "585", "585"],
  ["money", "251.90", "251.9", "251.90"],
  ["money", "1,234.5", "1234.5", "1234.5"],
  ["count", "五百二十三家", "523", "523"],
  ["percent", "九成五", "95", "95"],
  ["percent", "95%", "95", "95%"],
  ["money", "无", null, "无"],
  ["date", "2024.6.10", "2024-06-10", "2024.6.10"],
  ["cell", "≥五百家", "≥五百家", "≥五百家"],
])("a field of %s that was given %s opens again with the figure in its unit", (kind, raw, value, shown) =>
  expect(showInField(kind, raw, value, {})).toBe(shown),
);
