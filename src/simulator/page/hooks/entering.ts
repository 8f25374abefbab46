import type { Chat, Person } from "../../control-types.js";
import { api } from "../api.js";
import { useEffect, useRef } from "../html.js";
import type { Route } from "../route.js";

/**
 * Opening the private chat is what makes the bot greet, once for every time it is opened. Gives what switches
 * to another person: into their chat with the bot, or on a phone to the list of their chats. A newcomer,
 * whose address names nobody, becomes the first person.
 */
export function useEntering(people: Person[], route: Route, chat: Chat | undefined, go: (route: Route) => void) {
  const entered = useRef("");
  const p2p = chat?.type === "p2p" ? `${route.openId} ${chat.chat_id}` : "";

  async function pick(openId: string): Promise<void> {
    if (isPhone()) return go({ openId, chatId: "" });
    const known = (await api.chats(openId)).find(({ type }) => type === "p2p");
    if (known) return go({ openId, chatId: known.chat_id });
    const { chat_id } = await api.enter(openId);
    entered.current = `${openId} ${chat_id}`;
    return go({ openId, chatId: chat_id });
  }

  useEffect(() => {
    if (p2p && p2p !== entered.current) api.enter(route.openId).catch(console.warn);
    // Only the entering of `pick` spares one; coming back later is a new opening.
    entered.current = "";
  }, [p2p]);
  useEffect(() => {
    const first = people[0];
    if (first && !people.some((person) => person.open_id === route.openId)) pick(first.open_id).catch(console.warn);
  }, [people, route.openId]);
  return (openId: string) => pick(openId).catch(() => go({ openId, chatId: "" }));
}

function isPhone(): boolean {
  return matchMedia("(max-width: 480px)").matches;
}
