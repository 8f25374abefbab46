import type { ApiCode } from "../codes.js";
import type { ChatRoom } from "../workspace/chats.js";
import type { Employee, Standing } from "../workspace/staff.js";
import { personOf, type World } from "../world.js";
import { ApiFault } from "./fault.js";

export type ReceiverType = "open_id" | "union_id" | "user_id" | "email" | "chat_id";

/**
 * The chat that a message to this receiver goes to. Throws 99992361 for an open_id of another app, 99992351 for an unknown one, 230034 for any other unknown
 * receiver, 230002 when the bot is not in the group, 230013 when the person is outside the availability range.
 */
export function findReceiver(world: World, type: ReceiverType, id: string): ChatRoom {
  if (type === "chat_id") return checkRoom(world, world.chats.get(id));
  const person = world.staff.find((each) => each[type] === id);
  if (person === undefined && world.idsOfOtherApps.has(id)) throw new ApiFault(99992361, "open_id cross app");
  if (person === undefined && type === "open_id")
    throw new ApiFault(
      99992351,
      `The request you send is not a valid {open_id} or not exists, example value: ${world.bot.open_id}`,
    );
  if (person === undefined) throw new ApiFault(230034, "The receive_id is invalid.");
  checkAvailable(person);
  return world.chats.private(person.open_id);
}

/** The bot may write here: it is in the chat, and a private chat's person is within its availability range. */
export function checkRoom(world: World, room: ChatRoom | undefined): ChatRoom {
  if (room === undefined) throw new ApiFault(230034, "The receive_id is invalid.");
  if (!room.botIn) throw new ApiFault(230002, "The bot can not be outside the group.");
  const person = room.type === "p2p" ? personOf(world, room.members[0] ?? "") : undefined;
  if (person !== undefined) checkAvailable(person);
  return room;
}

function checkAvailable(person: Employee): void {
  if (!person.available) throw new ApiFault(230013, "Bot has NO availability to this user.");
  if (person.standing !== undefined) throw new ApiFault(...REFUSED[person.standing]);
}

const REFUSED: Record<Standing, readonly [ApiCode, string]> = {
  stopped: [230053, "The user has stopped the bot from sending messages."],
  blocked: [230035, "Send Message Permission deny."],
  resigned: [230029, "User has resigned."],
};
