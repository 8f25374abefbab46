import type { Chat, Person } from "../../control-types.js";
import { api } from "../api.js";
import { useEffect, useRef } from "../html.js";
import type { Route } from "../route.js";

interface Parts {
  people: Person[];
  route: Route;
  /** Null until they are known. */
  chats: Chat[] | null;
  refreshChats: () => Promise<void>;
  go: (route: Route) => void;
}

interface Entering {
  pick: (openId: string) => Promise<void>;
  enter: (openId: string) => Promise<void>;
}

/**
 * Opening the private chat is what makes the bot greet, once for every time it is opened. `pick` switches
 * to another person: into their chat with the bot, or on a phone to the list of their chats. A newcomer,
 * whose address names nobody, becomes the first person. `enter` rejects when the bot is not there for them.
 */
export function useEntering({ people, route, chats, refreshChats, go }: Parts): Entering {
  const entered = useRef("");
  const { openId, chatId } = route;
  const chat = chats?.find((one) => one.chat_id === chatId);
  const known = people.some((person) => person.open_id === openId);
  // The simulator forgets chats when it restarts; an address may also be old.
  const gone = known && chats !== null && chatId !== "" && !chat;
  const p2p = chat?.type === "p2p" ? `${openId} ${chatId}` : "";

  async function enter(next: string): Promise<void> {
    const { chat_id } = await api.enter(next);
    entered.current = `${next} ${chat_id}`;
    if (next === openId) await refreshChats();
    go({ openId: next, chatId: chat_id });
  }
  /** Somebody outside the bot's availability cannot enter: they see an empty list. */
  async function pick(next: string): Promise<void> {
    if (isPhone()) return go({ openId: next, chatId: "" });
    return enter(next).catch(() => go({ openId: next, chatId: "" }));
  }

  useEffect(() => {
    if (p2p && p2p !== entered.current) api.enter(openId).catch(console.warn);
    // Only the entering just done spares one; coming back later is a new opening.
    entered.current = "";
  }, [p2p]);
  useEffect(() => {
    const first = people[0];
    if (first && !known) void pick(first.open_id);
    else if (gone) void pick(openId);
  }, [people, known, gone]);
  return { pick, enter };
}

function isPhone(): boolean {
  return matchMedia("(max-width: 480px)").matches;
}
