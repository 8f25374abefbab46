import type { ChatMessage } from "../../control-types.js";
import { api } from "../api.js";
import { useCallback, useEffect, useRef, useState } from "../html.js";

interface Held {
  chatId: string;
  seq: number;
  byId: Map<string, ChatMessage>;
}

/** The messages of one chat in the order in which they were sent, and a way to fetch what is new. */
export function useMessages(chatId: string): { messages: ChatMessage[]; refresh: () => Promise<void> } {
  const held = useRef<Held>(empty(chatId));
  const [, redraw] = useState(0);
  if (held.current.chatId !== chatId) held.current = empty(chatId);

  const refresh = useCallback(async () => {
    if (!chatId) return;
    const answer = await api.messages(chatId, held.current.seq);
    if (held.current.chatId !== chatId) return; // another chat was opened meanwhile
    // Lower than before: the simulator was restarted, and what is on the screen is gone there.
    const restarted = answer.seq < held.current.seq;
    const next = restarted ? await startAgain(chatId) : merge(held.current, answer.messages, answer.seq);
    if (next === held.current) return;
    held.current = next;
    redraw((count) => count + 1);
  }, [chatId]);

  useEffect(() => {
    refresh().catch(report);
  }, [refresh]);
  return { messages: [...held.current.byId.values()], refresh };
}

async function startAgain(chatId: string): Promise<Held> {
  const answer = await api.messages(chatId, 0);
  return merge(empty(chatId), answer.messages, answer.seq);
}

/** Two answers may cross; the higher number of a message wins. */
function merge(held: Held, changed: ChatMessage[], seq: number): Held {
  const fresh = changed.filter((message) => message.seq > (held.byId.get(message.message_id)?.seq ?? -1));
  if (fresh.length === 0 && seq === held.seq) return held;
  const all = new Map(held.byId);
  for (const message of fresh) all.set(message.message_id, message);
  const sorted = [...all.values()].sort((a, b) => a.created_at - b.created_at || a.seq - b.seq);
  return { ...held, seq: Math.max(seq, held.seq), byId: new Map(sorted.map((one) => [one.message_id, one])) };
}

function empty(chatId: string): Held {
  return { chatId, seq: 0, byId: new Map() };
}

/** The banner already says that the simulator is away; the console keeps the reason. */
function report(error: unknown): void {
  console.warn(error);
}
