import { html, type VNode } from "../html.js";

/** A round picture with the last two characters of a person's name, as Feishu draws those without a photo, or the first two of a bot's or group's. */
export function Avatar(props: {
  name: string;
  color?: string | undefined;
  person?: boolean;
  dot?: boolean;
  small?: boolean;
}): VNode {
  const { name, color = "var(--bot)", person = false, dot = false, small = false } = props;
  return html`<span class="avatar ${small ? "small" : ""}" style=${{ background: color }} aria-hidden="true">
    ${(person ? [...name].slice(-2) : [...name].slice(0, 2)).join("")}${dot && html`<i class="dot"></i>`}
  </span>`;
}
