/** A table is in one unit: what names none is in that of the rest, or is asked. */
import { describe, expect, it } from "vitest";
import { readAs } from "./read-as.js";

const text = (...lines: readonly string[]): string => lines.map((line) => line.replaceAll("|", "\t")).join("\n");
const form = "national-project-evaluation";

function funds(heads: string, rows: readonly string[], ...around: readonly string[]): string {
  return text(...around, `项目资金|${heads}|分值|执行率|得分`, ...rows);
}

const yuan = [
  "年度资金总额|1200000|1200000|1150000|10||",
  "其中：当年财政拨款|1000000|1000000|950000|—||—",
  "其他资金|200000|200000|200000|—||—",
];

describe("amounts of a table of which one head names the unit", () => {
  it.each([
    ["the first head", "年初预算数（元）|全年预算数|全年执行数"],
    ["the middle head", "年初预算数|全年预算数（单位：元）|全年执行数"],
    ["the last head", "年初预算数|全年预算数|全年执行数（元）"],
    ["a head with a stroke", "年初预算数/元|全年预算数|全年执行数"],
    ["each head", "年初预算数（元）|全年预算数（元）|全年执行数（元）"],
  ])("are all in it, named in %s", (_, heads) => {
    const { values, problems } = readAs(form, funds(heads, yuan));
    expect(values).toMatchObject({
      "funds.total.initial": "120",
      "funds.total.adjusted": "120",
      "funds.total.executed": "115",
      "funds.appropriation.executed": "95",
    });
    expect(problems).toEqual({});
  });

  it("are asked where their sizes say another unit, in which they are read", () => {
    const rows = ["年度资金总额|1200000|120|115|10||", "其中：当年财政拨款|1200000|120|115|—||—"];
    const { values, problems } = readAs(form, funds("年初预算数（元）|全年预算数|全年执行数", rows));
    expect(values).toMatchObject({ "funds.total.initial": "120", "funds.total.adjusted": "120" });
    expect(problems).toMatchObject({ "funds.total.adjusted": "table-unit", "funds.total.executed": "table-unit" });
    expect(problems).not.toHaveProperty("funds.total.initial");
  });

  it("are each in their own where two stand side by side", () => {
    const rows = ["年度资金总额|120|1200000|1150000|10||", "其中：当年财政拨款|120|1200000|1150000|—||—"];
    const { values, problems } = readAs(form, funds("年初预算数（万元）|全年预算数（元）|全年执行数（元）", rows));
    expect(values).toMatchObject({
      "funds.total.initial": "120",
      "funds.total.adjusted": "120",
      "funds.total.executed": "115",
    });
    expect(problems).toEqual({});
  });

  it("are asked where two heads name two units and a third names none", () => {
    const rows = ["年度资金总额|120|1200000|1150000|10||", "其中：当年财政拨款|120|1200000|1150000|—||—"];
    const { values, problems } = readAs(form, funds("年初预算数（万元）|全年预算数（元）|全年执行数", rows));
    expect(values).toMatchObject({ "funds.total.adjusted": "120", "funds.total.executed": "115" });
    expect(problems).toEqual({ "funds.total.executed": "table-unit", "funds.appropriation.executed": "table-unit" });
  });

  it("are in the unit of cells that name it", () => {
    const rows = ["年度资金总额|1200000元|1200000|1150000|10||", "其中：当年财政拨款|1200000|1200000元|1150000|—||—"];
    const { values, problems } = readAs(form, funds("年初预算数|全年预算数|全年执行数", rows));
    expect(values).toMatchObject({ "funds.total.adjusted": "120", "funds.appropriation.initial": "120" });
    expect(problems).toEqual({});
  });

  it.each([
    ["a line above", ["单位：元"], []],
    ["a note below", [], ["注：金额单位为元。"]],
    ["a note below that says by what it counts", [], ["注：本表以元为单位"]],
  ])("are in that of %s", (_, above, below) => {
    const { values, problems } = readAs(form, funds("年初预算数|全年预算数|全年执行数", [...yuan, ...below], ...above));
    expect(values).toMatchObject({ "funds.total.initial": "120", "funds.total.executed": "115" });
    expect(problems).toEqual({});
  });
});

it("asks of all amounts of a table that names no unit and looks like 元", () => {
  const rows = ["年度资金总额|583000|583000|560000|10||", "其中：当年财政拨款|583000|583000|560000|—||—"];
  const { values, problems } = readAs(form, funds("年初预算数|全年预算数|全年执行数", rows));
  expect(values).toMatchObject({ "funds.total.initial": "58.3", "funds.appropriation.executed": "56" });
  expect(new Set(Object.values(problems))).toEqual(new Set(["table-unit"]));
});

it("reads labels beside each other in the unit that one of them names", () => {
  const lines = text("年初预算数（元）|1200000|全年预算数|1200000|全年执行数|1150000");
  const { values, problems } = readAs(form, lines);
  expect(values).toMatchObject({
    "funds.total.initial": "120",
    "funds.total.adjusted": "120",
    "funds.total.executed": "115",
  });
  const asked = ["initial", "adjusted", "executed"].map((column) => [
    `funds.appropriation.${column}`,
    "source-unnamed",
  ]);
  expect(problems).toEqual(Object.fromEntries(asked));
});

describe("a list of projects", () => {
  const list = (heads: string, ...rows: readonly string[]): string => text(`项目名称|${heads}`, ...rows);
  const rows = ["甲桥修缮|1200000|1150000", "乙路亮化|80000|80000.00"];

  it.each([
    ["the first head", "年初预算数（元）|全年执行数"],
    ["the last head", "年初预算数|全年执行数（元）"],
    ["the heads' group", "年初预算数（元）|全年执行数（元）"],
  ])("is in the unit of %s", (_, heads) => {
    const { values, problems } = readAs("changsha-overall-evaluation", list(heads, ...rows));
    expect(values).toMatchObject({
      "projects.1.funds.appropriation.initial": "120",
      "projects.1.funds.appropriation.executed": "115",
      "projects.2.funds.appropriation.initial": "8",
      "projects.2.funds.appropriation.executed": "8",
    });
    expect(Object.values(problems)).not.toContain("table-unit");
  });

  it("is asked where no head names one and it looks like 元", () => {
    const { values, problems } = readAs("changsha-overall-evaluation", list("年初预算数|全年执行数", ...rows));
    expect(values).toMatchObject({ "projects.2.funds.appropriation.executed": "8" });
    expect(problems).toMatchObject({ "projects.2.funds.appropriation.executed": "table-unit" });
  });
});

it("reads the rows of a list in the unit that one head names", () => {
  const lines = text("专项资金名称|上年决算数（元）|本年预算数|本年决算数", "扶持资金|350000|300000|290000");
  const { values, problems } = readAs("changsha-overall-evaluation", lines);
  expect(values).toMatchObject({
    "specialFunds.1.previous": "35",
    "specialFunds.1.budget": "30",
    "specialFunds.1.final": "29",
  });
  expect(problems).toEqual({});
});
