import { expect, test } from "vitest";
import { turnFacts } from "../../src/app/turn-facts.js";
import type { Incoming } from "../../src/core/dialogue/turn/event.js";
import { atHome } from "../../src/core/dialogue/turn/state.js";

const state = JSON.stringify({ ...atHome, place: { at: "step", step: "budget", page: 0 }, draft: { "a.b": "张三" } });
const writes = { session: { person: "ou_zhang", report: "r-1", state, revision: 3 } };

const press = (value: Record<string, unknown>): Incoming => ({
  kind: "action",
  keys: ["e-1"],
  from: "ou_zhang",
  messageId: "om_1",
  chatId: "oc_1",
  at: 0,
  value: { press: value, report: "r-1", revision: 2 },
  form: { "budget.total.initial": "369.37" },
});

test("a press leaves its kind, capability, report, place and time, and nothing that was typed", () => {
  const facts = turnFacts(press({ do: "submit" }), writes, 12);
  expect(facts).toEqual({ kind: "action", press: "submit", capability: "fill", report: "r-1", place: "step", ms: 12 });
  expect(JSON.stringify(facts)).not.toMatch(/zhang|张三|369/);
});

test("what no button of the program sends is not written down", () => {
  expect(turnFacts(press({ do: "13800000000" }), writes, 1)).toMatchObject({ press: null, capability: "fill" });
});

test("a turn that changes no place has none", () => {
  expect(turnFacts(press({ do: "submit" }), { session: null }, 1)).toMatchObject({ place: null, report: null });
});
