import { afterEach, expect, test } from "vitest";
import { openScenario, type Scenario } from "../../scenario.js";
import { catalogWith, clerkWithSmall, type SmallForm } from "../../small-forms.js";

let scene: Scenario;
afterEach(() => scene.close());

const first: SmallForm = {
  body: `
sections:
  - id: staff
    title: 人员
    fields:
      - {id: quota, label: 编制数, kind: count, unit: 人}
      - {id: note, label: 说明, kind: text}
      - {id: level, label: 级别, kind: text}
`,
};
const second: SmallForm = {
  version: 2,
  body: `
sections:
  - id: staff
    title: 人员
    fields:
      - {id: quota, label: 核定编制数, kind: count, unit: 人}
      - {id: level, label: 级别, kind: count, unit: 级}
      - {id: contract, label: 聘用人员, kind: count, unit: 人}
`,
};

/** A report that was filled in with the first version, once the bot has been started with `later`. */
async function startedAnew(later: SmallForm) {
  const before = await clerkWithSmall(first);
  await before.clerk.fills({ "staff.quota": "7", "staff.note": "含借调", "staff.level": "处级" });
  scene = await openScenario(catalogWith(later), before.scene.store);
  const clerk = scene.person("ou_zhang");
  await clerk.says("继续");
  return clerk;
}

test("a report stays on its version, and a person who comes back is told of the later one", async () => {
  const clerk = await startedAnew(second);
  clerk.sees("这张表出了第 2 版，这份报告仍按第 1 版填");
  await clerk.says("进度");
  clerk.sees("这张表出了第 2 版，现在用的是第 1 版", "已完成 100%");
  await clerk.does({ do: "step", step: "fields:staff@" });
  clerk.sees("编制数", "说明");
});

test("what a later version would change is shown before anybody decides", async () => {
  const clerk = await startedAnew(second);
  await clerk.says("进度");
  await clerk.presses("看看会改什么");
  clerk.sees(
    "小表出了新版",
    "要多填（1 项）：人员·聘用人员",
    "不再填（1 项）：人员·说明",
    "人员·编制数 → 人员·核定编制数",
    "要求变了（1 项）：人员·级别",
    "已填、新版没有地方放的（1 项，记录仍然留着）：人员·说明",
    "已填、要重新确认的（1 项）：人员·级别",
  );
  expect(await clerk.figures()).toMatchObject({ "staff.level": "处级" });
});

test("a report that goes over keeps what still fits, and asks again for what does not, with what was typed", async () => {
  const clerk = await startedAnew(second);
  await clerk.does({ do: "update" });
  await clerk.presses("换到第 2 版");
  clerk.sees("已换到第 2 版；有 1 项要重新确认");
  expect(await clerk.figures()).toEqual({ "staff.quota": "7", "staff.note": "含借调" });
  await clerk.presses("继续填报");
  clerk.sees("核定编制数", "[处级]", "读不出一个数");
  await clerk.says("撤销");
  expect((await clerk.figures())["staff.level"]).toBeUndefined();
  await clerk.says("进度");
  clerk.seesNot("出了第 2 版");
});

test("a report that is left on its version is not asked about again, and can still be looked at", async () => {
  const clerk = await startedAnew(second);
  await clerk.does({ do: "update" });
  await clerk.presses("留在第 1 版");
  clerk.sees("这份报告留在第 1 版；最新是第 2 版");
  await clerk.says("继续");
  clerk.seesNot("这张表出了第 2 版");
  await clerk.does({ do: "accept" });
  clerk.sees("已换到第 2 版");
});

test("where the later version lets a scheme be chosen, the report goes over with one", async () => {
  const indicators = `  - id: indicators
    title: 绩效指标
    list: {of: 指标, named: level3, entry: rows, role: indicators}
    fields:
      - {id: level3, label: 三级指标, kind: text, stage: target, role: indicator.level3}
      - {id: weight, label: 分值, kind: points, stage: target, role: indicator.weight}
`;
  const clerk = await startedAnew({ version: 2, body: `scheme: {choose: [strict, mild]}${first.body}${indicators}` });
  await clerk.does({ do: "update" });
  await clerk.presses("换到第 2 版");
  clerk.sees("要先选计分规则");
  await clerk.fills({ "update.scheme": "mild" }, "换到第 2 版");
  await clerk.says("继续");
  clerk.sees("各条分值合计应为 80 分");
});

test("presses for a later version that is not there change nothing", async () => {
  const { scene: own, clerk } = await clerkWithSmall(first);
  scene = own;
  await clerk.does({ do: "update" });
  clerk.sees("人员");
  await clerk.does({ do: "accept" });
  await clerk.does({ do: "keep" });
  expect(await clerk.figures()).toEqual({});
});
