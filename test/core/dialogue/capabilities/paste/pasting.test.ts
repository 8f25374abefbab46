import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import { clerkWithReport, table } from "../../report.js";
import type { Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;
beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
});
afterEach(() => scene.close());

const rows = [
  ["产出指标", "数量指标", "新引进企业", "≥500家", "523家", "50", "50", ""],
  ["", "", "去化面积", "23万㎡", "22.99万㎡", "20", "19.99", "略有不足"],
  ["满意度指标", "服务对象满意度指标", "满意度", "≥90%", "95%", "20", "20", ""],
];

test("a table from Word is shown as it was read and written only when it is confirmed", async () => {
  await clerk.says("进度");
  await clerk.says(table(rows));
  clerk.sees("部门整体支出绩效自评：读到 3 条指标");
  await clerk.says("帮助");
  await clerk.presses("返回填报");
  await clerk.says(table(rows));
  clerk.sees("读到 3 条指标", "2. 去化面积", "数量指标　年度指标值 23万㎡　实际完成值 22.99万㎡");
  expect(await clerk.figures()).toEqual({});
  await clerk.presses("确认写入");
  expect(await clerk.figures()).toMatchObject({
    indicators: "1,2,3",
    "indicators.2.level2": "数量指标",
    "indicators.2.actual": "22.99万㎡",
    "indicators.3.level2": "服务对象满意度指标",
  });
  clerk.sees("已写入 3 条指标");
});

test("pasted at a step, a table belongs to the list of that step, and back leads there again", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(table(rows));
  clerk.sees("读到 3 条指标");
  await clerk.presses("放弃");
  clerk.sees("绩效指标：目标");
  expect(await clerk.figures()).toEqual({});
});

test("merged classes are filled downwards; other heads, extra columns, a quoted cell with line ends and a total row are read", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  const text = [
    ["附表", "", "", "", "", "", ""].join("\t"),
    ["序号", "一级指标", "二级 指标", "指标名称", "指标值", "全年实际值", "权重（90分）", "备注"].join("\t"),
    ["1", "产出指标", '"数量\n指标"', '"新引进\n企业"', "≥500家", "523家", "60", "x"].join("\t"),
    ["2", "", "", "走访企业", "≥12次", "12次", "30", ""].join("\t"),
    ["", "总分", "", "", "", "", "90", ""].join("\t"),
  ].join("\r\n");
  await clerk.says(text);
  clerk.sees("读到 2 条指标", "1. 新引进企业", "数量指标　年度指标值 ≥500家", "没有用到：备注");
  await clerk.presses("确认写入");
  expect(await clerk.figures()).toMatchObject({
    indicators: "1,2",
    "indicators.1.level3": "新引进企业",
    "indicators.2.level2": "数量指标",
  });
});

test("an unknown class and a cell that cannot be read are put right on the confirming card", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(
    table([
      ["产出指标", "产量指标", "新引进企业", "≥500家", "523家", "许多", "", ""],
      ["", "质量指标", "覆盖率", "≥90%", "95%", "40", "", ""],
    ]),
  );
  clerk.sees("有 2 处要补", "“产量指标”不在选项里", "第 1 条“新引进企业”的分值");
  await clerk.fills({ "indicators.1.level2": "数量指标" }, "确认写入");
  clerk.sees("还有 1 处要补", "表格还没有写入");
  expect(await clerk.figures()).toEqual({});
  await clerk.fills({ "indicators.1.weight": "五十" }, "确认写入");
  expect(await clerk.figures()).toMatchObject({ "indicators.1.level2": "数量指标", "indicators.1.weight": "50" });
});

const scored = (score: string, weight = "20") =>
  table([...rows.slice(0, 1), ["", "", "去化面积", "23万㎡", "22.99万㎡", weight, score, "略有不足"]]);

test("a printed score that is not the rule's is no answer: confirmed as it is, the rule's counts", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(scored("18"));
  clerk.sees("第 2 条“去化面积”表上 18 分，规则算得 19.99 分", "用规则分 19.99 分", "保留自评分 18 分");
  await clerk.presses("确认写入");
  const figures = await clerk.figures();
  expect(figures).toMatchObject({ indicators: "1,2" });
  expect(figures["indicators.1.score"]).toBeUndefined();
  expect(figures["indicators.2.score"]).toBeUndefined();
});

test("a printed score is kept with a reason, which is asked for", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(scored("18"));
  await clerk.fills({ "indicators.2.score": "18" }, "确认写入");
  clerk.sees("请写明手工评分的理由", "表格还没有写入");
  await clerk.fills({ "indicators.2.handReason": "按考核口径" }, "确认写入");
  const figures = await clerk.figures();
  expect(figures).toMatchObject({ "indicators.2.score": "18", "indicators.2.handReason": "按考核口径" });
  expect(figures["indicators.1.score"]).toBeUndefined();
});

test("a reason alone says that the printed score is kept", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(scored("18"));
  await clerk.fills({ "indicators.2.handReason": "按考核口径" }, "确认写入");
  expect(await clerk.figures()).toMatchObject({ "indicators.2.score": "18" });
});

test("instead of a score the actual value is put right, and the rule scores it", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(scored("18"));
  await clerk.fills({ "indicators.2.score": "actual" }, "确认写入");
  clerk.sees("请在这里改实际值");
  await clerk.fills({ "indicators.2.actual": "20.7万㎡" }, "确认写入");
  const figures = await clerk.figures();
  expect(figures).toMatchObject({ "indicators.2.actual": "20.7万㎡" });
  expect(figures["indicators.2.score"]).toBeUndefined();
});

test("a printed score above its points blocks nothing and stays beside the computed one", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(scored("22"));
  clerk.sees("表上的得分超过分值 20");
  await clerk.presses("确认写入");
  expect(await clerk.figures()).toMatchObject({ "indicators.2.score": "22" });
});

test("scores that differ by rounding alone are one question", async () => {
  const printed = table([
    ["", "数量指标", "甲项", "≥30家", "29家", "10", "9.7", "差一家"],
    ["", "数量指标", "乙项", "≥30家", "28家", "10", "9.3", "差两家"],
    ["", "数量指标", "丙项", "≥30家", "20家", "10", "9", "差十家"],
  ]);
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(printed);
  clerk.sees("有 2 条只差四舍五入：甲项 表上 9.7、规则 9.67；乙项 表上 9.3、规则 9.33", "丙项");
  expect(clerk.card.inputs.filter((name) => name.endsWith(".score"))).toEqual(["indicators.3.score"]);
  await clerk.fills({ rounding: "keep", "rounding-reason": "按一位小数计分" }, "确认写入");
  expect(await clerk.figures()).toMatchObject({
    "indicators.1.score": "9.7",
    "indicators.1.handReason": "按一位小数计分",
    "indicators.2.score": "9.3",
  });
  expect((await clerk.figures())["indicators.3.score"]).toBeUndefined();
});

test("many questions are asked a few at a time, and nothing typed on the way is lost", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(
    table(Array.from({ length: 15 }, (_, n) => ["", "数量指标", `第${n + 1}项`, "≥10家", "10家", "6", "5", ""])),
  );
  clerk.sees("有 15 处要您定（先看下面几处，余下 9 处随后再问）");
  for (let round = 0; round < 3; round += 1) {
    const asked = clerk.card.inputs.filter((name) => name.endsWith(".handReason"));
    const reasons = Object.fromEntries(asked.map((name) => [name, `理由 ${name}`]));
    await clerk.fills(reasons, "确认写入");
  }
  expect(await clerk.figures()).toMatchObject({
    "indicators.1.handReason": "理由 indicators.1.handReason",
    "indicators.15.score": "5",
  });
});

test("rows are edited, moved to another class, left out and brought back before anything is written", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(table(rows));
  await clerk.pressesBeside("1. 新引进企业", "改");
  clerk.sees("第 1 条指标：新引进企业", "还没有写入");
  await clerk.fills({ "indicators.1.weight": "很多", "indicators.1.actual": "530家" }, "保存，回到整张表");
  clerk.sees("有 1 处读不懂", "很多", "530家");
  await clerk.fills({ "indicators.1.weight": "40", "indicators.1.level2": "质量指标" }, "保存，回到整张表");
  clerk.sees("质量指标　年度指标值 ≥500家　实际完成值 530家　分值 40");
  await clerk.pressesBeside("2. 去化面积", "改");
  await clerk.presses("去掉这一条");
  clerk.sees("读到 2 条指标", "已去掉 1 条：去化面积");
  await clerk.presses("恢复去掉的");
  clerk.sees("读到 3 条指标");
  await clerk.pressesBeside("3. 满意度", "改");
  await clerk.presses("去掉这一条");
  await clerk.presses("确认写入");
  expect(await clerk.figures()).toMatchObject({
    indicators: "1,2",
    "indicators.1.level2": "质量指标",
    "indicators.1.actual": "530家",
    "indicators.1.weight": "40",
  });
  await clerk.says("撤销");
  expect(await clerk.figures()).toEqual({});
});

test("a pasted table waits whatever is said meanwhile, with what was changed in it", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(table(rows));
  await clerk.pressesBeside("1. 新引进企业", "改");
  await clerk.fills({ "indicators.1.actual": "530家" }, "保存，回到整张表");
  for (const word of ["预览", "帮助", "检查", "目录", "我的报告", "今天天气不错"]) {
    await clerk.says(word);
    await clerk.says("继续");
    clerk.sees("读到 3 条指标", "实际完成值 530家");
  }
  await clerk.says("预览");
  clerk.sees("粘贴的表还没有写入");
  await clerk.presses("回到粘贴的表");
  await clerk.says("修改 全年执行数");
  await clerk.says("继续");
  clerk.sees("读到 3 条指标", "实际完成值 530家");
  await clerk.presses("放弃");
  clerk.seesNot("粘贴的表还没有写入");
  await clerk.says("预览");
  clerk.seesNot("粘贴的表还没有写入");
  expect(await clerk.figures()).toEqual({});
});

test("of two tables that wait, the first comes back when the second is written", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(table(rows));
  await clerk.says(table([["", "质量指标", "覆盖率", "≥90%", "95%", "40", "", ""]]));
  clerk.sees("读到 1 条指标");
  await clerk.presses("确认写入");
  clerk.sees("读到 3 条指标", "追加到原有1条之后");
});

test("rows that stand in the report are shown beside the pasted ones of the same name", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(table(rows));
  await clerk.presses("确认写入");
  await clerk.says(
    table([
      ["", "数量指标", "新引进企业", "≥500家", "540家", "50", "", ""],
      ["", "质量指标", "覆盖率", "≥90%", "95%", "40", "", ""],
    ]),
  );
  clerk.sees("实际完成值 540家（现填 523家）", "2. 覆盖率（新增）", "替换会删去报告里的 2 条：去化面积、满意度");
});

test("a table with too many gaps is better put right where it came from", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(
    table(Array.from({ length: 40 }, (_, n) => ["", "别的", `第${n + 1}项`, "≥10家", "10家", "6", "", ""])),
  );
  clerk.sees("有 40 处没读懂");
  await clerk.presses("放弃");
  clerk.sees("绩效指标：目标");
});

test("a second table replaces the first or is added to it; undo takes it back", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(table(rows));
  await clerk.presses("确认写入");
  await clerk.does({ do: "list", list: "indicators" });
  const other = table([["", "质量指标", "覆盖率", "≥90%", "95%", "40", "", ""]]);
  await clerk.says(`${other}\n`);
  clerk.sees("替换原有3条", "追加到原有3条之后");
  await clerk.presses("追加到");
  expect((await clerk.figures()).indicators).toBe("1,2,3,4");
  await clerk.does({ do: "list", list: "indicators" });
  await clerk.says(other);
  await clerk.presses("替换原有4条");
  expect((await clerk.figures()).indicators).toBe("4");
  await clerk.says("撤销");
  expect((await clerk.figures()).indicators).toBe("1,2,3,4");
  await clerk.says("撤销");
  await clerk.says("撤销");
  expect((await clerk.figures()).indicators).toBeUndefined();
});

test("without heads the columns are told by where the classes stand", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(rows.map((cells) => cells.join("\t")).join("\n"));
  clerk.sees("读到 3 条指标", "1. 新引进企业\n数量指标　年度指标值 ≥500家　实际完成值 523家　分值 50");
});

test("what is no list of indicators is told so, with the heads that are wanted", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says("姓名\t科室\t电话\n张三\t办公室\t13800138000\n李四\t财务\t13900139000");
  clerk.sees("没有读出指标", "表头要有");
  await clerk.presses("返回填报");
  clerk.sees("绩效指标：目标");
});

test("a table of some hundred rows is read whole, one of thousands is refused with its number", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  const cells = ["", "数量指标", "一项指标", "≥10家", "10家", "6", "", ""];
  await clerk.says(table(Array.from({ length: 2500 }, () => cells)));
  clerk.sees("表格太长", "这张表有 2500 行，一次最多读 1000 行，没有写入");
  await clerk.presses("返回填报");
  await clerk.says(table(Array.from({ length: 204 }, () => cells)));
  clerk.sees("读到 204 条指标", "第 1/12 页");
  await clerk.presses("下一页");
  clerk.sees("第 2/12 页");
  await clerk.presses("确认写入");
  expect((await clerk.figures())["indicators.204.weight"]).toBe("6");
  await clerk.says("目录");
  await clerk.does({ do: "list", list: "indicators", page: 33 });
  clerk.sees("第 34/34 页");
});

test("a table pasted from a project's card belongs to that project", async () => {
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.fills({ projects: "甲项目\n乙项目" });
  await clerk.does({ do: "outline", scope: "projects.2" });
  await clerk.says(table(rows));
  clerk.sees("乙项目：读到 3 条指标");
  await clerk.presses("确认写入");
  expect((await clerk.figures())["projects.2.indicators"]).toBe("1,2,3");
  await clerk.says("预览");
  await clerk.says(table(rows));
  clerk.sees("这张表填到哪里", "部门整体支出绩效自评", "甲项目", "乙项目（已有 3 条）");
});
