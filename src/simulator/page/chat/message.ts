import type { Chat } from "../../control-types.js";
import { Card, type CardProps } from "../card/card.js";
import { html, type VNode } from "../html.js";
import { text } from "../json.js";
import { Avatar } from "../people/avatar.js";
import { sayTime } from "../time.js";
import { FileMessage } from "./file-message.js";
import { post, spoken } from "./text-message.js";

interface Props extends CardProps {
  chat: Chat | undefined;
  bot: string;
  now: number;
}

/** One message: own words on the right, everybody else's on the left. */
export function Message(props: Props): VNode {
  const { message, people, openId, bot, now } = props;
  if (message.msg_type === "system") return html`<p class="system">${text(message.content.text)}</p>`;
  const person = message.sender.type === "user" ? people.get(message.sender.id) : undefined;
  const own = message.sender.type === "user" && message.sender.id === openId;
  const name = person?.name ?? (message.sender.type === "app" ? bot : message.sender.id);
  return html`<li class="message ${own ? "own" : ""}" data-message=${message.message_id}>
    <${Avatar} name=${name} color=${person?.color} person=${person !== undefined} />
    <div class="said">
      <p class="who">${!own && html`<b>${name}</b>`}${message.sender.type === "app" && html`<span class="tag">机器人</span>`}<time>${sayTime(message.created_at, now)}</time></p>
      ${content(props)}
    </div>
  </li>`;
}

const unreadable: Record<string, string> = { image: "［图片］", audio: "［语音］", sticker: "［表情］" };

function content(props: Props): VNode {
  const { message, people } = props;
  switch (message.msg_type) {
    case "interactive":
      return html`<${Card} ...${props} />`;
    case "file":
      return html`<${FileMessage} content=${message.content} />`;
    case "text":
      return html`<div class="bubble">${spoken(text(message.content.text), people)}</div>`;
    case "post":
      return html`<div class="bubble">${post(message.content, people)}</div>`;
    default:
      return html`<div class="bubble">${unreadable[message.msg_type] ?? `［${message.msg_type}］`}</div>`;
  }
}
