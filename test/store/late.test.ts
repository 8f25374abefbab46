import { expect, test } from "vitest";
import { onEveryDatabase } from "./dialects.js";
import { append, batchOf, historyOf, undo, valuesOf, withReport } from "./samples.js";

onEveryDatabase((dialect) => {
  test("what came too late is logged, moves no figure, and undo does not know it", async () => {
    const store = await withReport(await dialect.open());
    await append(store, { ...batchOf("new", "ou_a", { a: "222" }), at: 2000 });
    const paths = await store.transaction((on) => on.laterPaths("r1", "ou_a", 1000, ["a", "b"]));
    expect([...paths]).toEqual(["a"]);
    const refused = [{ path: "a", raw: "111", value: "111" }];
    await append(store, { ...batchOf("old", "ou_a", {}), at: 1000, refused });
    expect(await valuesOf(store)).toEqual({ a: "222" });
    expect(await historyOf(store, "r1", "a", 10)).toMatchObject([
      { event: "old", value: "111", refused: true, before: null },
      { event: "new", value: "222", refused: false },
    ]);
    const found = (person: string) => store.transaction((on) => on.refusedAnswer("r1", person, "old", "a"));
    expect(await found("ou_a")).toEqual({ path: "a", raw: "111", value: "111" });
    expect(await found("ou_b")).toBeNull();
    expect(await undo(store, "u", "ou_a")).toBe(true);
    expect(await valuesOf(store)).toEqual({});
  });

  test("only the same person's later answers count, and none that was taken back", async () => {
    const store = await withReport(await dialect.open());
    await append(store, { ...batchOf("other", "ou_b", { a: "1" }), at: 2000 });
    const later = () => store.transaction((on) => on.laterPaths("r1", "ou_a", 1000, ["a"]));
    expect((await later()).size).toBe(0);
    await append(store, { ...batchOf("own", "ou_a", { a: "2" }), at: 2000 });
    expect((await later()).size).toBe(1);
    await undo(store, "u", "ou_a");
    expect((await later()).size).toBe(0);
  });

  test("what one event brought is found and can be undone by itself", async () => {
    const store = await withReport(await dialect.open());
    await append(store, batchOf("first", "ou_owner", { a: "1", b: "2" }));
    await append(store, batchOf("second", "ou_owner", { c: "3" }));
    const brought = (person: string) => store.transaction((on) => on.broughtBy(person, "first"));
    expect(await brought("ou_owner")).toEqual({ report: "r1", answers: 2 });
    expect(await brought("ou_stranger")).toBeNull();
    const undoable = await store.transaction((on) => on.undoable("r1", "ou_owner", "first"));
    expect(undoable?.before).toEqual([
      { path: "a", raw: "", value: null },
      { path: "b", raw: "", value: null },
    ]);
    expect(await store.transaction((on) => on.undoable("r1", "ou_owner", "unknown"))).toBeNull();
  });

  test("who sent a message, and the card under a message id, are found", async () => {
    const store = await dialect.open();
    const load = { at: 1, person: null, from: "ou_a", report: "none" as const, beside: 0 };
    await store.transaction((on) => on.load({ ...load, keys: ["ev_1", "om_1"] }));
    expect(await store.transaction((on) => on.claimer("om_1"))).toEqual({ person: "ou_a", event: "ev_1" });
    expect(await store.transaction((on) => on.claimer("om_2"))).toBeNull();
    const to = { type: "open_id", id: "ou_a", inThreadOf: "om_1" } as const;
    await store.transaction((on) => on.save({ outgoing: [{ uuid: "u", work: { kind: "card", to, card: "{}" } }] }));
    const [row] = await store.takeDue(1, 10, 1);
    expect(row?.work.to).toEqual(to);
    await store.delivered(row?.id ?? 0, 2, "om_card");
    expect(await store.transaction((on) => on.sentCard("om_card"))).toBe("{}");
    expect(await store.transaction((on) => on.sentCard("om_1"))).toBeNull();
  });
});
