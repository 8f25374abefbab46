import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../src/app/ports/store.js";
import { openStore } from "../../src/store/open-store.js";
import type { Person } from "../core/dialogue/person.js";
import { begin } from "../core/dialogue/report.js";
import { catalog, openScenario } from "../core/dialogue/scenario.js";
import { need } from "../need.js";
import { type Postgres, startPostgres } from "../store/postgres.js";

describe.skipIf(need("postgresql") === null)("on PostgreSQL", () => {
  let server: Postgres;
  beforeAll(async () => {
    const started = await startPostgres();
    if (started === null) throw new Error("the server is not there");
    server = started;
  });
  afterAll(() => server.stop());

  test.each(["", "加入 "])("two who send each other's code at the same moment wait for nobody: %j", async (word) => {
    const store = await openStore(await server.database(), { stretch: 10 });
    const met = { waiting: [] as (() => void)[], from: Number.POSITIVE_INFINITY, turns: 0 };
    const scene = await openScenario(catalog, together(store, met));
    const [li, wang] = [scene.person("ou_li"), scene.person("ou_wang")];
    const codes = [await codeOf(li), await codeOf(wang)];
    met.from = 2;
    await Promise.all([li.says(`${word}${codes[1]}`), wang.says(`${word}${codes[0]}`)]);
    expect(met.turns).toBe(2);
    for (const person of [li, wang]) person.sees(/领了这一部分|归您填了/);
    await scene.close();
  });

  test("two who share two reports, each in one of them, list both at the same moment and wait for nobody", async () => {
    const store = await openStore(await server.database(), { stretch: 10 });
    const met = { waiting: [] as (() => void)[], from: Number.POSITIVE_INFINITY, turns: 0 };
    const scene = await openScenario(catalog, together(store, met));
    const people = [scene.person("ou_li"), scene.person("ou_wang")];
    for (const person of people) await begin(person, `${person.id}的单位`);
    for (const [index, person] of people.entries()) {
      await person.says("成员");
      await person.fills({ members: [people[1 - index]?.id ?? ""] }, "添加");
    }
    met.from = 2;
    await Promise.all(people.map((person) => person.says("首页")));
    expect(met.turns).toBe(2);
    for (const person of people) person.sees("ou_li的单位", "ou_wang的单位");
    await scene.close();
  });
});

/** The code of a part of a new report, at which the person stays. */
async function codeOf(person: Person): Promise<string> {
  await begin(person, `${person.id}的单位`);
  await person.says("分工");
  await person.presses("交给同事");
  await person.fills({ "assign.parts": ["income"], "assign.names": "某同事" }, "交给他们");
  return /加入 ([2-9A-Z]{4})/.exec(person.text)?.[1] ?? "";
}

/** Once `from` is set, so many turns have loaded what they need, and locked it, before any of them goes on. */
function together(store: Store, met: { waiting: (() => void)[]; from: number; turns: number }): Store {
  return {
    ...store,
    transaction: (work) =>
      store.transaction((on) => {
        if (Number.isFinite(met.from)) met.turns += 1;
        const load: typeof on.load = async (wanted) => {
          const loaded = await on.load(wanted);
          if (Number.isFinite(met.from) && met.turns <= met.from && met.waiting.length < met.from)
            await new Promise<void>((go) => {
              met.waiting.push(go);
              if (met.waiting.length === met.from) for (const each of met.waiting) each();
            });
          return loaded;
        };
        return work({ ...on, load });
      }),
  };
}
