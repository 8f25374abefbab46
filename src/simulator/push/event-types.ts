/** Every event and callback that the simulator pushes. */
export const EVENT_TYPES = [
  "im.message.receive_v1",
  "im.message.recalled_v1",
  "im.chat.access_event.bot_p2p_chat_entered_v1",
  "application.bot.menu_v6",
  "im.chat.member.bot.added_v1",
  "im.chat.member.bot.deleted_v1",
  "card.action.trigger",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** The one that is answered at once and never sent again. */
export const CARD_ACTION = "card.action.trigger" satisfies EventType;
