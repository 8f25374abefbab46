import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCell } from "../../../src/core/value/read-cell.js";
import { type Reading, readingKinds } from "../../../src/core/value/reading.js";
import { showReading } from "../../../src/core/value/show-reading.js";

const tokens = [
  "1",
  "1,",
  "1.",
  "1 ",
  "1/",
  "1:",
  "一",
  "万",
  "百",
  "千万",
  "零",
  "≥",
  "≤",
  "不低于",
  "以上",
  "(",
  ")",
  "((1",
  "(1)",
  "[bookmark:",
  "[",
  "&ge;",
  "<br",
  "<",
  "-",
  "1-",
  "±",
  "年",
  "每",
  "每年",
  "2022年",
  "2022.",
  "12月",
  "第",
  "第一",
  "前",
  "无",
  "未",
  "约",
  "余",
  "%",
  "1%",
  "1%,",
  "5家",
  "5家，",
  "增加",
  "至",
  "到",
  "个",
  "元/",
  "元/人·",
  "是否",
  "好坏",
  "控制在",
  "半",
  "。",
  "\n",
  "\u3000",
  "𠮷",
  "\ud800",
  "e",
  "1e",
  "A1",
  "5G",
  "7*24",
  "2022-",
  "1、",
  "1.a",
  "/",
  "0",
  "0.0",
  "9".repeat(20),
];

const number = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, cents]) => `${whole}${cents === 0 ? "" : `.${String(cents).padStart(2, "0").replace(/0$/, "")}`}`);
const op = fc.constantFrom("", "≥", "≤", ">", "<", "=", "不低于", "不超过", "超过");
const unit = fc.constantFrom(
  "",
  "家",
  "人次",
  "万元",
  "亿元",
  "万㎡",
  "%",
  "‰",
  "元/亩",
  "元/人·天",
  "个工作日",
  "公里",
  "台(套)",
  "万",
  "美元",
  "个百分点",
  "TB",
);
const about = fc.constantFrom("", "左右");
const amount = fc.tuple(op, number, unit, about).map((parts) => parts.join(""));
const month = fc.integer({ min: 1, max: 12 });
const day = fc.tuple(fc.integer({ min: 1990, max: 2098 }), month, fc.integer({ min: 1, max: 28 }));
const dates = fc.oneof(
  day.map(([y, m, d]) => `${y}年${m}月${d}日`),
  day.map(([y, m]) => `${y}年${m}月`),
  day.map(([y]) => `${y}年`),
  day.map(([y, m, d]) => `${y}.${m}.${d}前`),
  month.map((m) => `${m}月底前`),
  day.map(([y, m]) => `${y}年底前，`.slice(0, -1) + (m > 6 ? "完成" : "")),
  day.map(([y, m]) => `${y}年${m}月至${y + 1}年${m}月`),
);
const cells = fc.oneof(
  amount,
  fc
    .tuple(fc.constantFrom("增加", "减少", "同比增长", "下降"), number, fc.constantFrom("%", "家", "万元", "栋"))
    .map((parts) => parts.join("")),
  fc
    .tuple(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 501, max: 999 }),
      fc.constantFrom("家", "万元", "%", "个"),
    )
    .map(([a, b, u]) => `${a}-${b}${u}`),
  fc
    .tuple(
      fc.constantFrom("每年", "每季度", "每月", "每半年", "每两年"),
      fc.constantFrom("", "至少", "不少于"),
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom("次", "场", "人次"),
    )
    .map((parts) => parts.join("")),
  dates,
  fc.constantFrom("未发生", "0起", "有效", "较满意", "不适用", "全市第一", "回应率100%", "1，2"),
);

describe("any reading", () => {
  it("is total: no text of any kind throws, and every reading keeps its text", () => {
    const mixed = fc
      .array(fc.oneof(fc.constantFrom(...tokens), fc.string({ unit: "binary" }), amount), { maxLength: 30 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "grapheme" }), mixed),
        (text) => {
          const reading = readCell(text);
          expect(reading.text).toBe(text);
          expect(readingKinds).toContain(reading.kind);
          expect(typeof showReading(reading)).toBe("string");
          if (reading.kind === "unclear" || reading.kind === "multiple") expect(reading.problem).not.toBeNull();
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("survives being shown and read again", () => {
    fc.assert(
      fc.property(cells, (text) => {
        const first = readCell(text);
        const again = readCell(showReading(first));
        expect(essence(again)).toEqual(essence(first));
      }),
      { numRuns: 3000 },
    );
  });

  it("does not depend on full width, half width or spaces between words", () => {
    fc.assert(
      fc.property(amount, (text) => {
        const wide = [...text]
          .map((char) => (char > "!" && char <= "~" ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char))
          .join("");
        expect(essence(readCell(wide))).toEqual(essence(readCell(text)));
        expect(essence(readCell(`　${text} `))).toEqual(essence(readCell(text)));
      }),
    );
  });
});

function essence({ kind, op, value, unit, base, approx, from, to, period, problem }: Reading): unknown {
  return {
    kind,
    op,
    value,
    unit: kind === "zero" ? "起" : unit,
    base,
    approx,
    from,
    to,
    period,
    problem: problem?.code,
  };
}
