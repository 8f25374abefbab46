import { afterEach, beforeEach, expect, test } from "vitest";
import { createOutbox } from "../../src/app/deliver-outbox.js";
import type { Loop } from "../../src/app/loop.js";
import { DeliveryError, type Messenger } from "../../src/app/ports/messenger.js";
import type { Outgoing, Receiver } from "../../src/app/ports/outbox.js";
import type { Store } from "../../src/app/ports/store.js";
import { createLogger } from "../../src/log.js";
import { openStore } from "../../src/store/open-store.js";
import { lines } from "../lines.js";
import { standingClock } from "./deliver-time.js";

const MAKER = { type: "open_id", id: "ou_maker" } as const;
const CHIEF = { type: "open_id", id: "ou_chief" } as const;

interface Sent {
  to: string;
  type: string;
  content: string;
  uuid: string;
}

let store: Store;
let time: ReturnType<typeof standingClock>;
let out: ReturnType<typeof lines>;
let outbox: Loop;
let sent: Sent[];
let counted: string[];
/** The uuid of every attempt. */
let tried: string[];
/** What the next sends do instead of succeeding. */
let failures: unknown[];
let gate: Promise<void> | null;

beforeEach(async () => {
  store = await openStore(":memory:");
  time = standingClock();
  out = lines();
  [sent, counted, tried, failures, gate] = [[], [], [], [], null];
  outbox = create();
});

afterEach(async () => {
  await outbox.stop();
  await store.close();
});

function create(leads = () => true): Loop {
  const messenger: Pick<Messenger, "send"> = {
    async send(to: Receiver, type, content, uuid) {
      tried.push(uuid);
      if (gate !== null) await gate;
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      sent.push({ to: to.id, type, content, uuid });
      return `om_${sent.length}`;
    },
  };
  return createOutbox({
    store,
    messenger,
    cardRefused: "请回复“继续”",
    leads,
    log: createLogger("debug", out),
    clock: time.clock,
    random: () => 0.5,
    count: (outcome) => counted.push(outcome),
  });
}

let serial = 0;

async function enqueue(...works: Outgoing[]): Promise<void> {
  const outgoing = works.map((work) => ({ uuid: `uuid-${++serial}`, work }));
  await store.transaction((on) => on.save({ outgoing }));
}

const text = (to: Receiver, words: string): Outgoing => ({ kind: "text", to, text: words });
/** Milliseconds until a row may be tried. */
const untilDue = async () => ((await store.nextDue()) ?? 0) - time.clock.now();
/** Lets the time pass that the next row has to wait. */
async function passes(wait: number): Promise<void> {
  await expect.poll(untilDue).toBe(wait);
  await expect.poll(() => time.waits()).not.toEqual([]);
  time.advance(wait);
}
const contents = (id: string) => sent.filter(({ to }) => to === id).map(({ content }) => JSON.parse(content).text);

test("texts and cards go out as the platform wants them, with the row's uuid", async () => {
  serial = 0;
  await enqueue(text(MAKER, "你好"), { kind: "card", to: CHIEF, card: '{"schema":"2.0"}' });
  outbox.start();
  await expect.poll(() => sent.length).toBe(2);
  expect(sent).toContainEqual({ to: "ou_maker", type: "text", content: '{"text":"你好"}', uuid: "uuid-1" });
  expect(sent).toContainEqual({ to: "ou_chief", type: "interactive", content: '{"schema":"2.0"}', uuid: "uuid-2" });
});

test("what is enqueued later goes out when the loop is woken", async () => {
  outbox.start();
  await expect.poll(() => time.waits()).toEqual([1000]);
  await enqueue(text(MAKER, "后来"));
  outbox.wake();
  await expect.poll(() => contents("ou_maker")).toEqual(["后来"]);
  expect(await store.nextDue()).toBeNull();
});

test("one receiver's rows keep their order, also over a failure; another's do not wait", async () => {
  failures.push(new DeliveryError("retry", "230020", "refused with 230020"));
  await enqueue(text(MAKER, "一"), text(MAKER, "二"), text(MAKER, "三"));
  outbox.start();
  await expect.poll(() => counted).toEqual(["retried"]);
  await enqueue(text(CHIEF, "乙"));
  outbox.wake();
  await expect.poll(() => contents("ou_chief")).toEqual(["乙"]);
  expect(contents("ou_maker")).toEqual([]);
  time.advance(1000);
  await expect.poll(() => contents("ou_maker")).toEqual(["一", "二", "三"]);
});

test("every attempt at a row carries the same uuid", async () => {
  const lost = new DeliveryError("retry", "timeout", "no usable answer: timeout");
  failures.push(lost, lost);
  await enqueue(text(MAKER, "一"));
  outbox.start();
  for (const wait of [1000, 2000]) {
    await passes(wait);
  }
  await expect.poll(() => counted).toEqual(["retried", "retried", "delivered"]);
  expect(tried).toEqual(Array(3).fill(`uuid-${serial}`));
});

test("a card that the platform refuses is buried with its inner code, and the person is told the way on", async () => {
  failures.push(new DeliveryError("fault", "230099/200621", "refused with 230099/200621 (HTTP 400)"));
  await enqueue({ kind: "card", to: MAKER, card: "{}" }, text(MAKER, "然后"));
  outbox.start();
  await expect.poll(() => contents("ou_maker")).toEqual(["然后", "请回复“继续”"]);
  expect(await store.deadRows()).toMatchObject([
    { work: { kind: "card" }, error: "fault: refused with 230099/200621 (HTTP 400)" },
  ]);
  expect(out.all()).toContainEqual(
    expect.objectContaining({ level: 50, kind: "card", code: "230099/200621", msg: "outbox row given up" }),
  );
});

test("while a setting is wrong everything waits; then of a person's cards the newest goes out, of the rest all", async () => {
  const card = (title: string): Outgoing => ({ kind: "card", ofPlace: true, to: MAKER, card: `{"title":"${title}"}` });
  const scope = new DeliveryError("configuration", "99991672", "refused with 99991672");
  failures.push(...Array.from({ length: 3 }, () => scope));
  await enqueue(card("旧"), text(MAKER, "一"), card("中"), { kind: "file", to: MAKER, fileKey: "f" }, card("新"));
  outbox.start();
  await passes(60_000);
  // What was noted as failed only after the clock moved is due a minute later.
  await expect
    .poll(() => {
      time.advance(60_000);
      return sent.map(({ content }) => content).sort();
    })
    .toEqual(['{"file_key":"f"}', '{"text":"一"}', '{"title":"新"}']);
  expect(await store.deadRows()).toEqual([]);
});

test("a notice that waits holds back no reply and no file, and people's answers go out before all notices", async () => {
  failures.push(new DeliveryError("retry", "network", "x"));
  await enqueue(text(MAKER, "通知"));
  outbox.start();
  await expect.poll(() => tried.length).toBe(1);
  const reply: Outgoing = { kind: "card", ofPlace: true, to: MAKER, card: '{"title":"答"}' };
  await enqueue(text(CHIEF, "另一通知"), { kind: "file", to: MAKER, fileKey: "f" }, reply);
  outbox.wake();
  await expect
    .poll(() => sent.map(({ content }) => content))
    .toEqual(['{"title":"答"}', '{"file_key":"f"}', '{"text":"另一通知"}']);
});

test("notices never fill the whole loop", async () => {
  let open = () => {};
  gate = new Promise((resolve) => (open = resolve));
  await enqueue(...Array.from({ length: 60 }, (_, index) => text({ type: "open_id", id: `ou_${index}` }, "通知")));
  outbox.start();
  await expect.poll(() => tried.length).toBe(32);
  await enqueue({ kind: "card", ofPlace: true, to: MAKER, card: "{}" });
  outbox.wake();
  await expect.poll(() => tried.length).toBe(33);
  open();
});

test("what was given up goes out again when it is asked for, in its order", async () => {
  failures.push(new DeliveryError("fault", "230001", "x"), new DeliveryError("unreachable", "230013", "x"));
  await enqueue(text(MAKER, "一"), text(MAKER, "二"));
  outbox.start();
  await expect.poll(async () => (await store.backlog()).dead).toBe(2);
  expect(await store.resend()).toBe(2);
  outbox.wake();
  await expect.poll(() => contents("ou_maker")).toEqual(["一", "二"]);
  expect(await store.backlog()).toMatchObject({ dead: 0, waiting: 0 });
});

test("the platform's wait is kept", async () => {
  failures.push(new DeliveryError("retry", "99991400", "x", 17_000));
  await enqueue(text(MAKER, "一"));
  outbox.start();
  await expect.poll(untilDue).toBe(17_000);
});

test("a file goes out by its key", async () => {
  await enqueue({ kind: "file", to: MAKER, fileKey: "file_1" });
  outbox.start();
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]).toMatchObject({ type: "file", content: '{"file_key":"file_1"}' });
});

test("a row that fails for no reason of the platform is tried five times and then buried", async () => {
  failures.push(...Array.from({ length: 5 }, () => new Error("no such file")));
  await enqueue({ kind: "file", to: MAKER, fileKey: "file_1" });
  outbox.start();
  for (const wait of [1000, 2000, 4000, 8000]) {
    await passes(wait);
  }
  await expect.poll(() => counted.at(-1)).toBe("buried");
  expect(await store.deadRows()).toMatchObject([{ error: "Error: no such file", attempts: 5 }]);
});

test("a process that does not lead delivers nothing until it does", async () => {
  let leads = false;
  await outbox.stop();
  outbox = create(() => leads);
  await enqueue(text(MAKER, "一"));
  outbox.start();
  await expect.poll(() => time.waits()).toEqual([1000]);
  leads = true;
  time.advance(1000);
  await expect.poll(() => contents("ou_maker")).toEqual(["一"]);
});

test("a sixth message to one person waits for the second to pass", async () => {
  await enqueue(...["1", "2", "3", "4", "5", "6"].map((words) => text(MAKER, words)));
  outbox.start();
  await expect.poll(() => sent.length).toBe(5);
  await expect.poll(() => time.waits().length).toBeGreaterThan(0);
  expect(sent.length).toBe(5);
  time.advance(1100);
  await expect.poll(() => contents("ou_maker")).toEqual(["1", "2", "3", "4", "5", "6"]);
});

test("stopping lets what is on its way end and takes nothing more", async () => {
  let open = () => {};
  gate = new Promise((resolve) => {
    open = resolve;
  });
  await enqueue(text(MAKER, "一"), text(MAKER, "二"));
  outbox.start();
  await expect.poll(() => store.nextDue()).toBeGreaterThan(time.clock.now());
  const stopped = outbox.stop();
  open();
  await stopped;
  expect(contents("ou_maker")).toEqual(["一"]);
  expect(await store.nextDue()).toBe(0);
});

test("a row whose process died goes out after its lease", async () => {
  await enqueue(text(MAKER, "一"));
  await store.takeDue(time.clock.now(), time.clock.now() + 5000, 10);
  outbox.start();
  await passes(5000);
  await expect.poll(() => contents("ou_maker")).toEqual(["一"]);
});

test("a database that fails for a moment does not end the loop", async () => {
  let broken = true;
  const real = store.takeDue;
  store.takeDue = (...args) => (broken ? Promise.reject(new Error("database is locked")) : real(...args));
  await enqueue(text(MAKER, "一"));
  outbox.start();
  await expect.poll(() => time.waits()).toEqual([1000]);
  broken = false;
  time.advance(1000);
  await expect.poll(() => contents("ou_maker")).toEqual(["一"]);
  expect(out.text()).toContain("outbox could not be read");
});

test("what was sent while the disk was full is noted once there is room, and what waits behind it goes out at once", async () => {
  let isFull = true;
  const full =
    <A extends unknown[]>(write: (...args: A) => Promise<void>) =>
    (...args: A) =>
      isFull ? Promise.reject(new Error("database or disk is full")) : write(...args);
  store.delivered = full(store.delivered);
  store.retryLater = full(store.retryLater);
  store.bury = full(store.bury);
  failures.push(new DeliveryError("retry", "network", "x"));
  await enqueue(text(MAKER, "一"), text(MAKER, "二"), text(CHIEF, "乙"));
  outbox.start();
  await expect.poll(() => tried.length).toBe(2);
  for (let seconds = 0; seconds < 5; seconds += 1) {
    await expect.poll(() => time.waits().filter((ms) => ms === 1000).length).toBeGreaterThan(1);
    time.advance(1000);
  }
  expect(counted).toEqual([]);
  isFull = false;
  const from = time.clock.elapsed();
  await expect
    .poll(() => {
      time.advance(250);
      return [contents("ou_maker"), contents("ou_chief")];
    })
    .toEqual([["一", "二"], ["乙"]]);
  // A lease is three minutes.
  expect(time.clock.elapsed() - from).toBeLessThan(10_000);
  expect(counted).toEqual(expect.arrayContaining(["retried", "delivered", "delivered"]));
});

test("the wording of messages and cards stays out of the log", async () => {
  failures.push(new DeliveryError("fault", "230028", "refused with 230028"), new DeliveryError("retry", "5000", "x"));
  await enqueue(text(MAKER, "私房话"), text(MAKER, "私房话"));
  outbox.start();
  await expect.poll(() => counted.length).toBe(2);
  expect(out.text()).not.toContain("私房话");
});

test("hundreds of rows for many people all arrive, each once", async () => {
  const works = Array.from({ length: 200 }, (_, n) => text({ type: "open_id", id: `ou_${n % 50}` }, String(n)));
  await enqueue(...works);
  outbox.start();
  await expect
    .poll(
      () => {
        time.advance(100);
        return sent.length;
      },
      { timeout: 10_000, interval: 5 },
    )
    .toBe(200);
  expect(new Set(sent.map(({ uuid }) => uuid)).size).toBe(200);
  for (let n = 0; n < 50; n++) expect(contents(`ou_${n}`)).toEqual([n, n + 50, n + 100, n + 150].map(String));
});
