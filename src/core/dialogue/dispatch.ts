/** The one way in: presses of cards, typed commands and menu items all come through here. */
import { say } from "../say.js";
import { placeExists } from "./place-exists.js";
import { places, presses } from "./registry.js";
import { pathOfPlace } from "./steps/path-of-place.js";
import type { Handler } from "./turn/capability.js";
import type { Context } from "./turn/context.js";
import { refusedPress } from "./turn/gate.js";
import { type Outcome, remark } from "./turn/outcome.js";
import type { Press } from "./turn/press.js";
import { type Form, nothingTyped, readInputs, type TypedInputs } from "./turn/typed-inputs.js";

/** `form` null: the press was typed as a command, no card came with it. What is refused leaves the card as it is. */
export function dispatch(context: Context, press: Press, form: Form | null): Outcome {
  const refused = refusedPress(context, press, placeOf(context));
  if (refused !== null) return remark(context.state, refused);
  const typed = form === null ? nothingTyped : readInputs(context.state.shown, form);
  return existing(context, handle(context, press, typed));
}

function placeOf({ report, state }: Context): string | null {
  return report === null ? null : pathOfPlace(report.ledger, state.place);
}

/** A place may give another capability's press a meaning of its own. */
function handle<Do extends Press["do"]>(
  context: Context,
  press: Extract<Press, { do: Do }>,
  typed: TypedInputs,
): Outcome {
  const here: Handler<Extract<Press, { do: Do }>> | undefined = places[context.state.place.at].here?.[press.do];
  const anywhere: Handler<Extract<Press, { do: Do }>> = presses[press.do];
  return (here ?? anywhere)(context, press, typed);
}

/** Falls back to the outline when the place to go to does not exist, or exists no longer. */
function existing({ report }: Context, result: Outcome): Outcome {
  if (report === null || placeExists(report.ledger.with(result.entries), result.state.place)) return result;
  const notices = [...result.notices, { text: say("notice.gone"), tone: "warn" as const }];
  return { ...result, state: { ...result.state, place: { at: "outline", scope: "" }, from: null }, notices };
}
