import type { ChatMessage } from "../../control-types.js";
import { draftKey, keepDraft, readDraft } from "../chat/drafts.js";
import { useState } from "../html.js";
import type { CardWorld } from "./world.js";

/** The typed values of a card, which outlive new messages, a reload and a look at another chat. */
export function useDraft(openId: string, message: ChatMessage): Pick<CardWorld, "values" | "setValue" | "forget"> {
  const key = draftKey(openId, message.message_id, message.updated_at);
  const [, redraw] = useState(0);
  const values = readDraft(key);
  function keep(next: CardWorld["values"]): void {
    keepDraft(key, next);
    redraw((count) => count + 1);
  }
  return {
    values,
    setValue: (name, value) => keep({ ...readDraft(key), [name]: value }),
    forget: (names) =>
      keep(Object.fromEntries(Object.entries(readDraft(key)).filter(([name]) => !names.includes(name)))),
  };
}
