/**
 * A department report of 2022 as a clerk, three sections and their chief bring it to approval: the sections give most of the figures, each with few
 * submissions, and what comes out is what one person alone would have filled in.
 */
import { expect, test } from "vitest";
import { pastedText } from "../../../src/play/pasted-text.js";
import { createChance } from "../../../src/simulator/random.js";
import { onEveryDatabase } from "../../store/dialects.js";
import type { Person } from "./person.js";
import { begin, fillAll, play } from "./report.js";
import { catalog, openScenario, type Scenario } from "./scenario.js";

const unit = "示例单位";
const projects = [1, 2, 3, 4, 5];
const sections: Record<string, readonly number[]> = { ou_wang: [1, 2], ou_li: [3, 4], ou_zhao: [5] };

onEveryDatabase((dialect) => {
  test.each(["calm", "twice", "storm 1", "storm 2", "storm 3"])(
    "three sections fill in most of it, the chief approves (%s)",
    async (weather) => {
      const address = await dialect.address();
      const bots = [await dialect.open(address)];
      // An SQLite file belongs to one process.
      const further = () => (address.startsWith("postgres") ? dialect.open(address) : Promise.resolve(bots[0]));
      if (weather.startsWith("storm"))
        for (const store of [await further(), await further()]) if (store !== undefined) bots.push(store);
      const [store, ...others] = bots;
      const scene = await openScenario(catalog, store, others);
      scene.repeats = weather === "twice";
      if (weather.startsWith("storm")) scene.storm = createChance(Number(weather.slice(-1))).next;
      for (const id of Object.keys(sections)) {
        await scene.person(id).enters();
        await scene.person(id).says("你好");
      }
      const chief = scene.person("ou_chief");
      await chief.enters();
      const clerk = scene.person("ou_zhang");
      await begin(clerk, unit);
      const names = projects.map((n) => play.answers.get(`projects.${n}.name`) ?? "");
      await clerk.does({ do: "step", step: "names@projects" });
      await clerk.fills({ projects: names.join("\n") }, "保存并退出");
      await handOver(clerk, names);
      for (const [id, own] of Object.entries(sections)) await fillSection(scene.person(id), own, names);
      const bySections = await givenBySections(clerk, scene);
      await clerk.says("继续");
      await clerk.does({ do: "step", step: "targets@indicators" });
      await clerk.says(pastedText(play, "indicators"));
      await clerk.presses("确认写入");
      await fillAll(clerk);
      await clerk.says("继续");
      await fillAll(clerk);
      clerk.sees("得分预览", "98.50", "98.42", "全部填完");
      const figures = await clerk.figures();
      const told = [...play.answers].filter(([path, text]) => text !== "" && !/\.(name|score|handReason)$/.test(path));
      expect(told.filter(([path]) => figures[path] === undefined).map(([path]) => path)).toEqual([]);
      expect(bySections / told.length).toBeGreaterThan(0.6);
      await clerk.says("送审");
      await clerk.fills({ approver: ["ou_chief"], reviewNote: "" }, "送审");
      expect(clerk.submissions).toBeLessThanOrEqual(25);
      const asked = chief.submissions;
      await chief.presses("审批通过并锁定");
      expect(chief.submissions - asked).toBeLessThanOrEqual(2);
      expect((await scene.store.transaction((on) => on.reportsOf("ou_zhang", 1)))[0]?.state).toBe("approved");
      await scene.close();
    },
    120_000,
  );
});

async function handOver(clerk: Person, names: readonly string[]): Promise<void> {
  const lines = Object.entries(sections).flatMap(([id, own]) =>
    own.map((n) => `${names[n - 1]}绩效指标\t某${id.slice(3)}\t3月10日`),
  );
  await clerk.says(["部分\t姓名\t截止", ...lines].join("\n"));
  clerk.sees("5 行能交出去");
  clerk.seesNot("将给加入码");
  await clerk.presses("就这样交出去");
  clerk.sees("已把 5 部分交给 3 人");
}

/** A table costs three submissions: opened, pasted, written and reported. */
async function fillSection(person: Person, own: readonly number[], names: readonly string[]): Promise<void> {
  const before = person.submissions;
  // The card that came last is the newest one.
  for (const [index, n] of own.toReversed().entries()) {
    if (index === 0) await person.presses("打开");
    // The next open one comes by itself.
    person.sees(names[n - 1] ?? "");
    await person.says(pastedText(play, `projects.${n}.indicators`));
    await person.presses("写入，我填完了");
    person.sees("已交");
  }
  expect(person.submissions - before).toBeLessThanOrEqual(3 * own.length);
}

async function givenBySections(clerk: Person, scene: Scenario): Promise<number> {
  const report = await clerk.reportId();
  const figures = await scene.store.transaction((on) => on.figures(report ?? ""));
  return [...figures.values()].filter(({ by }) => Object.hasOwn(sections, by)).length;
}
