/** Events as the platform sends them, decrypted: the scenario goes in through the same door. */

let counter = 0;

export function nextId(prefix: string): string {
  counter += 1;
  return `${prefix}_${counter}`;
}

function envelope(type: string, event: object, id = nextId("ev")) {
  return {
    schema: "2.0",
    header: {
      event_id: id,
      event_type: type,
      create_time: "1700000000000",
      token: "v",
      app_id: "cli_0123456789abcdef",
      tenant_key: "t1",
    },
    event,
  };
}

export const bot = "ou_bot";

export interface Spoken {
  readonly from: string;
  readonly type?: string;
  readonly content: object;
  /** In a group; the bot is mentioned or not. */
  readonly group?: { chat: string; mention: boolean };
  /** Sent again under the same message id. */
  readonly messageId?: string;
  /** Milliseconds. */
  readonly at?: number;
  readonly editedAt?: number;
  readonly thread?: string;
}

export function spoken(spoken: Spoken): object {
  const { from, type = "text", content, group, messageId = nextId("om"), at = 1_700_000_000_000 } = spoken;
  return envelope("im.message.receive_v1", {
    sender: { sender_id: { open_id: from }, sender_type: "user", tenant_key: "t1" },
    message: {
      message_id: messageId,
      create_time: String(at),
      update_time: String(spoken.editedAt ?? at),
      ...(spoken.thread === undefined ? {} : { thread_id: spoken.thread }),
      chat_id: group?.chat ?? `oc_${from}`,
      chat_type: group === undefined ? "p2p" : "group",
      message_type: type,
      content: JSON.stringify(content),
      ...(group?.mention === true
        ? { mentions: [{ key: "@_user_1", id: { open_id: bot }, mentioned_type: "bot", name: "绩评助手" }] }
        : {}),
    },
  });
}

export function recalled(messageId: string, chat: string): object {
  const event = { message_id: messageId, chat_id: chat, recall_time: "1700000001000", recall_type: "message_owner" };
  return envelope("im.message.recalled_v1", event);
}

export function entered(from: string): object {
  return envelope("im.chat.access_event.bot_p2p_chat_entered_v1", {
    chat_id: `oc_${from}`,
    operator_id: { open_id: from },
  });
}

export function menu(from: string, key: string): object {
  return envelope("application.bot.menu_v6", {
    operator: { operator_id: { open_id: from } },
    event_key: key,
    timestamp: 1700000000,
  });
}

export function addedToGroup(from: string, chat: string): object {
  return envelope("im.chat.member.bot.added_v1", { chat_id: chat, operator_id: { open_id: from } });
}

export function pressed(from: string, action: object, id?: string, chat = `oc_${from}`): object {
  return envelope(
    "card.action.trigger",
    {
      operator: { tenant_key: "t1", open_id: from },
      token: "c-1",
      action,
      host: "im_message",
      context: { open_message_id: "om_card", open_chat_id: chat },
    },
    id,
  );
}
