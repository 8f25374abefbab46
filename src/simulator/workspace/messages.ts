import type { ChatMessage } from "../control-types.js";
import { newId } from "../ids.js";
import type { Feed } from "./feed.js";

export interface Message {
  readonly message_id: string;
  readonly chat_id: string;
  readonly sender: ChatMessage["sender"];
  readonly msg_type: ChatMessage["msg_type"];
  /** As on the wire: a JSON string. */
  content: string;
  readonly mentions: readonly Mention[];
  readonly root_id?: string;
  readonly parent_id?: string;
  /** The thread that it stands in. */
  thread_id?: string;
  readonly created_at: number;
  updated_at: number;
  seq: number;
  edits: number;
  recalled: boolean;
  /** Clicks on this card that the bot has not answered yet. */
  interactions: number;
}

export interface Mention {
  readonly key: string;
  readonly id: { readonly open_id: string; readonly union_id: string; readonly user_id: string };
  readonly mentioned_type: "user" | "bot";
  readonly name: string;
  readonly tenant_key: string;
}

export interface NewMessage {
  readonly chat_id: string;
  readonly sender: ChatMessage["sender"];
  readonly msg_type: ChatMessage["msg_type"];
  readonly content: string;
  readonly mentions?: readonly Mention[];
  readonly parent?: Message;
  /** It opens or continues the thread of its parent, or, in a group of topics, one of its own. */
  readonly threaded?: boolean;
}

export interface Messages {
  get(id: string): Message | undefined;
  add(message: NewMessage): Message;
  /** Replaces the content and tells everyone who waits. */
  change(message: Message, content: string): void;
  recall(message: Message): void;
  /** Created or changed after `seq`, oldest change first. */
  since(chatId: string | undefined, seq: number): Message[];
  last(chatId: string): Message | undefined;
}

export function createMessages(feed: Feed, now: () => number): Messages {
  const all = new Map<string, Message>();
  function touch(message: Message): void {
    message.updated_at = now();
    message.seq = feed.changed(message.chat_id, message.message_id);
  }
  return {
    get: (id) => all.get(id),
    add({ parent, threaded = false, mentions = [], ...rest }) {
      const at = now();
      const thread_id = parent?.thread_id ?? (threaded ? newId("omt_") : undefined);
      if (parent !== undefined && threaded && thread_id !== undefined) parent.thread_id = thread_id;
      const message: Message = {
        ...rest,
        mentions,
        message_id: newId("om_"),
        ...(thread_id !== undefined && (threaded || parent !== undefined) && { thread_id }),
        ...(parent && { parent_id: parent.message_id, root_id: parent.root_id ?? parent.message_id }),
        created_at: at,
        updated_at: at,
        seq: 0,
        edits: 0,
        recalled: false,
        interactions: 0,
      };
      all.set(message.message_id, message);
      touch(message);
      return message;
    },
    change(message, content) {
      message.content = content;
      touch(message);
    },
    recall(message) {
      message.recalled = true;
      touch(message);
    },
    since: (chatId, seq) =>
      [...all.values()]
        .filter((message) => message.seq > seq && (chatId === undefined || message.chat_id === chatId))
        .sort((a, b) => a.seq - b.seq),
    last(chatId) {
      let found: Message | undefined;
      for (const message of all.values()) if (message.chat_id === chatId) found = message;
      return found;
    },
  };
}
