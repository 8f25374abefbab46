import { beforeAll, describe, expect, test } from "vitest";
import type { Faults } from "../../src/simulator/control-types.js";
import { type Ended, type PlayName, perform } from "./scene.js";
import { expectPrintedScores } from "./scores.js";

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
    once = await perform(name);
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
