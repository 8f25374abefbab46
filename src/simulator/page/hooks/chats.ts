import type { Chat, Person } from "../../control-types.js";
import { api } from "../api.js";
import { countUnread } from "../chat/unread.js";
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

/** Unread messages by chat. `current` is being read. */
export function useUnread(openId: string, chats: Chat[] | null, current: string): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    const others = (chats ?? []).filter(({ chat_id }) => chat_id !== current);
    counted(openId, others).then(setCounts).catch(console.warn);
  }, [openId, chats, current]);
  return counts;
}

/** Unread messages of everybody else: looked up every few seconds while the page is seen. */
export function useUnreadPeople(people: Person[], except: string): ReadonlyMap<string, number> {
  const [unread, setUnread] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    const others = people.filter((person) => person.open_id !== except);
    const look = async () => {
      if (document.hidden) return;
      const sums = others.map(async ({ open_id }): Promise<[string, number]> => {
        const counts = await counted(open_id, await api.chats(open_id));
        return [open_id, [...counts.values()].reduce((sum, count) => sum + count, 0)];
      });
      setUnread(new Map(await Promise.all(sums)));
    };
    look().catch(console.warn);
    const timer = setInterval(() => look().catch(console.warn), 5_000);
    return () => clearInterval(timer);
  }, [people, except]);
  return unread;
}

async function counted(openId: string, chats: Chat[]): Promise<ReadonlyMap<string, number>> {
  const counts = chats.map(async (chat): Promise<[string, number]> => [chat.chat_id, await countUnread(openId, chat)]);
  return new Map(await Promise.all(counts));
}

function latestFirst(a: Chat, b: Chat): number {
  return (b.last?.at ?? 0) - (a.last?.at ?? 0);
}
