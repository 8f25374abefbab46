import { expect, test } from "vitest";
import type { Assignment } from "../../src/core/assignment/assignment.js";
import { onEveryDatabase } from "./dialects.js";
import { withReport } from "./samples.js";

const base: Assignment = {
  id: "a1",
  report: "r1",
  paths: ["staff", "projects.2"],
  title: "人员情况、乙项目",
  note: "按年报口径",
  due: "2023-03-10",
  by: "ou_owner",
  at: 5,
  state: "open",
  doneBy: null,
  doneAt: null,
  people: [
    { person: "ou_wang", seenAt: null, promised: null },
    { person: "ou_li", seenAt: 7, promised: "2023-03-11" },
  ],
  invitation: null,
  spentCode: null,
  chat: null,
  nudgedOn: null,
  questions: [],
};

onEveryDatabase((dialect) => {
  test("an assignment comes back whole, with its people in order, and a later save takes its place", async () => {
    const store = await withReport(await dialect.open());
    const invitation = { code: "7K3M", until: 99, name: "赵某某" };
    const questions = [{ by: "ou_li", at: 8, text: "按哪一年？", answer: null }];
    const asked = { ...base, invitation, questions, chat: "oc_1", nudgedOn: "2023-03-09" };
    await store.transaction((on) => on.save({ assignments: [asked] }));
    expect(await store.transaction((on) => on.assignment("a1"))).toEqual(asked);
    expect(await store.transaction((on) => on.assignmentByCode("7K3M"))).toEqual(asked);
    expect(await store.transaction((on) => on.assignmentsInChat("r1", "oc_1", 9))).toEqual([asked]);
    const done: Assignment = { ...base, due: null, state: "done", doneBy: "ou_li", doneAt: 9, people: [] };
    await store.transaction((on) => on.save({ assignments: [done] }));
    expect(await store.transaction((on) => on.assignment("a1"))).toEqual(done);
    expect(await store.transaction((on) => on.assignmentByCode("7K3M"))).toBeNull();
    const spent: Assignment = { ...base, spentCode: "7K3M" };
    await store.transaction((on) => on.save({ assignments: [spent] }));
    expect(await store.transaction((on) => on.assignmentByCode("7K3M"))).toEqual(spent);
  });

  test("lists are in order of day, and what is taken back is in none", async () => {
    const store = await withReport(await dialect.open());
    const late: Assignment = { ...base, id: "a2", due: "2023-03-01" };
    const never: Assignment = { ...base, id: "a0", due: null };
    const dropped: Assignment = { ...base, id: "a3", state: "dropped" };
    const done: Assignment = { ...base, id: "a4", state: "done" };
    await store.transaction((on) => on.save({ assignments: [base, late, never, dropped, done] }));
    const found = await store.transaction(async (on) => ({
      page: await on.assignmentsOf("r1", { state: "open", limit: 2, skip: 0 }),
      rest: await on.assignmentsOf("r1", { state: "open", limit: 2, skip: 2 }),
      counts: await on.assignmentCounts("r1", "2023-03-10"),
      mine: await on.tasksIn("r1", "ou_li", 9),
      open: await on.openTasks("ou_li", 9),
      nobodys: await on.openTasks("ou_other", 9),
      asked: await on.peopleAsked("", 9),
      behind: await on.peopleAsked("ou_li", 9),
    }));
    expect(found.page.map(({ id }) => id)).toEqual(["a2", "a1"]);
    expect(found.rest.map(({ id }) => id)).toEqual(["a0"]);
    expect(found.counts).toEqual({ open: 3, overdue: 1, done: 1 });
    expect(found.mine.map(({ id }) => id)).toEqual(["a2", "a1", "a4", "a0"]);
    expect(found.open.map(({ id }) => id)).toEqual(["a2", "a1", "a0"]);
    expect(found.nobodys).toEqual([]);
    expect(found.asked).toEqual(["ou_li", "ou_wang"]);
    expect(found.behind).toEqual(["ou_wang"]);
  });

  test("somebody who answers for parts gets their own tasks with the report, and nobody else gets any", async () => {
    const store = await withReport(await dialect.open());
    const member = {
      report: "r1",
      person: "ou_li",
      role: "contributor",
      parts: ["staff"],
      by: "ou_owner",
      at: 1,
    } as const;
    await store.transaction((on) => on.save({ members: [member], assignments: [base] }));
    const tasksOf = (person: string) =>
      store.transaction(async (on) => {
        const loaded = await on.load({ keys: [], at: 0, person, report: { id: "r1" }, beside: 0 });
        return loaded.fresh ? loaded.report?.tasks.map(({ id }) => id) : null;
      });
    expect(await tasksOf("ou_li")).toEqual(["a1"]);
    expect(await tasksOf("ou_owner")).toEqual([]);
  });

  test("names are kept and found, and a day's reminder is noted once", async () => {
    const store = await dialect.open();
    const session = { person: "ou_li", report: null, state: "{}", revision: 1 };
    const found = await store.transaction(async (on) => {
      await on.save({ session });
      const before = await on.unnamed(9);
      await on.saveName("ou_li", "李某某", 3);
      return {
        before,
        after: await on.unnamed(9),
        names: await on.names(["ou_li", "ou_x"]),
        called: await on.called("李某某"),
      };
    });
    expect(found).toEqual({ before: ["ou_li"], after: [], names: new Map([["ou_li", "李某某"]]), called: ["ou_li"] });
    const remind = (person: string, day: string) => store.transaction((on) => on.remind(person, day));
    expect(await remind("ou_li", "2023-03-09")).toBe(true);
    expect(await remind("ou_li", "2023-03-09")).toBe(false);
    expect(await remind("ou_li", "2023-03-08")).toBe(false);
    expect(await remind("ou_new", "2023-03-09")).toBe(true);
    expect(await remind("ou_li", "2023-03-10")).toBe(true);
  });

  test("a group has one card of a report, the newest", async () => {
    const store = await withReport(await dialect.open());
    const card = { report: "r1", chat: "oc_1", message: "om_1" };
    await store.transaction((on) => on.save({ groupCards: [card] }));
    await store.transaction((on) => on.save({ groupCards: [{ ...card, message: "om_2" }] }));
    expect(await store.transaction((on) => on.groupCards("r1"))).toEqual([{ chat: "oc_1", message: "om_2" }]);
  });
});
