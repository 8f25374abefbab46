/**
 * A message that its sender edited or recalled after the bot had read it. The figures it brought stay: they are logged, colleagues
 * may rely on them, and the platform gives no reason for the recall. The sender is told once, with a button that undoes them.
 */
import type { Screen } from "../core/dialogue/screen/screen.js";
import type { OfPerson, Recalled } from "../core/dialogue/turn/event.js";
import { say } from "../core/say.js";
import { type Answered, ignored } from "./answered.js";
import { screenTo, textTo } from "./messages.js";
import type { NewOutboxRow, Receiver } from "./ports/outbox.js";
import type { Transaction } from "./ports/transaction.js";
import type { TurnParts } from "./turn-parts.js";
import { noWrites, withWrites } from "./writes.js";

/** A message that is taken back before it was handled is not read when it comes later. */
export async function recalled(parts: TurnParts, on: Transaction, event: Recalled): Promise<Answered> {
  const sent = await on.claimer(event.messageId);
  if (sent === null)
    return { ...ignored, writes: withWrites(noWrites, { replies: [claimed(event.messageId, parts)] }) };
  if (sent.person === null || sent.event === null) return ignored;
  const message = await sentence(parts, on, { person: sent.person, event: sent.event });
  return { ...ignored, writes: withWrites(noWrites, { outgoing: message }) };
}

async function sentence(
  parts: TurnParts,
  on: Transaction,
  { person, event }: { readonly person: string; readonly event: string },
): Promise<NewOutboxRow[]> {
  const to: Receiver = { type: "open_id", id: person };
  const brought = await on.broughtBy(person, event);
  const record = brought === null ? null : await on.report(brought.report);
  if (brought !== null && record !== null) {
    const title = parts.catalog.newest(record.form)?.form.title ?? "";
    return [screenTo(parts, to, recalledScreen({ ...brought, title, event }))];
  }
  const loaded = await on.load({ keys: [], at: 0, person, report: "none", beside: 0 });
  const hasReport = loaded.fresh && (loaded.session?.report ?? null) !== null;
  return hasReport ? [textTo(parts, to, say("message-back.recalled-nothing"))] : [];
}

interface Brought {
  readonly report: string;
  readonly answers: number;
  readonly title: string;
  readonly event: string;
}

function recalledScreen({ report, answers, title, event }: Brought): Screen {
  const undo = { label: say("button.undo-these"), press: { do: "undo" as const, event }, report };
  return {
    title: say("message-back.title"),
    color: "grey",
    blocks: [
      { block: "text", text: say("message-back.recalled", { count: answers, title }) },
      { block: "buttons", buttons: [undo] },
    ],
  };
}

/** Whether the message was handled before it was changed. */
export async function isEdit(on: Transaction, incoming: OfPerson): Promise<boolean> {
  return "edited" in incoming && incoming.edited === true && (await on.claimer(incoming.messageId)) !== null;
}

/** Claims the message itself too, whose event went under the key of the change. */
export function claimed(key: string, { now }: Pick<TurnParts, "now">): { key: string; reply: string; at: number } {
  return { key, reply: "{}", at: now() };
}
