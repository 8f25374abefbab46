/** What a turn asks of the database: an ordinary one loads once and saves once. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/app/ports/store.js";
import type { Transaction } from "../../src/app/ports/transaction.js";
import { openStore } from "../../src/store/open-store.js";
import type { Person } from "../core/dialogue/person.js";
import { begin } from "../core/dialogue/report.js";
import { catalog, catalogOf, openScenario, type Scenario } from "../core/dialogue/scenario.js";

let calls: (keyof Transaction)[];
let scene: Scenario;
let clerk: Person;

beforeEach(async () => {
  calls = [];
  scene = await openScenario(catalog, await watched());
  clerk = scene.person("ou_a");
  await begin(clerk);
  await clerk.fills({ "income.general": "5" }, "保存并退出");
  await clerk.says("继续");
  calls = [];
});

afterEach(() => scene.close());

async function watched(): Promise<Store> {
  const real = await openStore(":memory:");
  return { ...real, transaction: (work) => real.transaction((on) => work(noted(on))) };
}

/** The transaction, whose calls are noted. */
function noted(on: Transaction): Transaction {
  return new Proxy(on, {
    get(target, name: keyof Transaction) {
      calls.push(name);
      return target[name];
    },
  });
}

test("a card that is filled in, a word that is typed and a page that is turned", async () => {
  await clerk.fills({ "income.general": "6" });
  await clerk.says("继续");
  await clerk.does({ do: "list", list: "projects", page: 0 });
  expect(calls).toEqual(["load", "save", "load", "save", "load", "save"]);
});

test("the card of all steps asks for the parts that are handed over, open and done, once", async () => {
  await clerk.does({ do: "outline", scope: "" });
  expect(calls).toEqual(["load", "assignmentsOf", "assignmentsOf", "save"]);
});

test("the home card asks for the person's reports, once", async () => {
  await clerk.says("首页");
  expect(calls).toEqual(["load", "reportsOf", "openTasks", "save"]);
});

describe("of several projects", () => {
  let colleague: Person;

  beforeEach(async () => {
    await scene.close();
    scene = await openScenario(catalogOf("templates"), await watched());
    [clerk, colleague] = [scene.person("ou_clerk"), scene.person("ou_wang")];
    await colleague.enters();
    for (const year of ["2021", "2022"])
      for (const project of ["馆藏建设", "设备更新", "古籍修复"]) await begun(project, year);
    calls = [];
  });

  test("the home card asks once for the roles in all reports and for the names of all that wait for the person", async () => {
    await colleague.says("首页");
    colleague.sees("馆藏建设 · 某县图书馆", "设备更新 · 某县图书馆", "古籍修复 · 某县图书馆");
    expect(calls).toEqual(["load", "reportsOf", "openTasks", "rolesOf", "valuesAt", "save"]);
  });

  test("the card of a part asks once which project the reports of last year are about", async () => {
    await colleague.says("待我填");
    calls = [];
    await colleague.presses("打开");
    expect(calls).toEqual(["load", "assignment", "save", "twinsOf", "valuesAt", "save"]);
  });

  async function begun(project: string, year: string): Promise<void> {
    await clerk.says("首页");
    const fresh = { "new.unit": "某县图书馆", "new.year": year, "new.scheme": "national-2020" };
    await clerk.fills({ "new.form": "national-project-evaluation", ...fresh }, "开始填报");
    if (clerk.text.includes("打开已有的")) await clerk.presses("另建一份");
    await clerk.says(`项目支出名称：${project}`);
    if (year !== "2022") return;
    await clerk.says("分工 项目支出名称 某wang 3月10日");
    await clerk.presses("就这样交出去");
  }
});

test("an undo asks for what is to be undone", async () => {
  await clerk.says("撤销");
  expect(calls).toEqual(["load", "undoable", "save"]);
});

test("a chat that is opened again asks for nothing more", async () => {
  await clerk.enters();
  expect(calls).toEqual(["load", "save"]);
});
