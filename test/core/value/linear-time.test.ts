import { describe, expect, it } from "vitest";
import { readCell } from "../../../src/core/value/read-cell.js";
import { readField } from "../../../src/core/value/read-field.js";

/** Each repeated to 10,000 characters; one of them once made reading quadratic ("1 "). */
const pieces = [
  "1",
  "1,",
  "1.",
  "1 ",
  "1/",
  "1:",
  "1、",
  "1-",
  "1%",
  "1万",
  "1(",
  "(1)",
  "((1",
  "一",
  "万",
  "半",
  "≥",
  "<",
  "<br ",
  "&ge;",
  "[bookmark:",
  "不低于",
  "约",
  "每1",
  "每年1次，",
  "2022年",
  "2022-",
  "12月底前",
  "截至",
  "无",
  "未发生",
  "第",
  "(",
  ")",
  " ",
  "\n",
  "X ",
  "好、",
  "是否",
  "元/人·",
  "台(套)",
  "增加1%",
  "𠮷",
  "\ud800",
];

describe("time", () => {
  // Held against a text a sixteenth as long, in processor time, the least of several runs: linear is 16, quadratic 256.
  it.each(pieces)("grows in step with the length of %j", (piece) => {
    const short = Math.max(best(piece, 1_250), 100);
    expect(best(piece, 20_000) / short).toBeLessThan(80);
  });

  it("reads 10,000 characters of anything in every kind of field", () => {
    for (const piece of pieces.filter((_, index) => index % 4 === 0)) {
      const long = piece.repeat(Math.ceil(10_000 / piece.length));
      for (const kind of [
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
      ] as const) {
        expect(readField(kind, long, {})).toBeTypeOf("object");
      }
    }
  }, 60_000);
});

/** Microseconds. */
function best(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const runs = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage();
    readCell(text);
    return process.cpuUsage(start).user;
  });
  return Math.min(...runs);
}
