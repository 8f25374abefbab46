import type { Message } from "../workspace/messages.js";
import type { World } from "../world.js";
import { ApiFault } from "./fault.js";

/** The message of this id. Throws 99992354 for an id that is none or of no message, card tokens (`c-`) included. */
export function findMessage(world: World, id: string): Message {
  const message = world.messages.get(id);
  if (message === undefined)
    throw new ApiFault(99992354, `The request you send is not a valid {message_id} or not exists: ${id}`);
  return message;
}

/** A message that the bot itself sent and that still stands. Throws 230011 when recalled, 230001 when another's. */
export function findOwnMessage(world: World, id: string): Message {
  const message = findMessage(world, id);
  if (message.recalled) throw new ApiFault(230011, "The message was recalled.");
  if (message.sender.type !== "app") throw new ApiFault(230001, "The operator is not the sender of the message.");
  return message;
}
