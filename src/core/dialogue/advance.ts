/** One event of the conversation: (context, event) -> answers, next state, effects. Pure. */

import { say } from "../say.js";
import { type Context, type Outcome, outcome } from "./context.js";
import type { Incoming } from "./event.js";
import { onMessage } from "./on-message.js";
import { onPress } from "./on-press.js";
import { press } from "./press.js";
import { atHome } from "./state.js";

export function advance(context: Context, event: Incoming): Outcome {
  switch (event.kind) {
    case "message":
      return onMessage(context, event.text);
    case "action": {
      const parsed = press.safeParse(event.value.press);
      return parsed.success ? onPress(context, parsed.data, event.form) : stay(context);
    }
    case "unreadable":
      return outcome(context.state, {
        notices: [{ text: say("notice.unreadable", { type: event.type }), tone: "note" }],
      });
    case "entered":
    case "added":
      return stay(context);
    case "menu":
      return onMessage(context, event.key);
  }
}

/** Shows again what is shown; a person whose report is gone starts at home. */
function stay(context: Context): Outcome {
  return outcome(context.report === null ? atHome : context.state);
}
