import { fixedId, newId } from "../ids.js";

export interface ChatRoom {
  readonly chat_id: string;
  readonly type: "p2p" | "group";
  readonly name: string;
  readonly members: string[];
  botIn: boolean;
}

/** The private chat of each person with the bot, and groups. */
export interface Chats {
  get(chatId: string): ChatRoom | undefined;
  /** The person's private chat with the bot; made on first use, with the same id in every run. */
  private(openId: string): ChatRoom;
  group(name: string, members: readonly string[]): ChatRoom;
  of(openId: string): ChatRoom[];
}

export function createChats(botName: string): Chats {
  const rooms = new Map<string, ChatRoom>();
  function keep(room: ChatRoom): ChatRoom {
    rooms.set(room.chat_id, room);
    return room;
  }
  return {
    get: (chatId) => rooms.get(chatId),
    private(openId) {
      const chat_id = fixedId("oc_", `private ${openId}`);
      return rooms.get(chat_id) ?? keep({ chat_id, type: "p2p", name: botName, members: [openId], botIn: true });
    },
    group: (name, members) =>
      keep({ chat_id: newId("oc_"), type: "group", name, members: [...new Set(members)], botIn: true }),
    of: (openId) => [...rooms.values()].filter((room) => room.members.includes(openId)),
  };
}
