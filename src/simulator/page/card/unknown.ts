import { html, type VNode } from "../html.js";

/** Feishu's client would leave a hole here; a developer should see it. */
export function Unknown({ what }: { what: string }): VNode {
  return html`<p class="unknown" role="alert">${what}</p>`;
}
