import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "./person.js";
import { clerkWithReport, table } from "./report.js";
import type { Scenario } from "./scenario.js";

let scene: Scenario;
let clerk: Person;
beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
});
afterEach(() => scene.close());

const long = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

test("sixty indicators with long texts stay within the limits of a card everywhere", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  const rows = Array.from({ length: 60 }, (_, n) => [
    "",
    "数量指标",
    long(`第${n}项指标名称（含标点、符号-+*）`, 95),
    `≥${n + 10}家${long("，含各类主体（个体*除外）", 80)}`,
    `${n + 5}家${long("，另有意向客户若干家", 80)}`,
    "1.5",
    n % 2 === 0 ? "1" : "",
    long("受市场下行影响，企业搬迁放缓；", 290),
  ]);
  await clerk.says(table(rows));
  for (let round = 0; round < 30 && clerk.text.includes("确认后才写入"); round += 1) {
    const asked = clerk.card.inputs.filter((name) => name.endsWith("reason"));
    expect(asked).not.toEqual([]);
    await clerk.fills(Object.fromEntries(asked.map((name) => [name, long("按单位内部考核口径", 190)])), "确认写入");
  }
  expect((await clerk.figures())["indicators.60.weight"]).toBe("1.5");
  for (let page = 0; page < 10; page += 1) await clerk.does({ do: "list", list: "indicators", page });
  clerk.sees("第 10/10 页", "60.");
  for (let page = 0; page < 30; page += 1) await clerk.does({ do: "preview", table: "", page });
  for (let page = 0; page < 31; page += 1) await clerk.does({ do: "step", step: "targets@indicators", page });
  for (let page = 0; page < 8; page += 1) await clerk.does({ do: "step", step: "actuals@indicators", page });
  for (let page = 0; page < 30; page += 1) await clerk.does({ do: "step", step: "review@indicators", page });
  await clerk.does({ do: "row", row: "indicators.30" });
  await clerk.says("进度");
  await clerk.says("修改 得分");
  clerk.sees("另有 50 项没有列出");
  await clerk.says("进度");
  await clerk.says("撤销");
  clerk.sees("另有");
});

test("fifty projects: the outline, the preview, the names and the choice of a list are cut into pages", async () => {
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.says(Array.from({ length: 50 }, (_, n) => long(`第${n + 1}个项目的支出名称（含*号）`, 95)).join("\n"));
  expect((await clerk.figures())["projects.50.name"]).toBeDefined();
  await clerk.says("进度");
  clerk.sees("第 1/5 页");
  for (let page = 0; page < 5; page += 1) await clerk.does({ do: "outline", scope: "", page });
  clerk.sees("第50个项目");
  for (let page = 0; page < 6; page += 1) await clerk.does({ do: "preview", page });
  clerk.sees("第50个项目");
  await clerk.does({ do: "step", step: "names@projects" });
  clerk.sees("另有 30 个");
  await clerk.does({ do: "list", list: "projects", page: 8 });
  await clerk.says("预览");
  await clerk.says(
    table([
      ["", "数量指标", "甲", "≥1家", "1家", "90", "", ""],
      ["", "", "乙", "≥1家", "1家", "", "", ""],
    ]),
  );
  clerk.sees("这张表填到哪里", "另有 31 张没有列出");
  await clerk.says("首页");
});

test("two long texts of a thousand characters each, with wrong figures beside them, fit on a card", async () => {
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.fills({ projects: "甲项目" });
  await clerk.does({ do: "step", step: "fields:funds+goals@projects.1" });
  const wrong = Object.fromEntries(
    clerk.card.inputs.filter((name) => name.includes("funds")).map((name) => [name, long("读不出的数字", 90)]),
  );
  await clerk.fills({
    ...wrong,
    "projects.1.goals.expected": long("预期目标😀“引号”\\", 1000),
    "projects.1.goals.actual": long("实际\n完成", 1000),
  });
  clerk.sees("有 9 处要改");
  await clerk.presses("跳过");
  clerk.sees("先替您留着");
});

test("seven reports: the home card lists the newest six, and the others on the next page", async () => {
  for (let n = 0; n < 7; n += 1) {
    await clerk.says("首页");
    await clerk.fills({ "new.unit": long(`第${n}单位`, 100), "new.year": "2023" }, "开始填报");
  }
  await clerk.says("首页");
  clerk.sees("第6单位");
  clerk.seesNot("示例单位");
  await clerk.presses("下一页");
  clerk.sees("示例单位", "第0单位");
  await clerk.pressesBeside("示例单位", "继续填报");
  clerk.sees("第 1/6 步");
});
