import { html, type VNode } from "../html.js";
import { isRecord, type Json, list, number, text } from "../json.js";
import { Avatar } from "../people/avatar.js";
import { Icon } from "./icon.js";
import { type CardWorld, type ElementProps, useWorld } from "./world.js";

const sizes: Record<string, number> = { extra_small: 20, small: 24, medium: 32, large: 48 };

/** In as many lines as they need, or cut after `lines`. */
export function PersonList({ node }: ElementProps): VNode {
  const world = useWorld();
  const persons = list(node.persons).filter(isRecord);
  const known = persons.filter(({ id }) => node.drop_invalid_user_id !== true || world.people.has(text(id)));
  const lines = number(node.lines, 0);
  const height = lines > 0 ? { maxHeight: lines * (sizeOf(node) + 8), overflow: "hidden" } : {};
  return html`<div class="persons" style=${height}>
    <${Icon} value=${node.icon ?? node.ud_icon} />${known.map(({ id }) => drawPerson(text(id), node, world))}
  </div>`;
}

export function PersonElement({ node }: ElementProps): VNode {
  return html`<div class="persons">${drawPerson(text(node.user_id), node, useWorld())}</div>`;
}

function drawPerson(id: string, node: Json, { people }: CardWorld): VNode {
  const name = people.get(id)?.name ?? id;
  const { show_avatar, show_name, style } = node;
  return html`<span key=${id} class="person ${style === "capsule" ? "capsule" : ""}" title=${name}>
    ${show_avatar !== false && html`<${Avatar} name=${name} color=${people.get(id)?.color} person=${true} size=${sizeOf(node)} />`}
    ${show_name !== false && name}
  </span>`;
}

function sizeOf(node: Json): number {
  return sizes[text(node.size)] ?? 32;
}
