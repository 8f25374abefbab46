/** Rows that only number the indicators of a printed class are written over, as many as there are, and stay merged by class. */
import { describe, expect, test } from "vitest";
import { readTables } from "../../documents/read-tables.js";
import { blankOf, type Line } from "./docx-table.js";
import { made } from "./made.js";
import { sampleOf } from "./sample.js";

const classes = [
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["效益指标", "社会效益指标"],
] as const;

interface Shape {
  readonly nameOf: (number: number) => string;
  /** The class stands once above empty cells, instead of in a merged one. */
  readonly above?: boolean;
  /** The score's column is merged by class. */
  readonly tall?: boolean;
}

function blank({ nameOf, above = false, tall = false }: Shape): Uint8Array {
  const [merged, under] = above ? ["", ""] : ["v+", "v"];
  const rows = classes.flatMap(([level1, level2], index) =>
    [1, 2, 3].map((number) => {
      const begins = number === 1 && classes[index - 1]?.[0] !== level1;
      const left = `${begins ? `${level1}${merged}` : under}|${number === 1 ? `${level2}${merged}` : under}`;
      return `${left}|${nameOf(number)}||||${tall ? (number === 1 ? "v+" : "v") : ""}`;
    }),
  );
  const lines: Line[] = [
    "某某县项目支出绩效自评表",
    ["项目名称<2>|<5>", "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分", ...rows, "总分<5>||"],
  ];
  return blankOf(lines);
}

const numeral = (number: number): string => "一二三".charAt(number - 1);

describe.each<[string, Shape["nameOf"], Omit<Shape, "nameOf">?]>([
  ["指标1", (number) => `指标${number}`],
  ["指标1 under classes above empty cells", (number) => `指标${number}`, { above: true }],
  ["empty rows under classes above empty cells", () => "", { above: true }],
  ["指标1 with scores merged by class", (number) => `指标${number}`, { tall: true }],
  ["指标1：", (number) => `指标${number}：`],
  ["指标一", (number) => `指标${numeral(number)}`],
  ["三级指标1", (number) => `三级指标${number}`],
  ["（指标1）", (number) => `（指标${number}）`],
  ["指标1：×××", (number) => `指标${number}：×××`],
  ["1.", (number) => `${number}.`],
  ["指标1：, the last …", (number) => (number === 3 ? "……" : `指标${number}：`)],
  ["子项1", (number) => `子项${number}`],
])("%s", (_, nameOf, shape) => {
  const { loaded } = made(blank({ nameOf, ...shape }));

  test("is asked as a list of indicators with names of their own", () => {
    expect([...loaded.form.lists.values()].map(({ role }) => role)).toEqual(["indicators"]);
  });

  test.each([
    [5, 3, 1],
    [0, 1, 5],
    [3, 3, 3],
  ])("%i, %i and %i rows stand merged under their classes, and nothing of the blank's rows is left", (...counts) => {
    const { file } = sampleOf(loaded, (_list, option) => counts[classes.findIndex(([, one]) => one === option)] ?? 0);
    const [table] = readTables(file);
    const cells = (table?.cells ?? []).filter(({ row }) => row > 1);
    // A class without indicators keeps one blank row.
    const tall = counts.map((count) => Math.max(count, 1));
    const [first = 0, second = 0, third = 0] = tall;
    const spans = (column: number) =>
      cells
        .filter((cell) => cell.column === column && cell.text !== "总分")
        .map(({ text, rowSpan }) => [text, rowSpan]);
    expect(spans(0)).toEqual([
      // An empty cell of the blank stays one.
      ...(shape?.above === true
        ? [
            ["产出指标", first],
            ["", second],
          ]
        : [["产出指标", first + second]]),
      ["效益指标", third],
    ]);
    expect(spans(1)).toEqual(classes.map(([, level2], index) => [level2, tall[index]]));
    const names = cells.filter(({ column }) => column === 2).map(({ text }) => text);
    expect(names.filter((name) => /^甲\d+$/.test(name))).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
    // Each has its score in a cell of its own.
    expect(cells.filter(({ column, row }) => column === 6 && row < tall.reduce((sum, one) => sum + one, 2))).toEqual(
      cells.filter(({ column }) => column === 2).map(({ row }) => expect.objectContaining({ row, rowSpan: 1 })),
    );
    expect(names.filter((name) => !/^(?:甲\d+)?$/.test(name))).toEqual([]);
  });
});
