import { afterEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall } from "../../small-forms.js";

let scene: Scenario;
let clerk: Person;
afterEach(() => scene.close());

const body = `
scheme: strict
sections:
  - id: indicators
    title: 指标
    list: {of: 指标, named: name, entry: rows, role: indicators}
    fields:
      - {id: name, label: 三级指标, kind: text, role: indicator.level3}
      - {id: target, label: 目标值, kind: cell, role: indicator.target}
      - {id: weight, label: 分值, kind: points, role: indicator.weight}
`;

test("a row that is part of another is not asked for points, and the step is done without them", async () => {
  ({ scene, clerk } = await clerkWithSmall({ body }));
  await clerk.fills(
    {
      "indicators.1.name": "帮扶户数",
      "indicators.1.target": "≥30户",
      "indicators.1.weight": "90",
      "indicators.2.name": "其中：脱贫户",
      "indicators.2.target": "≥12户",
    },
    "保存，下一步",
  );
  clerk.sees("已保存");
  expect((await clerk.figures())["indicators.2.name"]).toBe("其中：脱贫户");
  clerk.sees("全部填完");
});

test("any other row is", async () => {
  ({ scene, clerk } = await clerkWithSmall({ body }));
  await clerk.fills({ "indicators.1.name": "帮扶户数", "indicators.1.target": "≥30户" }, "保存，下一步");
  clerk.sees("分值", "还没有填");
});
