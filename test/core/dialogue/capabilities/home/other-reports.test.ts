import { afterEach, describe, expect, test } from "vitest";
import type { Person } from "../../person.js";
import { openScenario, type Scenario } from "../../scenario.js";
import { catalogWith } from "../../small-forms.js";

let scene: Scenario;
afterEach(() => scene.close());

const body = `
sections:
  - id: staff
    title: 人员情况
    fields:
      - {id: quota, label: 编制数, kind: count, unit: 人, role: staff.quota}
`;
const forms = [
  { id: "first", title: "第一张表", body },
  { id: "second", title: "第二张表", body },
];

async function starts(clerk: Person, form: string, quota: string, unit = "示例单位"): Promise<void> {
  await clerk.says("首页");
  await clerk.fills({ "new.form": form, "new.unit": unit, "new.year": "2022" }, "开始填报");
  await clerk.fills({ "staff.quota": quota });
}

describe("another report of the same unit and year", () => {
  test("is compared with: a different figure is told at once", async () => {
    scene = await openScenario(catalogWith(...forms));
    const clerk = scene.person("ou_zhang");
    await starts(clerk, "first", "7");
    clerk.seesNot("⚠");
    await starts(clerk, "second", "8");
    clerk.sees(/⚠ .*编制数.*8.*第一张表.*7/);
  });

  test("is looked at anew once somebody has changed it", async () => {
    scene = await openScenario(catalogWith(...forms));
    const clerk = scene.person("ou_zhang");
    const colleague = scene.person("ou_li");
    await colleague.enters();
    await starts(clerk, "first", "7");
    await clerk.does({ do: "addMembers" }, { members: ["ou_li"] });
    await starts(clerk, "second", "8");
    await colleague.presses("打开");
    await colleague.says("编制数：8");
    await clerk.says("检查");
    clerk.sees("没有发现问题");
  });

  test("of another unit has nothing to do with it", async () => {
    scene = await openScenario(catalogWith(...forms));
    const clerk = scene.person("ou_zhang");
    await starts(clerk, "first", "7", "另一单位");
    await starts(clerk, "second", "8");
    clerk.seesNot("⚠");
  });

  test("that the person may not see stays unseen", async () => {
    scene = await openScenario(catalogWith(...forms));
    const colleague = scene.person("ou_li");
    await starts(colleague, "first", "7");
    const clerk = scene.person("ou_zhang");
    await starts(clerk, "second", "8");
    clerk.seesNot("⚠", "第一张表");
    await clerk.says("检查");
    expect(clerk.text).not.toContain("第一张表");
  });
});
