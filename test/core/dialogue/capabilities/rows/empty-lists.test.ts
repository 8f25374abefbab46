import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import { clerkWithReport } from "../../report.js";
import type { Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;
beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
});
afterEach(() => scene.close());

test("that there are no projects is an answer: the step is done, and undo takes it back", async () => {
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.presses("没有项目");
  clerk.sees("已记为没有项目");
  expect((await clerk.figures()).projects).toBe("");
  await clerk.says("进度");
  clerk.sees("✅ 有哪些项目");
  await clerk.says("撤销");
  expect((await clerk.figures()).projects).toBeUndefined();
  await clerk.says("进度");
  clerk.sees("○ 有哪些项目");
});

test("names beside the button are not thrown away, and a name makes the list one with rows again", async () => {
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.fills({ projects: "甲项目" }, "没有项目");
  expect(clerk.toast).toContain("请先清空");
  expect(await clerk.figures()).toEqual({});
  await clerk.presses("没有项目");
  await clerk.does({ do: "step", step: "names@projects" });
  clerk.sees("已记为没有项目；有的话");
  await clerk.fills({ projects: "甲项目" });
  expect(await clerk.figures()).toMatchObject({ projects: "1", "projects.1.name": "甲项目" });
});

test("a list of projects that says there are none can be left as it is", async () => {
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.presses("没有项目");
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.presses("保存，下一步");
  expect((await clerk.figures()).projects).toBe("");
  clerk.seesNot("至少写一个");
});

test("a scored list of indicators cannot be empty, and one with rows no more", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  expect(clerk.card.buttons.map(({ does }) => does)).not.toContain("none");
  await clerk.does({ do: "none", list: "indicators" });
  expect(await clerk.figures()).toEqual({});
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.fills({ projects: "甲项目" });
  await clerk.does({ do: "none", list: "projects" });
  expect((await clerk.figures()).projects).toBe("1");
});
