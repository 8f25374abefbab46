import { afterEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import { begin } from "../../report.js";
import { openScenario, type Scenario } from "../../scenario.js";
import { catalogWith } from "../../small-forms.js";

let scene: Scenario;
afterEach(() => scene.close());

const indicators = `
sections:
  - id: indicators
    title: 绩效指标
    list: {of: 指标, named: level3, entry: rows, role: indicators}
    fields:
      - {id: level3, label: 三级指标, kind: text, stage: target, role: indicator.level3}
      - {id: target, label: 指标值, kind: cell, stage: target, role: indicator.target}
      - {id: weight, label: 分值, kind: points, stage: target, role: indicator.weight}
      - {id: actual, label: 实际完成值, kind: cell, stage: actual, role: indicator.actual}
`;
const choosing = { id: "choosing", title: "选规则的表", body: `scheme: {choose: [strict, mild]}${indicators}` };
const fixed = { id: "fixed", title: "规则固定的表", body: `scheme: strict${indicators}` };

test("a form with several schemes asks for one, and the report is scored by the one that was chosen", async () => {
  scene = await openScenario(catalogWith(choosing));
  const clerk = scene.person("ou_zhang");
  await clerk.enters();
  clerk.sees("按哪里的计分规则评分", "严格规则", "宽松规则");
  await clerk.fills({ "new.unit": "示例单位", "new.year": "2022" }, "开始填报");
  clerk.sees("“选规则的表”要先选计分规则");
  expect(clerk.inputs()["new.unit"]).toBe("示例单位");
  await clerk.fills({ "new.scheme": "mild" }, "开始填报");
  clerk.sees("各条分值合计应为 80 分");
  const id = (await clerk.reportId()) ?? "";
  const report = await scene.store.transaction((turn) => turn.report(id));
  expect(report?.scheme).toBe("mild");
  await clerk.says("首页");
  await clerk.presses("继续填报");
  clerk.sees("各条分值合计应为 80 分");
  await clerk.says("进度");
  clerk.sees("按“宽松规则”计分");
});

test("where only some forms let one choose, the card says which, and the others ignore it", async () => {
  scene = await openScenario(catalogWith(fixed, choosing));
  const clerk = scene.person("ou_zhang");
  await clerk.enters();
  clerk.sees("（填“选规则的表”时选）");
  await clerk.fills(
    { "new.form": "fixed", "new.unit": "示例单位", "new.year": "2022", "new.scheme": "mild" },
    "开始填报",
  );
  clerk.sees("各条分值合计应为 90 分");
});

test("a form with one scheme asks nothing", async () => {
  scene = await openScenario(catalogWith(fixed));
  const clerk = scene.person("ou_zhang");
  await clerk.enters();
  clerk.seesNot("计分规则");
});

test("a second report of the same unit, year and form is asked about: open the one there is, or start another", async () => {
  scene = await openScenario();
  const clerk = scene.person("ou_zhang");
  await begin(clerk);
  const first = await clerk.reportId();
  await beginAgain(clerk);
  clerk.sees("已经有一份了", "“2022年 部门整体支出绩效自评”（示例单位）");
  await clerk.presses("打开已有的");
  expect(await clerk.reportId()).toBe(first);
  clerk.sees("年度预算申请");
  await beginAgain(clerk);
  await clerk.presses("另建一份");
  expect(await clerk.reportId()).not.toBe(first);
  clerk.sees("年度预算申请");
  await beginAgain(clerk, "2023");
  clerk.seesNot("已经有一份了");
});

test("reports of one unit's projects are told apart by their names", async () => {
  const body = `
sections:
  - id: project
    title: 项目
    fields:
      - {id: name, label: 项目名称, kind: text, role: project.name}
`;
  scene = await openScenario(catalogWith({ id: "project", title: "项目表", body }));
  const clerk = scene.person("ou_zhang");
  await begin(clerk);
  await clerk.says("首页");
  clerk.sees("2022年 项目表", "\n示例单位 · 已完成 0%");
  await clerk.says("继续");
  await clerk.fills({ "project.name": "**技能**培训" });
  await beginAgain(clerk);
  await clerk.presses("另建一份");
  await clerk.fills({ "project.name": "就业援助" });
  await clerk.says("首页");
  clerk.sees("**技能**培训 · 示例单位 · 已完成 100%", "就业援助 · 示例单位 · 已完成 100%");
});

test("a colleague's report that one may not see is nobody's business", async () => {
  scene = await openScenario();
  await begin(scene.person("ou_zhang"));
  const other = scene.person("ou_li");
  await begin(other);
  other.seesNot("已经有一份了");
});

async function beginAgain(clerk: Person, year = "2022"): Promise<void> {
  await clerk.says("首页");
  await clerk.fills({ "new.unit": "示例单位", "new.year": year }, "开始填报");
}

test("forms show where they are used, nothing is chosen at first, then what the person chose last", async () => {
  scene = await openScenario(catalogWith({ ...fixed, body: `region: 湖北武汉\n${fixed.body}` }, choosing));
  const clerk = scene.person("ou_zhang");
  await clerk.enters();
  clerk.sees("【湖北武汉】规则固定的表", "按哪里的计分规则评分");
  expect(clerk.inputs()["new.form"]).toBe("");
  await clerk.fills({ "new.unit": "示例单位", "new.year": "2022" }, "开始填报");
  clerk.sees("请选一张表");
  await clerk.fills({ "new.form": "fixed" }, "开始填报");
  await clerk.says("首页");
  expect(clerk.inputs()).toMatchObject({ "new.form": "fixed", "new.unit": "示例单位" });
  clerk.seesNot("按哪里的计分规则评分");
  await clerk.fills({ "new.form": "choosing", "new.year": "2021" }, "开始填报");
  clerk.sees("“选规则的表”要先选计分规则");
  await clerk.fills({ "new.scheme": "mild" }, "开始填报");
  await clerk.says("首页");
  expect(clerk.inputs()).toMatchObject({ "new.form": "choosing", "new.scheme": "mild" });
});
