/** Does turns, ten at a time, until it is killed; prints each event's name once its turn has been acknowledged. */
import { writeSync } from "node:fs";
import { openStore } from "../../src/store/open-store.js";
import { rows } from "./rows.js";

const [path = "", name = ""] = process.argv.slice(2);
const store = await openStore(path);

await Promise.all(Array.from({ length: 10 }, (_, person) => act(`${name}-ou${person}`)));

async function act(person: string): Promise<never> {
  for (let count = 0; ; count++) {
    const event = `${person}-${count}`;
    await store.transaction(async (turn) => {
      await rows(turn).claim([event], count);
      const session = await rows(turn).session(person);
      const answers = ["first", "second"].map((field) => ({ path: `${field}.${event}`, raw: "1", value: "1" }));
      await rows(turn).append("r1", { by: person, at: count, source: "card", event, answers });
      await rows(turn).saveSession({ person, report: "r1", state: "{}", revision: (session?.revision ?? 0) + 1 });
    });
    writeSync(1, `${event}\n`);
  }
}
