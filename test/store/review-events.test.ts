import { expect, test } from "vitest";
import type { ReviewEvent } from "../../src/core/review/event.js";
import { onEveryDatabase } from "./dialects.js";
import { append, batchOf, historyOf, withReport } from "./samples.js";

const submit: ReviewEvent = {
  kind: "submit",
  chain: ["ou_chief"],
  note: "请审\0",
  number: 1,
  by: "ou_owner",
  at: 3,
  revision: 0,
};
const loaded = { keys: [], at: 0, person: "ou_owner", report: { id: "r1" }, beside: 0 } as const;

onEveryDatabase((dialect) => {
  test("the log of a review is kept in order, and what waits for a person is found", async () => {
    const store = await withReport(await dialect.open());
    await store.transaction((turn) =>
      turn.save({
        reviewEvents: [
          { report: "r1", event: submit },
          { report: "r1", event: { ...submit, kind: "return", text: "再核", number: 2 } as ReviewEvent },
        ],
        staged: [{ id: "r1", state: "review", decider: "ou_chief", owner: "ou_owner" }],
      }),
    );
    const turn = await store.transaction((on) => on.load(loaded));
    expect(turn).toMatchObject({
      report: {
        record: { state: "review", decider: "ou_chief", reviewed: 2 },
        review: [{ kind: "submit", chain: ["ou_chief"] }, { kind: "return" }],
      },
    });
    const waiting = (person: string) => store.transaction((on) => on.reportsToDecide(person, 10));
    expect((await waiting("ou_chief")).map(({ id }) => id)).toEqual(["r1"]);
    expect(await waiting("ou_owner")).toEqual([]);
  });

  test("a number that was given out cannot be given out again", async () => {
    const store = await withReport(await dialect.open());
    const save = () => store.transaction((on) => on.save({ reviewEvents: [{ report: "r1", event: submit }] }));
    await save();
    await expect(save()).rejects.toThrow("not the next one");
  });

  test("what changed since a revision, with what stood there then and now", async () => {
    const store = await withReport(await dialect.open());
    await append(store, batchOf("e1", "ou_owner", { a: "1", b: "1", c: "1" }));
    await append(store, batchOf("e2", "ou_owner", { a: "2" }));
    await append(store, batchOf("e3", "ou_owner", { a: "3", b: null, d: "4" }));
    const since = await store.transaction((on) => on.changedSince("r1", 1));
    expect(since.sort((one, other) => one.path.localeCompare(other.path))).toEqual([
      { path: "a", revision: 3, before: { raw: "1", value: "1" }, now: { raw: "3", value: "3" } },
      { path: "b", revision: 3, before: { raw: "1", value: "1" }, now: null },
      { path: "d", revision: 3, before: null, now: { raw: "4", value: "4" } },
    ]);
    expect(await store.transaction((on) => on.changedSince("r1", 3))).toEqual([]);
  });

  test("the history says for whom a figure was entered", async () => {
    const store = await withReport(await dialect.open());
    await append(store, { ...batchOf("e1", "ou_owner", { a: "1" }), behalf: { who: "张某某", how: "phone" } });
    const [change] = await historyOf(store, "r1", "a", 1);
    expect(change?.behalf).toEqual({ who: "张某某", how: "phone" });
  });
});
