import fc from "fast-check";
import { expect, test } from "vitest";
import { onEveryDatabase } from "./dialects.js";
import { Ledger } from "./ledger-model.js";
import { rows } from "./rows.js";
import { append, batchOf, historyOf, reportOf, undo, valuesOf, withReport } from "./samples.js";

onEveryDatabase((dialect) => {
  test("a figure is the latest answer of its path, with who, when and from where", async () => {
    const store = await withReport(await dialect.open());
    await append(store, batchOf("e1", "ou_a", { "staff.quota": "12", "staff.inPost": "11" }));
    await append(store, { ...batchOf("e2", "ou_b", { "staff.quota": "13" }), source: "paste" });
    const figures = await store.transaction((turn) => turn.figures("r1"));
    const at = 1_700_000_000_000;
    expect(figures).toEqual(
      new Map([
        ["staff.quota", { raw: "13", value: "13", by: "ou_b", at, source: "paste", event: "e2" }],
        ["staff.inPost", { raw: "11", value: "11", by: "ou_a", at, source: "card", event: "e1" }],
      ]),
    );
  });

  test("the writer of a figure is whoever gave the one that stands", async () => {
    const store = await withReport(await dialect.open());
    await append(store, batchOf("e1", "ou_a", { a: "1", b: "2" }));
    await append(store, batchOf("e2", "ou_b", { a: "3", b: null }));
    const writer = (path: string) => store.transaction((turn) => turn.writerOf("r1", path));
    expect([await writer("a"), await writer("b"), await writer("c")]).toEqual(["ou_b", null, null]);
  });

  test("each batch grows the report's revision by one, an empty one too", async () => {
    const store = await withReport(await dialect.open());
    const revisions = [
      await append(store, batchOf("e1", "ou_a", { a: "1", b: "2" })),
      await append(store, batchOf("e2", "ou_a", {})),
      await append(store, batchOf("e3", "ou_a", { a: "2" })),
    ];
    expect(revisions).toEqual([1, 2, 3]);
    expect((await store.transaction((turn) => turn.report("r1")))?.revision).toBe(3);
  });

  test("answers for a report that does not exist are refused", async () => {
    const store = await dialect.open();
    await expect(append(store, batchOf("e1", "ou_a", { a: "1" }))).rejects.toThrow("does not exist: r1");
  });

  test("a cleared figure is gone from the ledger and stays in the history", async () => {
    const store = await withReport(await dialect.open());
    await append(store, batchOf("e1", "ou_a", { a: "1", b: "2" }));
    await append(store, batchOf("e2", "ou_a", { a: null }));
    expect(await valuesOf(store)).toEqual({ b: "2" });
    expect((await historyOf(store, "r1", "a", 10)).map((line) => line.value)).toEqual([null, "1"]);
  });

  test("of two answers to one path in one batch the last one holds, and both are logged", async () => {
    const store = await withReport(await dialect.open());
    const answers = ["1", null, "3"].map((value) => ({ path: "a", raw: value ?? "", value }));
    await append(store, { ...batchOf("e1", "ou_a", {}), answers });
    expect(await valuesOf(store)).toEqual({ a: "3" });
    expect(await historyOf(store, "r1", "a", 10)).toHaveLength(3);
  });

  test("the history is newest first, of one path or of all, as far as asked", async () => {
    const store = await withReport(await dialect.open());
    await append(store, batchOf("e1", "ou_a", { a: "1", b: "2" }));
    await append(store, batchOf("e2", "ou_b", { a: "3" }));
    const values = async (path: string | null, limit: number) =>
      (await historyOf(store, "r1", path, limit)).map((line) => [line.path, line.value]);
    expect(await values(null, 10)).toEqual([
      ["a", "3"],
      ["b", "2"],
      ["a", "1"],
    ]);
    expect(await values(null, 2)).toEqual([
      ["a", "3"],
      ["b", "2"],
    ]);
    expect(await values("a", 10)).toEqual([
      ["a", "3"],
      ["a", "1"],
    ]);
    const [latest] = await historyOf(store, "r1", null, 1);
    expect(latest).toEqual({
      path: "a",
      raw: "3",
      value: "3",
      by: "ou_b",
      at: 1_700_000_000_000,
      behalf: null,
      way: "card",
      event: "e2",
      before: { raw: "1", value: "1" },
      refused: false,
      origin: null,
    });
  });

  test("the history keeps where a figure was read, also when an undo gives it back", async () => {
    const store = await withReport(await dialect.open());
    const origin = { file: "去年.xlsx", hash: "ab12", part: "Sheet1", table: null, row: 7, column: 3, cell: "C7" };
    await append(store, { ...batchOf("e1", "ou_a", {}), answers: [{ path: "a", raw: "1", value: "1", origin }] });
    await append(store, batchOf("e2", "ou_a", { a: "2" }));
    await undo(store, "u1", "ou_a");
    const lines = await historyOf(store, "r1", "a", 10);
    expect(lines.map((line) => line.origin)).toEqual([origin, null, origin]);
  });

  test("each line of the history says what stood there before, also after a clearing and in one batch", async () => {
    const store = await withReport(await dialect.open());
    await append(store, batchOf("e1", "ou_a", { a: "1", b: "2" }));
    await append(store, batchOf("e2", "ou_a", { a: null }));
    await append(store, {
      ...batchOf("e3", "ou_b", {}),
      answers: ["5", "6"].map((value) => ({ path: "a", raw: value, value })),
    });
    const lines = await historyOf(store, "r1", null, 10);
    expect(lines.map(({ path, value, before }) => [path, before?.value ?? null, value])).toEqual([
      ["a", "5", "6"],
      ["a", null, "5"],
      ["a", "1", null],
      ["b", null, "2"],
      ["a", null, "1"],
    ]);
    expect(await historyOf(store, "r1", "a", 1, 2)).toEqual([lines[2]]);
    expect(await historyOf(store, "r1", null, 2, 3)).toEqual(lines.slice(3));
    expect(await historyOf(store, "another", null, 10)).toEqual([]);
  });

  test("a pasted table of 6,000 figures goes in and out whole, and back in one undo", async () => {
    const store = await withReport(await dialect.open());
    const table = Object.fromEntries(Array.from({ length: 6_000 }, (_, row) => [`rows.r${row}.sum`, `${row}.50`]));
    await append(store, batchOf("e1", "ou_a", { "rows.r7.sum": "1.00" }));
    await append(store, batchOf("e2", "ou_a", table));
    expect(await valuesOf(store)).toEqual(table);
    await undo(store, "e3", "ou_a");
    expect(await valuesOf(store)).toEqual({ "rows.r7.sum": "1.00" });
  });

  test("a character that PostgreSQL cannot keep is dropped, every other one is kept", async () => {
    const store = await withReport(await dialect.open());
    const raw = "约\u0000５２３家 '\"\\ %_ 𠮷\u200b\r\n";
    await append(store, { ...batchOf("e1", "ou_a", {}), answers: [{ path: "a", raw, value: raw }] });
    const figure = (await store.transaction((turn) => turn.figures("r1"))).get("a");
    expect(figure?.raw).toBe(raw.replace("\u0000", ""));
    expect(figure?.value).toBe(figure?.raw);
  });

  test("undo gives back what stood there before, and the next undo goes one batch further", async () => {
    const store = await withReport(await dialect.open());
    await append(store, batchOf("e1", "ou_a", { a: "1" }));
    await append(store, batchOf("e2", "ou_a", { a: "2", b: "2" }));
    await undo(store, "u1", "ou_a");
    expect(await valuesOf(store)).toEqual({ a: "1" });
    await undo(store, "u2", "ou_a");
    expect(await valuesOf(store)).toEqual({});
    expect(await undo(store, "u3", "ou_a")).toBe(false);
  });

  test("undo leaves alone what somebody else has written since", async () => {
    const store = await withReport(await dialect.open());
    await append(store, batchOf("e1", "ou_a", { a: "1", b: "1" }));
    await append(store, batchOf("e2", "ou_b", { a: "2" }));
    const latest = await store.transaction((turn) => turn.undoable("r1", "ou_a"));
    expect(latest).toEqual({ event: "e1", before: [{ path: "b", raw: "", value: null }] });
  });

  test("a batch that others have overwritten whole is undone with nothing to put back, and then out of the way", async () => {
    const store = await withReport(await dialect.open());
    await append(store, batchOf("e1", "ou_a", { b: "1" }));
    await append(store, batchOf("e2", "ou_a", { a: "1" }));
    await append(store, batchOf("e3", "ou_b", { a: "2" }));
    expect(await store.transaction((turn) => turn.undoable("r1", "ou_a"))).toEqual({ event: "e2", before: [] });
    await undo(store, "u1", "ou_a");
    expect((await store.transaction((turn) => turn.undoable("r1", "ou_a")))?.event).toBe("e1");
  });

  test("undo never brings back a value that was itself taken back", async () => {
    const store = await withReport(await dialect.open());
    await append(store, batchOf("e1", "ou_a", { a: "1" }));
    await append(store, batchOf("e2", "ou_a", { a: "2" }));
    await append(store, batchOf("e3", "ou_b", { a: "3" }));
    await undo(store, "u1", "ou_a");
    await undo(store, "u2", "ou_b");
    expect(await valuesOf(store)).toEqual({ a: "1" });
  });

  test("whatever people write and take back, the figures are what the batches that stand leave behind", async () => {
    const store = await dialect.open();
    const person = fc.constantFrom("ou_a", "ou_b");
    const values = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.option(fc.constantFrom("1", "2", "3")));
    const act = fc.oneof(fc.record({ by: person, values }), fc.record({ by: person }));
    let reports = 0;
    const run = fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const report = `random-${reports++}`;
      await store.transaction((turn) => rows(turn).createReport(reportOf(report)));
      const ledger = new Ledger();
      for (const [index, { by, ...rest }] of acts.entries()) {
        const event = `e${index}`;
        if ("values" in rest) {
          ledger.append(event, by, rest.values);
          await append(store, batchOf(event, by, rest.values), report);
        } else {
          expect(await undo(store, event, by, report)).toBe(ledger.undo(by));
        }
        expect(await valuesOf(store, report)).toEqual(ledger.values());
      }
    });
    await fc.assert(run, { numRuns: 60 });
  });
});
