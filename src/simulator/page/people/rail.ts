import type { Person } from "../../control-types.js";
import { html, type VNode } from "../html.js";
import { Avatar } from "./avatar.js";

interface Props {
  people: Person[];
  current: string;
  unread: Set<string>;
  onPick: (openId: string) => void;
}

/** The staff switcher: whose screen this is. */
export function Rail({ people, current, unread, onPick }: Props): VNode {
  return html`<nav class="rail" aria-label="切换人员">
    <p class="rail-title">切换身份</p>
    ${people.map((person) => {
      const dot = unread.has(person.open_id) && person.open_id !== current;
      return html`<button
        key=${person.open_id}
        type="button"
        class="rail-person"
        aria-pressed=${person.open_id === current}
        aria-label=${`${person.name}，${person.role}${dot ? "，有未读消息" : ""}`}
        title=${`${person.department} · ${person.role}`}
        onClick=${() => onPick(person.open_id)}
      >
        <${Avatar} name=${person.name} color=${person.color} person=${true} dot=${dot} />
        <span class="rail-name">${person.name}</span>
        <span class="rail-role">${person.role}</span>
      </button>`;
    })}
  </nav>`;
}
