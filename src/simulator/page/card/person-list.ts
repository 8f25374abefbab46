import { html, type VNode } from "../html.js";
import { isRecord, type Json, list, text } from "../json.js";
import { Avatar } from "../people/avatar.js";
import { type CardWorld, type ElementProps, useWorld } from "./world.js";

export function PersonList({ node }: ElementProps): VNode {
  const world = useWorld();
  const ids = list(node.persons)
    .filter(isRecord)
    .map((person) => text(person.id));
  return html`<div class="persons">${ids.map((id) => drawPerson(id, node, world))}</div>`;
}

export function PersonElement({ node }: ElementProps): VNode {
  return html`<div class="persons">${drawPerson(text(node.user_id), node, useWorld())}</div>`;
}

function drawPerson(id: string, { show_avatar, show_name }: Json, { people }: CardWorld): VNode {
  const name = people.get(id)?.name ?? id;
  return html`<span key=${id} class="person" title=${name}>
    ${show_avatar !== false && html`<${Avatar} name=${name} color=${people.get(id)?.color} person=${true} small=${true} />`}
    ${show_name !== false && name}
  </span>`;
}
