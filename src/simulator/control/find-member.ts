import type { ChatRoom } from "../workspace/chats.js";
import type { Employee } from "../workspace/staff.js";
import { personOf, type World } from "../world.js";
import { ControlFault } from "./fault.js";

/** The person and the chat they act in; without `chatId` their private chat with the bot. Throws when they cannot. */
export function findMember(world: World, openId: string, chatId?: string): { person: Employee; room: ChatRoom } {
  const person = personOf(world, openId);
  if (person === undefined) throw new ControlFault(404, `nobody has the open_id ${openId}`);
  if (!person.available) throw new ControlFault(403, `${person.name} is outside the availability range of the bot`);
  const room = chatId === undefined ? world.chats.private(openId) : world.chats.get(chatId);
  if (room === undefined) throw new ControlFault(404, `no chat ${chatId}`);
  if (!room.members.includes(openId)) throw new ControlFault(403, `${person.name} is not in the chat`);
  return { person, room };
}
