import { html, type VNode } from "../html.js";

/** A round picture with the last two characters of a person's name, as Feishu draws those without a photo, or the first two of a bot's or group's. */
export function Avatar(props: {
  name: string;
  color?: string | undefined;
  person?: boolean;
  /** Unread messages, in the corner. */
  unread?: number;
  /** px; 40 unless told. */
  size?: number;
}): VNode {
  const { name, color = "var(--bot)", person = false, unread = 0, size } = props;
  return html`<span class="avatar" style=${{ background: color, ...(size ? { width: size, height: size, fontSize: Math.max(8, size * 0.34) } : {}) }} aria-hidden="true">
    ${(person ? [...name].slice(-2) : [...name].slice(0, 2)).join("")}${unread > 0 && html`<i class="badge">${unread > 99 ? "99+" : unread}</i>`}
  </span>`;
}
