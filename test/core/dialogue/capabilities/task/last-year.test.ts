/** What stood at the same figures last year, where a unit has several projects of one form. */
import { afterEach, beforeEach, test } from "vitest";
import type { Person } from "../../person.js";
import { table } from "../../report.js";
import { catalogOf, openScenario, type Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;
let wang: Person;

beforeEach(async () => {
  scene = await openScenario(catalogOf("templates"));
  clerk = scene.person("ou_zhang");
  wang = scene.person("ou_wang");
  await wang.enters();
});
afterEach(() => scene.close());

async function report(year: string, project: string, actual: string): Promise<void> {
  await clerk.says("首页");
  if (!("new.unit" in clerk.inputs())) await clerk.presses("新建");
  await clerk.fills(
    {
      "new.form": "national-project-evaluation",
      "new.unit": "某县图书馆",
      "new.year": year,
      "new.scheme": "national-2020",
    },
    "开始填报",
  );
  if (clerk.text.includes("打开已有的")) await clerk.presses("另建一份");
  await clerk.says(`项目支出名称：${project}`);
  await clerk.says(table([["产出指标", "数量指标", "新增图书册数", "500册", actual, "50", "", ""]]));
  await clerk.presses("确认写入");
}

async function task(): Promise<void> {
  await clerk.says("分工 新增图书册数 某wang 周五");
  await clerk.presses("就这样交出去");
  await wang.presses("打开");
}

test("the same project's value is shown, whatever report is newer", async () => {
  await report("2021", "馆藏建设", "480册");
  await report("2021", "设备更新", "17册");
  await report("2022", "馆藏建设", "");
  await task();
  wang.sees("上年 480册");
});

test("another project's value is not shown", async () => {
  await report("2021", "设备更新", "17册");
  await report("2022", "馆藏建设", "");
  await task();
  wang.seesNot("上年 17册");
});

test("a year in the project's name makes no other project of it", async () => {
  await report("2021", "2021年图书馆馆藏建设项目", "480册");
  await report("2021", "2021年图书馆设备更新项目", "17册");
  await report("2022", "2022年图书馆馆藏建设项目", "");
  await task();
  wang.sees("上年 480册");
});
