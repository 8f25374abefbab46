/** A button that is pressed by typing its number (点 3), by whoever has the card as a text. */
import { buttonTyped, numberTyped } from "../core/dialogue/capabilities/text-only/typed-into-text.js";
import type { Action, OfPerson } from "../core/dialogue/turn/event.js";
import { say } from "../core/say.js";
import { loadAgain } from "./answered.js";
import { type Place, placeOf, type Shown, takeTurn } from "./turn.js";
import type { TurnSetting } from "./turn-parts.js";
import { noWrites } from "./writes.js";

/** null: the message is none, or no such button is on the card that is shown. */
export async function typedPress(setting: TurnSetting, place: Place, incoming: OfPerson): Promise<Shown | null> {
  if (incoming.kind !== "message") return null;
  const number = numberTyped(incoming.text, setting.parts.commands.press);
  const button = number === null ? null : buttonTyped(place.state.offered, number);
  if (button === null) return null;
  const { keys, from, at, chatId } = incoming;
  const value = { press: button.press, ...(button.report === null ? {} : { report: button.report }) };
  const action: Action = { kind: "action", keys, from, at, chatId, messageId: "", value, form: button.form };
  const { on, person } = setting;
  const { report } = button;
  const there = report === null ? place : await placeOf(setting, await loadAgain(on, person, { id: report }));
  if (report !== null && there.opened === null)
    return { card: null, remark: say("access.stranger"), toast: null, opened: null, writes: noWrites };
  // What was typed goes in with the form.
  const brings = Object.keys(button.form).length > 0;
  const state = brings ? { ...there.state, offered: null } : there.state;
  return await takeTurn(setting, { ...there, state }, action);
}
