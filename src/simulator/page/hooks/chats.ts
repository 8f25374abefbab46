import type { Chat, Person } from "../../control-types.js";
import { api } from "../api.js";
import { isUnread } from "../chat/unread.js";
import { useCallback, useEffect, useState } from "../html.js";

/** A person's chats, the one with the latest message first; `null` until they are known. */
export function useChats(openId: string): { chats: Chat[] | null; refresh: () => Promise<void> } {
  const [held, setHeld] = useState<{ openId: string; chats: Chat[] }>({ openId: "", chats: [] });
  const refresh = useCallback(async () => {
    if (openId) setHeld({ openId, chats: (await api.chats(openId)).sort(latestFirst) });
  }, [openId]);
  useEffect(() => {
    refresh().catch(console.warn);
  }, [refresh]);
  return { chats: held.openId === openId ? held.chats : null, refresh };
}

/** Who of the others has something unread: looked up every few seconds while the page is seen. */
export function useUnreadPeople(people: Person[], except: string): Set<string> {
  const [unread, setUnread] = useState<Set<string>>(new Set());
  useEffect(() => {
    const others = people.filter((person) => person.open_id !== except);
    const look = async () => {
      if (document.hidden) return;
      const found = await Promise.all(
        others.map(async ({ open_id }) => ({ open_id, chats: await api.chats(open_id) })),
      );
      const waiting = found.filter(({ open_id, chats }) => chats.some((chat) => isUnread(open_id, chat)));
      setUnread(new Set(waiting.map(({ open_id }) => open_id)));
    };
    look().catch(console.warn);
    const timer = setInterval(() => look().catch(console.warn), 5_000);
    return () => clearInterval(timer);
  }, [people, except]);
  return unread;
}

function latestFirst(a: Chat, b: Chat): number {
  return (b.last?.at ?? 0) - (a.last?.at ?? 0);
}
