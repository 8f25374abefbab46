import type { Person } from "../../control-types.js";
import { html, type VNode } from "../html.js";
import { Avatar } from "./avatar.js";
import { ThemeButton } from "./theme-button.js";

interface Props {
  people: Person[];
  current: string;
  /** Unread messages by person. */
  unread: ReadonlyMap<string, number>;
  onPick: (openId: string) => void;
}

/** The staff switcher: whose screen this is. */
export function Rail({ people, current, unread, onPick }: Props): VNode {
  return html`<nav class="rail" aria-label="切换人员">
    <p class="rail-title">切换身份</p>
    ${people.map((person) => {
      const count = person.open_id === current ? 0 : (unread.get(person.open_id) ?? 0);
      return html`<button
        key=${person.open_id}
        type="button"
        class="rail-person"
        aria-pressed=${person.open_id === current}
        aria-label=${`${person.name}，${person.role}${count > 0 ? `，${count} 条未读消息` : ""}`}
        title=${`${person.department} · ${person.role}`}
        onClick=${() => onPick(person.open_id)}
      >
        <${Avatar} name=${person.name} color=${person.color} person=${true} unread=${count} />
        <span class="rail-name">${person.name}</span>
        <span class="rail-role">${person.role}</span>
      </button>`;
    })}
    <${ThemeButton} />
  </nav>`;
}
