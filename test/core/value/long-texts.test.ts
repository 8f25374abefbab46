import { describe, expect, it } from "vitest";
import { longPieces, repeated } from "../../../bench/clerks/long-pieces.js";
import { readCell } from "../../../src/core/value/read-cell.js";
import { readField } from "../../../src/core/value/read-field.js";

const kinds = [
  "text",
  "long",
  "number",
  "count",
  "money",
  "percent",
  "points",
  "date",
  "year",
  "choice",
  "cell",
] as const;

// Guards against hanging, not against slowness: what grows with the square would take minutes. Growth itself: `npm run bench`.
describe("long texts", () => {
  it.each(longPieces)("ends on a hundred thousand characters of %j", (piece) => {
    expect(readCell(repeated(piece, 100_000)).text.length).toBeGreaterThanOrEqual(100_000);
  });

  it.each(kinds)(
    "reads 10,000 characters of anything in a field of the kind %s",
    (kind) => {
      for (const piece of longPieces.filter((_, index) => index % 4 === 0))
        expect(readField(kind, repeated(piece, 10_000), {})).toBeTypeOf("object");
    },
    120_000,
  );
});
