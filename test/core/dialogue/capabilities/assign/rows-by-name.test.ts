/** Rows of a list of indicators and single figures, handed over by their names. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Press } from "../../../../../src/core/dialogue/turn/press.js";
import { historyOf } from "../../../../store/samples.js";
import type { Person } from "../../person.js";
import { table } from "../../report.js";
import { catalogOf, openScenario, type Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;
let wang: Person;

const rows = [
  ["产出指标", "数量指标", "新增图书册数", "500册", "", "20", "", ""],
  ["产出指标", "数量指标", "举办读书活动场次", "12场", "", "10", "", ""],
  ["产出指标", "质量指标", "图书验收合格率", "100%", "", "10", "", ""],
  ["产出指标", "质量指标", "活动按计划完成率", "≥95%", "", "10", "", ""],
  ["效益指标", "社会效益指标", "全年到馆人次", "≥3万人次", "", "30", "", ""],
  ["满意度指标", "服务对象满意度指标", "读者满意度", "≥90%", "", "10", "", ""],
];

beforeEach(async () => {
  scene = await openScenario(catalogOf("templates"));
  clerk = scene.person("ou_zhang");
  await clerk.enters();
  const fresh = { "new.unit": "某县图书馆", "new.year": "2022", "new.scheme": "national-2020" };
  await clerk.fills({ "new.form": "national-project-evaluation", ...fresh }, "开始填报");
  await clerk.says("项目支出名称：馆藏建设");
  await clerk.says(table(rows));
  await clerk.presses("确认写入");
  wang = scene.person("ou_wang");
  await wang.enters();
});
afterEach(() => scene.close());

/** Names of the card's inputs. */
const asked = () => Object.keys(wang.inputs()).toSorted();
const actual = (row: number) => `indicators.${row}.actual`;

describe.each([
  ["分工 新增图书册数 某wang 12月5日", [1]],
  ["分工：新增图书册数，某wang，12月5日前", [1]],
  ["分工 把新增图书册数交给某wang填，12月5日前交", [1]],
  ["分工 某wang 新增图书册数 12月5日", [1]],
  ["分工 新增图书册数、读者满意度 某wang 12月5日", [1, 6]],
  ["分工 新增图书册数和读者满意度 某wang 12月5日", [1, 6]],
  ["分工 质量指标 某wang 12月5日", [3, 4]],
  ["分工 产出指标 某wang 12月5日", [1, 2, 3, 4]],
  ["分工 第2条 某wang 12月5日", [2]],
  ["分工\n项目或部分\t姓名\t截止\n新增图书册数\t某wang\t12月5日\n社会效益指标\t某li\t12月5日", [1]],
] as const)("%s", (line, numbers) => {
  test("shows the colleague these rows alone, with their targets", async () => {
    await clerk.says(line);
    clerk.sees("12月5日");
    await clerk.presses("就这样交出去");
    clerk.sees("没填完");
    await wang.presses("打开");
    expect(asked()).toEqual(numbers.map(actual));
    for (const number of numbers) wang.sees(`目标 ${rows[number - 1]?.[3]}`);
    wang.seesNot("分值（");
  });
});

test("a sentence behind the day goes along", async () => {
  await clerk.says("分工 新增图书册数 某wang 12月5日 请按馆藏系统的数填");
  clerk.sees("请按馆藏系统的数填");
  await clerk.presses("就这样交出去");
  wang.sees("请按馆藏系统的数填");
});

test("whoever the bot does not know gets a code for the row", async () => {
  await clerk.says("分工 新增图书册数 吴业务 12月5日");
  await clerk.presses("就这样交出去");
  const code = /加入 ([2-9A-Z]{4})/.exec(clerk.text)?.[1] ?? "";
  await wang.says(`加入 ${code}`);
  wang.sees("归您填了");
  expect(asked()).toEqual([actual(1)]);
});

test("a single figure of the report", async () => {
  await clerk.says("分工 当年财政拨款·全年执行数 某wang 12月5日");
  await clerk.presses("就这样交出去");
  await wang.presses("打开");
  expect(asked()).toEqual(["funds.appropriation.executed"]);
  await wang.fills({ "funds.appropriation.executed": "86.5" }, "我填完了");
  expect((await clerk.figures())["funds.appropriation.executed"]).toBe("86.5");
});

test("many names that may be several are asked on one card", async () => {
  const lines = Array.from({ length: 60 }, (_, at) => `当年财政拨款 某人${at} 12月5日`);
  await clerk.says(`分工\n${lines.join("\n")}`);
  clerk.sees("“当年财政拨款”是指", "全年执行数");
});

test("all columns of a row of a table, and any of them by itself", async () => {
  await clerk.says("分工 当年财政拨款 某wang 12月5日");
  clerk.sees("“当年财政拨款”是指", "全年执行数");
  await clerk.presses("就这样交出去");
  await wang.presses("打开");
  expect(asked()).toEqual(["adjusted", "executed", "initial"].map((one) => `funds.appropriation.${one}`));
});

test("a name that may be several is asked, with what fits best chosen already", async () => {
  await clerk.says("分工 图书 某wang 12月5日");
  clerk.sees("请在下面确认", "“图书”是指");
  const [name = ""] = Object.keys(clerk.inputs());
  expect(clerk.inputs()[name]).toBe("indicators.1");
  await clerk.fills({ [name]: "indicators.3" }, "就这样交出去");
  await wang.presses("打开");
  expect(asked()).toEqual([actual(3)]);
});

test("a name that nothing bears is asked with the one most like it", async () => {
  await clerk.says("分工 新增图书数量 某wang 12月5日");
  clerk.sees("“新增图书数量”是指", "新增图书册数");
  await clerk.presses("就这样交出去");
  await wang.presses("打开");
  expect(asked()).toEqual([actual(1)]);
});

test("what is asked can be left out, and what is like nothing is said", async () => {
  await clerk.says("分工 图书 某wang 12月5日");
  const [name = ""] = Object.keys(clerk.inputs());
  await clerk.fills({ [name]: "-" }, "就这样交出去");
  expect(clerk.toast).toContain("没有一行能交出去");
  await clerk.says("分工 xyz 某wang 12月5日");
  clerk.sees("没有叫“xyz”的部分、指标或数据项");
});

test("from the card of the steps: rows to choose, and names to type", async () => {
  await clerk.says("目录");
  await clerk.presses("分工");
  await clerk.presses("交给同事");
  clerk.sees("新增图书册数");
  const to = { "assign.people": ["ou_wang"], "assign.due": "12月5日" };
  await clerk.fills({ ...to, "assign.parts": ["indicators.2"], "assign.named": "满意度指标" }, "交给他们");
  await wang.presses("打开");
  expect(asked()).toEqual([actual(2), actual(6)]);
});

test("a typed name that may be several is asked on the card, and nothing is handed over yet", async () => {
  await clerk.says("分工 图书");
  const to = { "assign.people": ["ou_wang"] };
  await clerk.fills(to, "交给他们");
  clerk.sees("“图书”可以是：新增图书册数、图书验收合格率");
  expect(clerk.inputs()["assign.named"]).toBe("新增图书册数");
  await clerk.fills(to, "交给他们");
  clerk.sees("已把 1 部分交给 1 人");
});

test("a pasted table fills only the rows of the task, and of them not the target", async () => {
  await clerk.says("分工 新增图书册数、读者满意度 某wang 12月5日");
  await clerk.presses("就这样交出去");
  await wang.presses("打开");
  const filled = rows.map((row, at) => row.with(4, ["520册", "11场", "99%", "97%", "3.1万人次", "93%"][at] ?? ""));
  await wang.says(table(filled.map((row) => row.with(3, row[2] === "新增图书册数" ? "400册" : (row[3] ?? "")))));
  // Of other rows not even the names.
  wang.seesNot("替换会删去", "举办读书活动场次");
  await wang.presses("写入");
  const figures = await clerk.figures();
  expect(figures).toMatchObject({ [actual(1)]: "520册", [actual(6)]: "93%", "indicators.1.target": "500册" });
  for (const other of [2, 3, 4, 5]) expect(figures[actual(other)]).toBeUndefined();
});

test("proof is taken for a row of the task, and for no other", async () => {
  await clerk.says("分工 新增图书册数 某wang 12月5日");
  await clerk.presses("就这样交出去");
  await wang.presses("打开");
  const report = await wang.reportId();
  await wang.sendsPicture(Uint8Array.of(1, 2, 3));
  await wang.sendsValue({ report, press: { do: "attachSent", path: "indicators.2" } });
  expect((await clerk.figures())["@evidence.indicators.2"]).toBeUndefined();
  await wang.sendsPicture(Uint8Array.of(1, 2, 4));
  await wang.sendsValue({ report, press: { do: "attachSent", path: "indicators.1" } });
  expect((await clerk.figures())["@evidence.indicators.1"]).toBeDefined();
});

test("none of a thousand forged presses changes another row, or the target and points of the own", async () => {
  await clerk.says("分工 新增图书册数 某wang 12月5日");
  await clerk.presses("就这样交出去");
  await wang.presses("打开");
  const report = (await wang.reportId()) ?? "";
  const before = (await historyOf(scene.store, report, null, 10_000)).length;
  const own = ["level2", "level3", "target", "weight", "score", "handReason"].map((id) => `indicators.1.${id}`);
  const others = [actual(2), "indicators.2.reason", "indicators.20.actual", "funds.total.executed", "project.name"];
  const lists = ["indicators", "indicators.1", "indicators.2"];
  const targets = [...own, ...others];
  const kinds: Press[] = [
    ...(["submit", "leave", "back", "skip", "finish", "saveTask", "finishTask"] as const).map(
      (one): Press => ({ do: one }),
    ),
    ...targets.map((path): Press => ({ do: "clear", path })),
    ...targets.map((path): Press => ({ do: "set", path })),
    ...lists.flatMap((one): Press[] => [
      { do: "deleteRow", row: one },
      { do: "moveRow", row: one, by: 1 },
      { do: "addRow", list: one },
      { do: "none", list: one },
      { do: "row", row: one },
    ]),
    { do: "take" },
    { do: "splitWeights", table: "" },
    { do: "weights", table: "" },
    { do: "pasteTake", how: "replace" },
  ];
  for (let n = 0; n < 1000; n += 1) {
    const target = targets[n % targets.length] ?? "";
    if (n % 11 === 0) await wang.does({ do: "edit", path: target });
    if (n % 13 === 0) await wang.does({ do: "row", row: lists[n % lists.length] ?? "" });
    await wang.does(kinds[(n * 17) % kinds.length] ?? { do: "submit" }, { [target]: "7", [others[n % 5] ?? ""]: "7" });
  }
  expect((await historyOf(scene.store, report, null, 10_000)).length).toBe(before);
}, 120_000);

test("a part that is handed over whole asks first for what was achieved, and the last page that lacks something ends it", async () => {
  await clerk.does({ do: "handOver", path: "indicators" });
  await clerk.fills({ "assign.people": ["ou_wang"] }, "交给他们");
  await wang.presses("打开");
  expect(Object.keys(wang.inputs()).slice(0, rows.length)).toEqual(rows.map((_, index) => actual(index + 1)));
  const values = ["500册", "12场", "100%", "95%", "3万人次", "90%"];
  const filled = Object.fromEntries(values.map((value, index) => [actual(index + 1), value]));
  expect(wang.card.buttons[0]?.label).toBe("我填完了");
  await wang.fills(filled, "我填完了");
  wang.sees("已交");
  await wang.presses("保存，下一页");
  wang.sees("目标");
});
