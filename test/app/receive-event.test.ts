import { afterEach, beforeEach, expect, test } from "vitest";
import { toEvent } from "../../src/feishu/to-event.js";
import { valuesIn } from "../core/dialogue/card-reading.js";
import { bot, pressed, spoken } from "../core/dialogue/payloads.js";
import type { Person } from "../core/dialogue/person.js";
import { clerkWithReport } from "../core/dialogue/report.js";
import type { Scenario } from "../core/dialogue/scenario.js";
import { historyOf } from "../store/samples.js";

let scene: Scenario;
let clerk: Person;
beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
});
afterEach(() => scene.close());

function incoming(payload: object): Parameters<Scenario["receive"]>[0] {
  const reading = toEvent(payload, bot);
  if (!("incoming" in reading)) throw new Error("the event was not read");
  return reading.incoming;
}

function leave(form: Record<string, string>, event?: string) {
  const value = valuesIn(clerk.json).find(({ press }) => JSON.stringify(press) === '{"do":"leave"}');
  return incoming(pressed(clerk.id, { tag: "button", value, form_value: form }, event));
}

async function logged(): Promise<number> {
  return (await historyOf(scene.store, (await clerk.reportId()) ?? "", null, 100)).length;
}

test("a redelivered press gets the first answer, byte for byte, and is written once", async () => {
  const event = leave({ "income.general": "5" }, "ev_one");
  const first = await scene.receive(event);
  expect(first).toContain('"card"');
  expect(await scene.receive(event)).toBe(first);
  expect(await logged()).toBe(1);
});

test("deliveries of one press that arrive together are one", async () => {
  const event = leave({ "income.general": "5" }, "ev_two");
  const replies = await Promise.all([1, 2, 3, 4].map(() => scene.receive(event)));
  expect(new Set(replies).size).toBe(1);
  expect(await logged()).toBe(1);
});

test("two presses on one card at the same time: the second changes nothing and shows the card of the first", async () => {
  const [one, two] = await Promise.all([
    scene.receive(leave({ "income.general": "5" })),
    scene.receive(leave({ "income.general": "6" })),
  ]);
  expect(two).toBe(one);
  expect(await clerk.figures()).toEqual({ "income.general": "5" });
});

test("a message that comes again under another event id but the same message id is one message", async () => {
  const say = () => incoming(spoken({ from: clerk.id, content: { text: "全年执行数：776.26" }, messageId: "om_same" }));
  await scene.receive(say());
  const { received } = clerk;
  await scene.receive(say());
  await scene.deliver();
  expect(await logged()).toBe(1);
  expect(clerk.received).toBe(received + 1);
});

test("a turn that fails leaves nothing behind, and the same event can be tried again", async () => {
  const event = leave({ "income.general": "5" }, "ev_three");
  const broken = {
    ...event,
    form: {
      get "income.general"(): string {
        throw new Error("broken");
      },
    },
  };
  await expect(scene.receive(broken)).rejects.toThrow("broken");
  expect(await clerk.figures()).toEqual({});
  expect(await scene.receive(event)).toContain("已保存 1 项");
});

test("a press on a report that does not exist is answered with a toast", async () => {
  const value = { press: { do: "open" }, report: "no-such-report" };
  const reply = await scene.receive(incoming(pressed(clerk.id, { tag: "button", value })));
  expect(JSON.parse(reply)).toEqual({
    toast: { type: "error", content: expect.stringContaining("不是这份报告的填报人") },
  });
});
