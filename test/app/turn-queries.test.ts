/** What a turn asks of the database: an ordinary one loads once and saves once. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Store } from "../../src/app/ports/store.js";
import type { Transaction } from "../../src/app/ports/transaction.js";
import { openStore } from "../../src/store/open-store.js";
import type { Person } from "../core/dialogue/person.js";
import { begin } from "../core/dialogue/report.js";
import { catalog, openScenario, type Scenario } from "../core/dialogue/scenario.js";

let calls: (keyof Transaction)[];
let scene: Scenario;
let clerk: Person;

beforeEach(async () => {
  calls = [];
  const real = await openStore(":memory:");
  const store: Store = { ...real, transaction: (work) => real.transaction((on) => work(noted(on))) };
  scene = await openScenario(catalog, store);
  clerk = scene.person("ou_a");
  await begin(clerk);
  await clerk.fills({ "income.general": "5" }, "保存并退出");
  await clerk.says("继续");
  calls = [];
});

afterEach(() => scene.close());

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

test("an undo asks for what is to be undone", async () => {
  await clerk.says("撤销");
  expect(calls).toEqual(["load", "undoable", "save"]);
});

test("a chat that is opened again asks for nothing more", async () => {
  await clerk.enters();
  expect(calls).toEqual(["load", "save"]);
});
