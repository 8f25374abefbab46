/** A control interface through which the bot dies again and again while a person works. */
import { setTimeout as sleep } from "node:timers/promises";
import type { ActionResult, Control, Form } from "../../src/play/control.js";

export interface Mortal {
  start(): Promise<void>;
  kill(): Promise<void>;
}

export interface Doom {
  readonly bot: Mortal;
  /** From 0 up to, not including, 1: decides when the bot dies. */
  chance(): number;
  /** Share of the person's actions that the bot does not survive. */
  readonly share: number;
  /** After every new start, before the person does anything. */
  revived(acknowledged: readonly Form[]): Promise<void>;
}

export interface Deaths {
  readonly control: Control;
  /** How often the bot died, by what went on. */
  readonly count: Record<Moment, number>;
  /** Forms whose answer the person saw. */
  readonly acknowledged: Form[];
}

type Moment = "before" | "during" | "after" | "waiting";

/** Milliseconds: about what a submission takes, and what a report takes from the press to the message. */
const submission = 12;
const delivery = 150;
/** Deaths in a row while the person waits for one message. */
const inARow = 2;

export function deathly(control: Control, doom: Doom): Deaths {
  const count: Record<Moment, number> = { before: 0, during: 0, after: 0, waiting: 0 };
  const acknowledged: Form[] = [];
  let waits = 0;

  async function die(moment: Moment): Promise<void> {
    count[moment] += 1;
    await doom.bot.kill();
  }

  async function revive(): Promise<void> {
    await doom.bot.start();
    await doom.revived(acknowledged);
  }

  /** Does it, or kills the bot before, during or after it; the bot lives again when this resolves. */
  async function survive<T>(work: () => Promise<T>): Promise<T> {
    waits = 0;
    const moment = pick(doom);
    if (moment === null) return await work();
    if (moment === "before") await die(moment);
    const done = work();
    if (moment === "during") {
      await sleep(doom.chance() * submission);
      await die(moment);
    }
    const result = await done;
    if (moment === "after") await die(moment);
    await revive();
    return result;
  }

  async function waiting<T>(work: () => Promise<T>): Promise<T> {
    if (waits >= inARow || doom.chance() >= 0.5) return await work();
    waits += 1;
    const done = work();
    await sleep(doom.chance() * delivery);
    await die("waiting");
    await revive();
    return await done;
  }

  return {
    count,
    acknowledged,
    control: {
      ...control,
      enter: (openId) => survive(() => control.enter(openId)),
      say: (openId, text) => survive(() => control.say(openId, text)),
      act: (request) =>
        survive(async () => {
          const result = await control.act(request);
          if (request.form !== undefined && wasAnswered(result)) acknowledged.push(request.form);
          return result;
        }),
      messages: (chat, seq, wait) => {
        const look = () => control.messages(chat, seq, wait);
        return wait === 0 ? look() : waiting(look);
      },
    },
  };
}

function pick({ chance, share }: Doom): Exclude<Moment, "waiting"> | null {
  if (chance() >= share) return null;
  const moments = ["before", "during", "during", "after"] as const;
  return moments[Math.floor(chance() * moments.length)] ?? null;
}

function wasAnswered({ error, replaced }: ActionResult): boolean {
  return error === undefined && replaced === true;
}
