import { html, type VNode } from "../html.js";

/** A round picture with the last two characters of a name, as Feishu draws people without a photo. */
export function Avatar(props: { name: string; color?: string | undefined; dot?: boolean; small?: boolean }): VNode {
  const { name, color = "var(--bot)", dot = false, small = false } = props;
  return html`<span class="avatar ${small ? "small" : ""}" style=${{ background: color }} aria-hidden="true">
    ${[...name].slice(-2).join("")}${dot && html`<i class="dot"></i>`}
  </span>`;
}
