import { expect, test } from "vitest";
import type { Outgoing, Urgency } from "../../src/app/ports/outbox.js";
import type { Store } from "../../src/app/ports/store.js";
import { onEveryDatabase } from "./dialects.js";
import { textTo } from "./samples.js";

const LEASE = 1_000;

/** Queues texts, `[receiver, text]`. */
const enqueue = (store: Store, texts: [string, string][]) =>
  store.transaction((on) =>
    on.save({ outgoing: texts.map(([to, text]) => ({ uuid: `uuid-${to}-${text}`, work: textTo(to, text) })) }),
  );

/** Takes and gives the texts, with their ids by text. */
async function take(store: Store, now: number, limit = 10): Promise<Map<string, number>> {
  const rows = await store.takeDue(now, now + LEASE, limit);
  return new Map(rows.map((row) => [row.work.kind === "text" ? row.work.text : row.work.kind, row.id]));
}

const idOf = (rows: Map<string, number>, text: string): number => rows.get(text) ?? Number.NaN;

onEveryDatabase((dialect) => {
  test("every kind of work comes back as it was queued, untried", async () => {
    const store = await dialect.open();
    const to = { type: "chat_id", id: "oc_chat" } as const;
    const works: Outgoing[] = [
      { kind: "card", to: { type: "open_id", id: "ou_a" }, card: '{"schema":"2.0"}' },
      { kind: "text", to: { type: "open_id", id: "oc_chat" }, text: "元/亩 <b>" },
      { kind: "file", to, fileKey: "file_1" },
    ];
    await store.transaction((turn) =>
      turn.save({ outgoing: works.map((work, index) => ({ uuid: `u${index}`, work })) }),
    );
    const rows = await store.takeDue(5, 10, 10);
    const came = (urgency: Urgency, index: number) => ({ uuid: `u${index}`, work: works[index], attempts: 0, urgency });
    // A file and a text are of two kinds: the file goes out first.
    expect(rows.map(({ id, ...row }) => row)).toEqual([came("file", 2), came("notice", 0), came("notice", 1)]);
  });

  test("a new row is due whatever the clock says, and never more are taken than asked, first come first", async () => {
    const store = await dialect.open();
    await enqueue(store, [
      ["ou_a", "1"],
      ["ou_b", "2"],
      ["ou_c", "3"],
    ]);
    expect([...(await take(store, 1, 2)).keys()]).toEqual(["1", "2"]);
    expect([...(await take(store, 1, 2)).keys()]).toEqual(["3"]);
  });

  test("at a start, what an ended process had taken is due at once, unless it was tried too often", async () => {
    const store = await dialect.open();
    await enqueue(store, [
      ["ou_a", "half sent"],
      ["ou_b", "given back"],
    ]);
    const rows = await take(store, 0);
    await store.retryLater(idOf(rows, "given back"), 1, 600_000, "busy");
    await store.dueAgain(1, 1);
    expect([...(await take(store, 1)).keys()]).toEqual([]);
    await store.dueAgain(1, 2);
    expect([...(await take(store, 1)).keys()].sort()).toEqual(["given back", "half sent"]);
  });

  test("a receiver gets one message after the other, in order", async () => {
    const store = await dialect.open();
    await enqueue(store, [
      ["ou_a", "first"],
      ["ou_a", "second"],
      ["ou_b", "other"],
    ]);
    const rows = await take(store, 1);
    expect([...rows.keys()]).toEqual(["first", "other"]);
    expect((await take(store, 1)).size).toBe(0);
    await store.delivered(idOf(rows, "first"), 2);
    expect([...(await take(store, 2)).keys()]).toEqual(["second"]);
  });

  test("a person and a chat of the same id are two receivers", async () => {
    const store = await dialect.open();
    const works: Outgoing[] = [
      textTo("same", "person"),
      { kind: "text", to: { type: "chat_id", id: "same" }, text: "chat" },
    ];
    await store.transaction((turn) =>
      turn.save({ outgoing: works.map((work, index) => ({ uuid: `u${index}`, work })) }),
    );
    expect([...(await take(store, 1)).keys()]).toEqual(["person", "chat"]);
  });

  test("a row whose process was killed is due again when its lease has run out, one attempt the wiser", async () => {
    const store = await dialect.open();
    await enqueue(store, [["ou_a", "1"]]);
    await take(store, 10);
    expect(await store.takeDue(10 + LEASE - 1, 9_999, 10)).toEqual([]);
    const [again] = await store.takeDue(10 + LEASE, 9_999, 10);
    expect([again?.uuid, again?.attempts]).toEqual(["uuid-ou_a-1", 1]);
  });

  test("a row to be tried later waits until then, and holds back what follows for the same receiver", async () => {
    const store = await dialect.open();
    await enqueue(store, [
      ["ou_a", "1"],
      ["ou_a", "2"],
    ]);
    const rows = await take(store, 1);
    await store.retryLater(idOf(rows, "1"), 1, 500, "230020");
    expect((await take(store, 499)).size).toBe(0);
    const [again] = await store.takeDue(500, 600, 10);
    expect([again?.uuid, again?.attempts]).toEqual(["uuid-ou_a-1", 1]);
  });

  test("a clock that is set back holds back nothing: what it had put off is due at once", async () => {
    const store = await dialect.open();
    const hour = 3_600_000;
    await enqueue(store, [["ou_a", "1"]]);
    const rows = await take(store, hour);
    await store.retryLater(idOf(rows, "1"), hour, hour + 1000, "230020");
    expect((await take(store, hour)).size).toBe(0);
    expect([...(await take(store, 0)).keys()]).toEqual(["1"]);
  });

  test("a dead row is shown with its reason and no longer holds back the others", async () => {
    const store = await dialect.open();
    await enqueue(store, [
      ["ou_a", "1"],
      ["ou_a", "2"],
    ]);
    const rows = await take(store, 1);
    await store.bury(idOf(rows, "1"), 77, "230013: not available to this person");
    const dead = await store.deadRows();
    expect(dead).toEqual([
      {
        id: idOf(rows, "1"),
        uuid: "uuid-ou_a-1",
        work: textTo("ou_a", "1"),
        attempts: 1,
        urgency: "notice",
        error: "230013: not available to this person",
        diedAt: 77,
      },
    ]);
    expect([...(await take(store, 2)).keys()]).toEqual(["2"]);
  });

  test("of what was given up, a card that a later one has taken the place of is not sent again", async () => {
    const store = await dialect.open();
    const card = (to: string, uuid: string) => ({
      uuid,
      work: { kind: "card", ofPlace: true, to: { type: "open_id", id: to }, card: `"${uuid}"` } as const,
    });
    const outgoing = [
      card("ou_a", "old"),
      { uuid: "text", work: textTo("ou_a", "text") },
      card("ou_a", "new"),
      card("ou_b", "alone"),
    ];
    for (const one of outgoing) await store.transaction((turn) => turn.save({ outgoing: [one] }));
    for (let rows = await store.takeDue(1, 2, 9); rows.length > 0; rows = await store.takeDue(1, 2, 9))
      for (const { id, uuid } of rows) uuid === "new" ? await store.delivered(id, 5) : await store.bury(id, 5, "gone");
    expect(await store.resend()).toBe(2);
    const again = await store.takeDue(6, 9, 9);
    expect(again.map(({ uuid }) => uuid).sort()).toEqual(["alone", "text"]);
    expect(await store.deadRows()).toEqual([]);
  });

  test("what has been delivered is not woken by a process that comes late", async () => {
    const store = await dialect.open();
    await enqueue(store, [["ou_a", "1"]]);
    const id = idOf(await take(store, 1), "1");
    await store.delivered(id, 2);
    await store.retryLater(id, 1, 3, "timeout");
    await store.bury(id, 3, "timeout");
    expect((await take(store, 9_999)).size).toBe(0);
    expect(await store.deadRows()).toEqual([]);
  });

  test("the next due time is that of rows that can go, whatever waits behind them", async () => {
    const store = await dialect.open();
    expect(await store.nextDue()).toBeNull();
    await enqueue(store, [
      ["ou_a", "1"],
      ["ou_a", "2"],
    ]);
    expect(await store.nextDue()).toBe(0);
    const id = idOf(await take(store, 60), "1");
    expect(await store.nextDue()).toBe(60 + LEASE);
    await store.retryLater(id, 1, 300, "230020");
    expect(await store.nextDue()).toBe(300);
    await store.delivered(id, 70);
    expect(await store.nextDue()).toBe(0);
  });

  test("delivered rows are forgotten when old, dead ones sixty days later, waiting ones never", async () => {
    const store = await dialect.open();
    await enqueue(store, [
      ["ou_a", "old"],
      ["ou_b", "young"],
      ["ou_c", "dead"],
      ["ou_d", "waiting"],
    ]);
    const rows = await take(store, 1);
    await store.delivered(idOf(rows, "old"), 10);
    await store.delivered(idOf(rows, "young"), 20);
    await store.bury(idOf(rows, "dead"), 10, "gone");
    await store.prune(20);
    await enqueue(store, [["ou_a", "old"]]); // its uuid is free again
    await expect(enqueue(store, [["ou_b", "young"]])).rejects.toThrow();
    expect(await store.deadRows()).toHaveLength(1);
    const sixtyDays = 60 * 24 * 60 * 60_000;
    await store.prune(sixtyDays + 10);
    expect(await store.deadRows()).toHaveLength(1);
    await store.prune(sixtyDays + 11);
    expect(await store.deadRows()).toEqual([]);
    expect([...(await take(store, 5_000)).keys()].sort()).toEqual(["old", "waiting"]);
  });

  test("several processes never take the same row, nor two rows of one receiver", async () => {
    const address = await dialect.address();
    const stores = [await dialect.open(address), await dialect.open(address), await dialect.open(address)];
    const [store] = stores;
    if (!store) throw new Error("no store");
    const texts = Array.from({ length: 60 }, (_, index): [string, string] => [`ou_${index % 20}`, `${index}`]);
    await enqueue(store, texts);
    const taken: string[] = [];
    for (let round = 0; taken.length < 60 && round < 60; round++) {
      const rows = (await Promise.all(stores.map((each) => each.takeDue(1, 9_999, 7)))).flat();
      const receivers = rows.map((row) => row.work.to.id);
      expect(new Set(receivers).size).toBe(receivers.length);
      taken.push(...rows.map((row) => row.uuid));
      await Promise.all(rows.map((row) => store.delivered(row.id, 2)));
    }
    expect(taken).toHaveLength(60);
    expect(new Set(taken).size).toBe(60);
  });
});
