/** A part of a report on its way: handed over, filled in, reported, corrected. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import { clerkWithReport, handsOver } from "../../report.js";
import type { Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;
let wang: Person;

beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
  wang = scene.person("ou_wang");
  await wang.enters();
});
afterEach(() => scene.close());

async function handOver(paths: readonly string[], more: Record<string, string | string[]> = {}): Promise<void> {
  await handsOver(clerk, paths, "ou_wang", { "assign.due": "3月10日", ...more });
}

const allOfIncome = { "income.general": "776.26", "income.fund": "0", "income.special": "0", "income.other": "0" };

test("a section goes to a colleague, who fills it in and says so; the clerk is told once, and of a later change", async () => {
  await handOver(["income"], { "assign.note": "按决算报表" });
  clerk.sees("已把 1 部分交给 1 人", "没填完 1 部分", "3月10日", "还没打开");
  wang.sees("请您填：", "3月10日（周五）前", "按决算报表");
  await wang.presses("打开");
  wang.sees("请您填", "我填完了");
  expect(Object.keys(wang.inputs()).every((name) => name.startsWith("income."))).toBe(true);
  await wang.fills(allOfIncome, "我填完了");
  wang.sees("已交", "已填完");
  expect((await wang.figures())["income.general"]).toBe("776.26");
  clerk.sees("分工：", "这一部分填完了");
  const told = clerk.received;
  await wang.fills({ "income.general": "776.20" }, "保存");
  expect((await wang.figures())["income.general"]).toBe("776.2");
  expect(clerk.received).toBe(told + 1);
  clerk.sees("填完以后又改了");
});

test("what is missing is named before a part is reported, and can be left out on purpose", async () => {
  await handOver(["income"]);
  await wang.presses("打开");
  await wang.fills({ "income.general": "776.26" }, "我填完了");
  wang.sees("没填");
  expect((await wang.figures())["income.general"]).toBe("776.26");
  await wang.presses("没有别的数了");
  wang.sees("已交");
  clerk.sees("这一部分交了，还有 3 项空着");
  await clerk.presses("看看");
  clerk.sees("✅ 已填完，空着 3 项");
  await clerk.says("分工");
  clerk.sees("空着 3 项", "填完 1 部分");
});

test("figures that are taken back after a part was reported open it again, and the clerk is told", async () => {
  await handOver(["income"]);
  await wang.presses("打开");
  await wang.fills(allOfIncome, "我填完了");
  wang.sees("已填完");
  const told = clerk.received;
  await wang.says("撤销");
  wang.sees("已撤销", "现在还缺 4 项，改回“没填完”");
  wang.seesNot("✅ 已填完");
  expect(clerk.received).toBe(told + 1);
  clerk.sees("填完以后又改了", "现在还缺 4 项，这一部分改回“没填完”");
  await clerk.says("分工");
  clerk.sees("没填完 1 部分", "填完 0 部分");
});

test("a part whose card comes up by another way than its own button counts as opened", async () => {
  await handOver(["income"]);
  await clerk.says("分工");
  clerk.sees("还没打开");
  await wang.says("首页");
  await wang.presses("继续填报");
  wang.sees("请您填");
  await clerk.says("分工");
  clerk.seesNot("还没打开");
  clerk.sees("看过");
});

test("the colleague is shown nothing but the part, whatever is typed or pressed", async () => {
  await handOver(["income"]);
  await clerk.says("年初预算数：369.37");
  await wang.presses("打开");
  for (const line of ["目录", "预览", "检查", "继续", "历史", "成员", "分工"]) {
    await wang.says(line);
    wang.sees("请您填", "您负责的是报告的一部分");
    wang.seesNot("369.37");
  }
  await wang.does({ do: "step", step: "names@projects" });
  wang.sees("请您填", "您负责的是报告的一部分");
  await wang.says("年初预算数：5");
  expect(wang.heard.at(-1)).toContain("不是您负责的部分");
  await wang.says("历史 年初预算数");
  wang.seesNot("369.37");
  await wang.does({ do: "edit", path: "budget.total.initial" });
  wang.seesNot("369.37");
});

test("a question reaches the clerk, whose answer reaches the colleague", async () => {
  await handOver(["income"]);
  await wang.presses("打开");
  await wang.says("有疑问：其他收入含利息吗");
  clerk.sees("有疑问：其他收入含利息吗");
  await clerk.presses("看看");
  await clerk.fills({ "assignment.answer.0": "不含" }, "回答");
  expect(clerk.toast).toContain("已回答");
  wang.sees("您问：其他收入含利息吗", "回答：不含");
});

test("a part is passed on, its day moved, and taken back", async () => {
  const li = scene.person("ou_li");
  await li.enters();
  await handOver(["income"]);
  await wang.presses("打开");
  await wang.presses("转给");
  await wang.fills({ "assignment.to": ["ou_li"] }, "转给他");
  li.sees("请您填：");
  clerk.sees("转给了这位同事");
  await wang.says("收入总额：5");
  expect(wang.heard.at(-1) ?? wang.text).toMatch(/不是|请先选|没有/);
  await clerk.presses("看看");
  await clerk.fills({ "assignment.due": "3月15日" }, "改截止");
  li.sees("截止改为 3月15日");
  await clerk.presses("收回");
  li.sees("收回了");
  await clerk.says("分工");
  clerk.sees("没填完 0 部分");
});

test("the outline says of each part who has it, by when, and whether it is done", async () => {
  await handOver(["income"]);
  await clerk.says("目录");
  clerk.sees("收入", "分工：没填完，3月10日（周五）截止");
  clerk.seesNot("已过期");
  expect(JSON.stringify(clerk.json)).toContain("ou_wang");
  await scene.until(Date.UTC(2023, 2, 13, 2));
  await clerk.says("目录");
  clerk.sees("分工：没填完，3月10日（周五）截止，已过期");
  await wang.says("首页");
  await wang.presses("打开");
  await wang.fills({ "income.general": "776.26" }, "我填完了");
  await wang.presses("没有别的数了");
  await clerk.says("目录");
  clerk.sees("分工：已填完");
  clerk.seesNot("没填完，");
});

test("parts of one row are told together on its line", async () => {
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.fills({ projects: "甲项目\n乙项目" }, "保存并退出");
  await handOver(["projects.1.funds", "projects.1.indicators"]);
  await handOver(["projects.1.goals"], { "assign.due": "3月8日" });
  await clerk.says("目录");
  clerk.sees(/甲项目[^\n]*\n分工：2 部分没填完，3月8日（周三）截止/);
  expect(clerk.text).not.toMatch(/乙项目[^\n]*\n分工：/);
});

test("what is missing in rows of one name is named with its project", async () => {
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.fills({ projects: "甲项目\n乙项目" }, "保存并退出");
  for (const project of [1, 2]) {
    const list = `projects.${project}.indicators`;
    await clerk.does({ do: "step", step: `targets@${list}` });
    const first = clerk.card.inputs.filter((name) => name.startsWith(`${list}.1.`));
    const named = first.find((name) => name.endsWith(".level3") || name.endsWith(".name")) ?? "";
    await clerk.fills({ [named]: "建成数量" }, "保存并退出");
  }
  await handOver(["projects.1", "projects.2"]);
  await wang.presses("打开");
  await wang.does({ do: "finishTask" });
  wang.sees("甲项目 · 建成数量 · ");
});

test("who cannot be asked is named once the others are", async () => {
  const viewer = scene.person("ou_viewer");
  await viewer.enters();
  await clerk.says("成员");
  await clerk.fills({ viewers: ["ou_viewer"] }, "添加");
  await handsOver(clerk, ["income"], "ou_wang", { "assign.people": ["ou_wang", "ou_viewer"] });
  clerk.sees("已把 1 部分交给 1 人", "有 1 位是发起人、审核人或查看人，没有交给他们");
  expect(JSON.stringify(clerk.json)).toContain("ou_viewer");
});

test("a list that is pasted once more asks nobody twice; another day moves it", async () => {
  const list = (day: string) => `部分\t姓名\t截止\n收入\t某wang\t${day}\n支出\t没见过\t${day}`;
  await wang.says("你好");
  await clerk.says(list("3月10日"));
  await clerk.presses("就这样交出去");
  const code = /加入 (\w{4})/.exec(clerk.text)?.[1];
  const received = wang.received;
  await clerk.says(list("3月10日"));
  await clerk.presses("就这样交出去");
  clerk.sees("没填完 2 部分", "2 部分早已交给同样的人");
  expect(wang.received).toBe(received);
  await clerk.says(list("3月15日"));
  await clerk.presses("就这样交出去");
  clerk.sees("没填完 2 部分", "其中 2 部分改了截止", `加入 ${code}`);
  wang.sees("截止改为 3月15日");
});

test("a line that stands twice in a list is told and counted once; 分工 may stand before the first line", async () => {
  await wang.says("你好");
  await clerk.says("分工 收入 某wang 3月10日\n收入 某wang 3月12日");
  clerk.sees("1 行能交出去，1 行要改", "第 2 行：和第 1 行重复");
});

test("a cell of a list that is longer than a field holds is refused by its first words, the other lines are handed over", async () => {
  const long = "长".repeat(20_000);
  await clerk.says(`部分\t姓名\n资金情况\t${long}\n${long}\t某wang\n质量指标\t某wang`);
  clerk.sees(`第 1 行：“${"长".repeat(20)}…”太长，没有读：一格最多 1000 个字`, `第 2 行：“${"长".repeat(20)}…”太长`);
  clerk.seesNot("长".repeat(21));
  await clerk.says(`分工 ${long}`);
  expect(clerk.heard.at(-1)).toContain(`“${"长".repeat(20)}…”太长，没有读`);
});

test("every line of a list is handed over or told, and a day on a line of its own counts for those below", async () => {
  await wang.says("你好");
  await clerk.says("分工\n收入\t某wang\t3月10日\n3月12日前：\n支出  某wang\n质量指标\n各位辛苦了");
  clerk.sees("2 行能交出去，2 行要改", "3月12日", "“质量指标”没有写交给谁", "第 5 行", "各位辛苦了");
});

test("where a list is longer than the card, the lines to be changed are shown", async () => {
  await wang.says("你好");
  const many = Array.from({ length: 205 }, (_, at) => `按收入性质分 某人${at}`);
  await clerk.says(`分工\n${many.join("\n")}\n质量指标`);
  clerk.sees("200 行能交出去，6 行要改", "第 206 行：“质量指标”没有读：一次最多读 200 行");
});

test("a sentence that hands a part over by its name needs no 分工 before it", async () => {
  await wang.says("你好");
  await clerk.says("请把按收入性质分分给某wang，3月10日前");
  clerk.sees("1 行能交出去", "按收入性质分", "→ 某wang", "3月10日");
  clerk.seesNot("将给加入码");
  await clerk.says("请把没有的东西分给某wang");
  clerk.seesNot("没有的东西");
});

test("before a list is sent out it says who cannot be asked", async () => {
  await wang.says("你好");
  const own = `某${clerk.id.replace("ou_", "")}`;
  await clerk.says(`分工\n按收入性质分 ${own} 3月10日\n支出 ${own} 某wang 3月10日`);
  clerk.sees(`第 1 行：${own}是发起人、审核人或查看人，不能交给他填`);
  clerk.sees("1 行能交出去，1 行要改", `${own}（是发起人、审核人或查看人，不交给他）`);
  await clerk.says(`分工 按收入性质分 ${own} 3月10日`);
  clerk.sees("0 行能交出去，1 行要改");
  clerk.seesNot("就这样交出去");
});

test("a figure of the report that projects have as well is asked", async () => {
  await wang.says("你好");
  await clerk.says("分工 年初预算数 某wang");
  clerk.sees("1 行能交出去");
  clerk.seesNot("请确认");
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.fills({ projects: "甲项目\n乙项目" }, "保存并退出");
  await clerk.says("分工 年初预算数 某wang");
  clerk.sees("1 处请确认", "“年初预算数”是指", /甲项目[^\n]*年初预算数/, /乙项目[^\n]*年初预算数/);
});
