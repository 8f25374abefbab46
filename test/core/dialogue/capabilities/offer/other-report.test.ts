/** A file of another unit, year or form than the open report: it is told, and a report of its own is offered. */
import { expect, test } from "vitest";
import type { Person } from "../../person.js";
import { openScenario } from "../../scenario.js";
import { catalogWith } from "../../small-forms.js";
import { workbook } from "./workbook.js";

const body = `sections:
  - id: about
    title: 基本情况
    fields:
      - {id: name, label: 单位名称, kind: text, role: unit.name, default: unit}
      - {id: people, label: 编制数, kind: count, unit: 人, role: staff.quota}
      - {id: posts, label: 在职人数, kind: count, unit: 人}
`;
const small = { id: "small", title: "小表", body };
const other = {
  id: "other",
  title: "设备表",
  body: `sections:
  - id: devices
    title: 设备
    list: {of: 设备, named: name, entry: rows}
    fields:
      - {id: name, label: 设备名称, kind: text}
      - {id: price, label: 单价, kind: money, unit: 万元}
      - {id: count, label: 台数, kind: count, unit: 台}
`,
};

test("a file of another unit and year is told, and becomes a report of its own", async () => {
  const scene = await openScenario(catalogWith(small));
  const clerk = scene.person("ou_zhang");
  await begin(clerk);
  await clerk.sendsFile("小表.xlsx", await sheet("2019年度小表", "乙县水务中心"));
  clerk.sees("文件写的单位是“乙县水务中心”，打开的报告是“甲区教育局”的", "文件写的是2019年，打开的报告是2022年的");
  expect(clerk.card.buttons.find(({ label }) => label.includes("另建一份"))).toBeDefined();
  await clerk.presses("另建一份并读入");
  expect(clerk.inputs()).toMatchObject({
    "new.form": "small",
    "new.unit": "乙县水务中心",
    "new.year": "2019",
  });
  await clerk.presses("开始填报并读入");
  clerk.seesNot("另建一份并读入");
  await clerk.presses("确认写入");
  expect(await clerk.figures()).toMatchObject({ "about.people": "8" });
  await scene.close();
});

test.each([
  ["the same unit by a shorter name", "2022年度小表", "教育局"],
  ["the same unit with its code", "2022年度小表", "[4301] 甲区教育局（盖章）"],
  ["no unit and no year", "小表", ""],
])("nothing is told of a file of %s", async (_, title, unit) => {
  const scene = await openScenario(catalogWith(small));
  const clerk = scene.person("ou_zhang");
  await begin(clerk);
  await clerk.sendsFile("小表.xlsx", await sheet(title, unit));
  clerk.seesNot("先看是不是这份报告的", "另建一份并读入");
  await scene.close();
});

test("a file that fills another form is told, and its form is chosen for the new report", async () => {
  const scene = await openScenario(catalogWith(small, other));
  const clerk = scene.person("ou_zhang");
  await begin(clerk);
  const rows = ["电脑", "打印机", "扫描仪", "投影仪"].map((name, index) => [name, 0.5, index + 1]);
  await clerk.sendsFile("设备.xlsx", await workbook({ 设备: [["设备名称", "单价", "台数"], ...rows] }));
  clerk.sees("文件更像另一张表，不像《小表》");
  await clerk.presses("另建一份并读入");
  expect(clerk.inputs()).toMatchObject({ "new.form": "other", "new.unit": "甲区教育局", "new.year": "2022" });
  await clerk.presses("开始填报并读入");
  await clerk.presses("确认写入");
  expect(Object.values(await clerk.figures())).toContain("投影仪");
  await scene.close();
});

test("last year's file of another unit is told as such", async () => {
  const scene = await openScenario(catalogWith(small));
  const clerk = scene.person("ou_zhang");
  await begin(clerk);
  await clerk.sendsFile("小表.xlsx", await sheet("2021年度小表", "甲区教育局"));
  clerk.seesNot("先看是不是这份报告的");
  await clerk.sendsFile("小表.xlsx", await sheet("2021年度小表", "乙县水务中心"));
  clerk.sees("文件写的单位是“乙县水务中心”");
  await scene.close();
});

async function sheet(title: string, unit: string): Promise<Uint8Array> {
  return await workbook({
    表: [[title], ["单位名称", unit], ["编制数", "8人"], ["在职人数", "7人"]],
  });
}

async function begin(clerk: Person): Promise<void> {
  await clerk.says("首页");
  await clerk.fills({ "new.form": "small", "new.unit": "甲区教育局", "new.year": "2022" }, "开始填报");
}
