import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { meet } from "../../src/play/person.js";
import type { Faults } from "../../src/simulator/control-types.js";
import { need } from "../need.js";
import { type Postgres, startPostgres } from "../store/postgres.js";
import { calm, type Ended, onScene, type PlayName, perform, playOf } from "./scene.js";
import { expectPrintedScores } from "./scores.js";
import { transcript } from "./transcript.js";

describe.each<{ what: string; name: PlayName; faults: Faults }>([
  { what: "cards", name: "typed", faults: { repeatEvents: 2, repeatActions: 2 } },
  { what: "pasted tables", name: "pasted", faults: { repeatEvents: 2, repeatActions: 2 } },
  {
    what: "messages under new event ids",
    name: "pasted",
    faults: { repeatEvents: 3, repeatActions: 3, repeatWithNewIds: true },
  },
])("$what that reach the bot more than once", ({ name, faults }) => {
  let once: Ended;
  let often: Ended;
  beforeAll(async () => {
    once = await calm(name);
    often = await perform(name, { faults });
  });

  test("are answered once: the chat is the same", () => {
    expect(often.chat).toEqual(once.chat);
    expect(often.played.submissions).toBe(once.played.submissions);
  });

  test("are written down once: log and figures are the same", () => {
    expect(once.ledger.log.length).toBeGreaterThan(200);
    expect(often.ledger).toEqual(once.ledger);
    expectPrintedScores(often.result);
  });
});

describe.skipIf(need("postgresql") === null)("on PostgreSQL, where both are handled at the same time", () => {
  let server: Postgres | null = null;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => server?.stop());

  test.each<PlayName>(["typed", "pasted"])("nothing is answered or written down twice (%s)", async (name) => {
    const faults = { repeatEvents: 3, repeatActions: 3, repeatWithNewIds: true };
    const databaseUrl = (await server?.database()) ?? "";
    const often = await perform(name, { faults, databaseUrl });
    const { chat, ledger } = await calm(name);
    expect(often.chat).toEqual(chat);
    expect(often.ledger).toEqual(ledger);
  });
});

test("a double click on a wrong figure leaves the figure and the reason on the card", async () => {
  const once = await wrongFigure({});
  const twice = await wrongFigure({ repeatActions: 2 });
  expect(JSON.stringify(once)).toMatch(/三百多万.*三百多万/s);
  expect(twice).toEqual(once);
});

/** The first card of figures after a word was typed where a sum is asked. */
async function wrongFigure(faults: Faults): Promise<unknown[]> {
  return await onScene({}, async (scene) => {
    await scene.faults(faults);
    const person = await meet(scene.control, scene.clerk);
    await person.waits((heard) => heard.length > 0, 5000);
    const { form, unit, year } = playOf("typed");
    await presses("create", { "new.form": form, "new.unit": unit, "new.year": String(year) });
    await presses("submit", { "budget.total.initial": "三百多万" });
    return transcript(person.heard());

    async function presses(what: string, typed: Record<string, string>): Promise<void> {
      const shown = person.card();
      const button = shown?.card.buttons.find(({ does }) => does === what);
      if (shown === null || button === undefined) throw new Error(`no button ${what}`);
      await person.presses(shown, { element: button.element, form: typed });
    }
  });
}
