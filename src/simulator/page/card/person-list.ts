import { html, type VNode } from "../html.js";
import { isRecord, list, text } from "../json.js";
import { Avatar } from "../people/avatar.js";
import { type ElementProps, useWorld } from "./world.js";

export function PersonList({ node }: ElementProps): VNode {
  const { people } = useWorld();
  const ids = list(node.persons).filter(isRecord).map((person) => text(person.id));
  return html`<div class="persons">
    ${ids.map((id) => {
      const name = people.get(id)?.name ?? id;
      return html`<span key=${id} class="person" title=${name}>
        ${node.show_avatar !== false && html`<${Avatar} name=${name} color=${people.get(id)?.color} small=${true} />`}
        ${node.show_name !== false && name}
      </span>`;
    })}
  </div>`;
}
