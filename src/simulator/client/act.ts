import { CARD_LIFE } from "../api/change-message.js";
import { findElement } from "../cards/find-element.js";
import { ControlFault } from "../control/fault.js";
import { findMember } from "../control/find-member.js";
import type { ActionRequest, ActionResult } from "../control-types.js";
import { isObject, type JsonObject, parseObject, text } from "../json.js";
import { envelope } from "../push/envelope.js";
import { CARD_ACTION } from "../push/event-types.js";
import type { Push } from "../push/push.js";
import type { ChatRoom } from "../workspace/chats.js";
import type { Message } from "../workspace/messages.js";
import type { Employee } from "../workspace/staff.js";
import type { World } from "../world.js";
import { buildAction } from "./build-action.js";
import type { EmptyShape } from "./form-value.js";
import { type Answer, readAnswer } from "./read-answer.js";

/** Acts on a card as the client of one person does: checks locally, sends the callback, shows the answer. */
export type Act = (request: ActionRequest) => Promise<ActionResult>;

const EMPTY_SHAPES: readonly EmptyShape[] = ["missing", "text", "list", "null"];

export function createAct(world: World, push: Push): Act {
  let turn = 0;

  /** In turn, or by chance when a seed is set. */
  function nextEmpty(): EmptyShape {
    turn += 1;
    const { seed } = world.faults.current;
    const index = seed === undefined ? turn : Math.floor(world.chance.of("empty").next() * EMPTY_SHAPES.length);
    return EMPTY_SHAPES[index % EMPTY_SHAPES.length] ?? "missing";
  }

  return async (request) => {
    const from = Date.now();
    const { message, person, room } = findCard(world, request);
    const refused = whyDead(world, message);
    if (refused !== null) return { refused: { input: request.element, reason: refused }, took: 0 };
    const card = parseObject(message.content) ?? {};
    const seat = findElement(card, request.element);
    if (seat === null) throw new ControlFault(404, `the card has no element ${request.element}`);
    const pressed = buildAction({ card, seat, request, members: room.members, nextEmpty });
    if (pressed.kind === "refused") return { refused: pressed.refused, took: Date.now() - from };
    const noted = { ...confirmOf(seat.node), ...(pressed.opened !== undefined && { opened: pressed.opened }) };
    if (pressed.kind === "local") return { ...noted, took: Date.now() - from };
    const answer = await clickAll(world, push, message, { action: pressed.action, person });
    return { ...noted, ...show(answer), took: Date.now() - from };
  };
}

function findCard(world: World, request: ActionRequest): { message: Message; person: Employee; room: ChatRoom } {
  const message = world.messages.get(request.message_id);
  if (message === undefined) throw new ControlFault(404, `no message ${request.message_id}`);
  if (message.msg_type !== "interactive") throw new ControlFault(400, "the message is no card");
  return { message, ...findMember(world, request.open_id, message.chat_id) };
}

/** Why the client would not let anybody press anything on this card. */
function whyDead(world: World, message: Message): string | null {
  if (message.recalled) return "消息已撤回";
  return world.clock.now() - message.created_at > CARD_LIFE ? "卡片已过期" : null;
}

interface Click {
  readonly action: JsonObject;
  readonly person: Employee;
}

/** One click, or as many as a fault asks for, at the same time; the person is shown the first one's answer. */
async function clickAll(world: World, push: Push, message: Message, made: Click): Promise<Answer> {
  const { repeatActions = 1 } = world.faults.current;
  const clicks = Array.from({ length: repeatActions }, () => click(world, push, message, made));
  const [first] = await Promise.all(clicks);
  return first ?? {};
}

async function click(world: World, push: Push, message: Message, { action, person }: Click): Promise<Answer> {
  const token = world.cardTokens.issue(message);
  message.interactions += 1;
  const delivery = await push(
    envelope(world, CARD_ACTION, {
      operator: operatorOf(world, person),
      token: token.token,
      action: struck(world, action),
      host: "im_message",
      context: { open_message_id: message.message_id, open_chat_id: message.chat_id },
    }),
  );
  message.interactions -= 1;
  token.answered = true;
  const answer = readAnswer(world, delivery);
  if (answer.card !== undefined && !message.recalled) world.messages.change(message, answer.card);
  return answer;
}

function operatorOf(world: World, person: Employee): JsonObject {
  const { open_id, ...others } = idsOf(world, person);
  const ids = world.faults.strikes("namelessPresses") ? others : { open_id, ...others };
  return { tenant_key: person.tenant_key, ...ids };
}

/** What a faulty client or proxy leaves out. */
function struck({ faults }: World, { value, form_value, ...rest }: JsonObject): JsonObject {
  return {
    ...(value !== undefined && !faults.strikes("valuelessPresses") && { value }),
    ...rest,
    ...(form_value !== undefined && !faults.strikes("formlessPresses") && { form_value }),
  };
}

/** `user_id` is there only when the app may see it. */
export function idsOf(world: World, person: Employee): { open_id: string; union_id: string; user_id?: string } {
  const { open_id, union_id, user_id } = person;
  return { open_id, union_id, ...(!world.missingScopes.has("contact:user.employee_id:readonly") && { user_id }) };
}

function show({ toast, card, error }: Answer): Pick<ActionResult, "toast" | "replaced" | "error"> {
  return { ...(toast && { toast }), ...(card !== undefined && { replaced: true }), ...(error && { error }) };
}

function confirmOf(node: JsonObject): Pick<ActionResult, "confirmed"> {
  if (!isObject(node.confirm)) return {};
  const { title, text: body } = node.confirm;
  return {
    confirmed: {
      title: isObject(title) ? text(title, "content") : "",
      text: isObject(body) ? text(body, "content") : "",
    },
  };
}
