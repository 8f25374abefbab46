import { expect, test } from "vitest";
import { DatabaseSlow, turnSlots } from "../../src/store/turn-slots.js";

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

interface Held {
  answer(): void;
  fail(error: unknown): void;
}

/** Turns that end when the test says so, in the order in which they began. */
function server() {
  const began: Held[] = [];
  const turn = () => new Promise<void>((answer, fail) => began.push({ answer: () => answer(), fail }));
  return { began, turn };
}

const told = (turn: Promise<unknown>) =>
  turn.then(
    () => "stored",
    (error: unknown) => (error instanceof Error ? error.message : "?"),
  );

test("so many turns run side by side, the others in the order in which they came", async () => {
  const slots = turnSlots(2, 10);
  const order: number[] = [];
  let running = 0;
  const turns = times(6).map((number) =>
    slots.run(async () => {
      running += 1;
      expect(running).toBeLessThanOrEqual(2);
      await Promise.resolve();
      order.push(number);
      running -= 1;
    }),
  );
  await Promise.all(turns);
  expect(order).toEqual(times(6));
});

test("a turn for which there is no place any more is refused at once, and there is place again when some are done", async () => {
  const { began, turn } = server();
  const slots = turnSlots(2, 3);
  const turns = times(5).map(() => told(slots.run(turn)));
  await expect(slots.run(turn)).rejects.toThrow(DatabaseSlow);
  for (const held of began) held.answer();
  await expect.poll(() => began.length).toBe(4);
  for (const held of began) held.answer();
  await expect.poll(() => began.length).toBe(5);
  began[4]?.answer();
  expect(await Promise.all(turns)).toEqual(times(5).map(() => "stored"));
});

const silences = [
  new DatabaseSlow("no answer"),
  new Error("timeout exceeded when trying to connect"),
  new Error("Connection terminated due to connection timeout"),
];
for (const silence of silences)
  test(`nobody waits behind turns that get no answer: ${silence.message}`, async () => {
    const { began, turn } = server();
    const slots = turnSlots(1, 100);
    const turns = times(4).map(() => told(slots.run(turn)));
    began[0]?.fail(silence);
    expect(await Promise.all(turns)).toEqual(times(4).map(() => silence.message));
    const later = told(slots.run(turn));
    began[1]?.answer();
    expect(await later).toBe("stored");
  });

test("a turn that failed by itself, or while others were answered, leaves those behind it waiting", async () => {
  const { began, turn } = server();
  const slots = turnSlots(2, 100);
  const turns = times(5).map(() => told(slots.run(turn)));
  began[0]?.fail(new Error("a lock"));
  await expect.poll(() => began.length).toBe(3);
  began[1]?.answer();
  await expect.poll(() => began.length).toBe(4);
  began[2]?.fail(new DatabaseSlow("no answer"));
  await expect.poll(() => began.length).toBe(5);
  for (const held of began) held.answer();
  expect(await Promise.all(turns)).toEqual(["a lock", "stored", "no answer", "stored", "stored"]);
});
