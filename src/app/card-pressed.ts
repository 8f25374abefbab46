/**
 * What a press does, when it came without the value of its button (larksuite/openclaw-lark #585). The card it was pressed on
 * is looked up, by the person's newest cards or by its message, and the button by its name. A name that says what it
 * is for must agree with what is found.
 */
import { z } from "zod";
import { readButtonName } from "../core/dialogue/turn/button-name.js";
import type { Action } from "../core/dialogue/turn/event.js";
import type { Transaction } from "./ports/transaction.js";
import { replyThatShowed } from "./repeated-press.js";

/** The press with its value, as far as it can be found. */
export async function withValue(on: Transaction, action: Action): Promise<Action> {
  if (Object.keys(action.value).length > 0 || action.name === undefined) return action;
  return { ...action, value: (await found(on, action, action.name)) ?? action.named ?? {} };
}

async function found(on: Transaction, action: Action, name: string): Promise<Value | null> {
  const said = readButtonName(name);
  const reply = said === null ? null : await replyThatShowed(on, action.from, said.revision);
  const card = reply ?? (action.messageId === "" ? null : await on.sentCard(action.messageId));
  const value = card === null ? null : buttonValue(JSON.parse(card), name);
  return value !== null && (said === null || value.press.do === said.kind) ? value : null;
}

const button = z.object({
  tag: z.literal("button"),
  name: z.string(),
  behaviors: z.tuple([z.object({ value: z.looseObject({ press: z.looseObject({ do: z.string() }) }) })]),
});

type Value = z.infer<typeof button>["behaviors"][0]["value"];

/** Cards nest a few levels deep, and what is searched was drawn here. */
function buttonValue(node: unknown, name: string): Value | null {
  if (typeof node !== "object" || node === null) return null;
  const read = button.safeParse(node);
  if (read.success && read.data.name === name) return read.data.behaviors[0].value;
  for (const part of Object.values(node)) {
    const found = buttonValue(part, name);
    if (found !== null) return found;
  }
  return null;
}
