import { expect, test } from "vitest";
import type { Store } from "../../src/app/ports/store.js";
import { type Dialect, onEveryDatabase } from "./dialects.js";
import { rows } from "./rows.js";
import { append, batchOf, historyOf, reportOf, valuesOf, withReport } from "./samples.js";

/** Two processes' worth of stores on one database. */
async function two(dialect: Dialect): Promise<[Store, Store]> {
  const address = await dialect.address();
  return [await dialect.open(address), await dialect.open(address)];
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

onEveryDatabase((dialect) => {
  test("of two processes that get the same event, one handles it and the other gives its reply", async () => {
    const stores = await two(dialect);
    for (const round of numbers(20)) {
      const keys = [`event-${round}`, `message-${round}`];
      const claims = await Promise.all(
        stores.map((store, process) =>
          store.transaction(async (turn) => {
            const claim = await rows(turn).claim(process === 0 ? keys : [...keys].reverse(), 1);
            if (claim.fresh) await rows(turn).storeReply(keys, "the card");
            return claim;
          }),
        ),
      );
      expect(claims).toContainEqual({ fresh: true });
      expect(claims).toContainEqual({ fresh: false, reply: "the card" });
    }
  });

  test("two people answering the same report lose nothing, and every revision is given once", async () => {
    const stores = await two(dialect);
    await withReport(stores[0]);
    const revisions = await Promise.all(
      numbers(60).map((index) =>
        append(
          stores[index % 2 === 0 ? 0 : 1],
          batchOf(`e${index}`, `ou_${index % 2}`, { [`p${index}`]: "1", last: `${index}` }),
        ),
      ),
    );
    expect(revisions.sort((a, b) => a - b)).toEqual(numbers(60).map((index) => index + 1));
    expect(Object.keys(await valuesOf(stores[1]))).toHaveLength(61);
    const [latest] = await historyOf(stores[1], "r1", "last", 1);
    expect((await valuesOf(stores[1])).last).toBe(latest?.value);
  });

  test("two clicks of one person are handled one after the other: the second meets the first one's card", async () => {
    const stores = await two(dialect);
    const click = (store: Store) =>
      store.transaction(async (turn) => {
        const session = await rows(turn).session("ou_new");
        const revision = (session?.revision ?? 0) + 1;
        await rows(turn).saveSession({ person: "ou_new", report: null, state: "{}", revision });
        return revision;
      });
    const revisions = await Promise.all(numbers(40).map((index) => click(stores[index % 2 === 0 ? 0 : 1])));
    expect(revisions.sort((a, b) => a - b)).toEqual(numbers(40).map((index) => index + 1));
  });

  test("whole turns of several people on shared reports never wait for each other in a circle", async () => {
    const stores = await two(dialect);
    await stores[0].transaction(async (turn) => {
      for (const report of numbers(3)) await rows(turn).createReport(reportOf(`r${report}`));
    });
    const turnOf = (store: Store, index: number) =>
      store.transaction(async (turn) => {
        await rows(turn).claim([`m${index % 50}`, `e${index}`], index);
        const person = `ou_${index % 5}`;
        const session = await rows(turn).session(person);
        const report = `r${index % 3}`;
        const record = await turn.report(report);
        await rows(turn).append(report, batchOf(`e${index}`, person, { a: `${index}` }));
        await rows(turn).saveMember(report, { person, role: "contributor", parts: null }, "ou_owner", index);
        await rows(turn).saveSession({ person, report, state: "{}", revision: (session?.revision ?? 0) + 1 });
        return record?.revision;
      });
    const read = await Promise.all(numbers(120).map((index) => turnOf(stores[index % 2 === 0 ? 0 : 1], index)));
    expect(read).toHaveLength(120);
    const records = await stores[1].transaction(async (turn) =>
      Promise.all(numbers(3).map((id) => turn.report(`r${id}`))),
    );
    expect(records.map((record) => record?.revision)).toEqual([40, 40, 40]);
  });

  test("several processes that start on a new database make its tables once", async () => {
    const address = await dialect.address();
    const stores = await Promise.all(numbers(4).map(() => dialect.open(address)));
    await Promise.all(stores.map((store) => store.ping()));
    expect(stores).toHaveLength(4);
  });
});
