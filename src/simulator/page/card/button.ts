import { html, useContext, type VNode } from "../html.js";
import { text } from "../json.js";
import { sendsCallback, urlOf } from "./behaviors.js";
import { Icon } from "./icon.js";
import { width } from "./style.js";
import { plain } from "./text.js";
import { type CardWorld, type ElementProps, FormContext, useWorld } from "./world.js";

const types = new Set([
  "default",
  "primary",
  "danger",
  "text",
  "primary_text",
  "danger_text",
  "primary_filled",
  "danger_filled",
  "laser",
]);

export function Button({ node, path }: ElementProps): VNode {
  const world = useWorld();
  const names = useContext(FormContext);
  const type = types.has(text(node.type)) ? text(node.type) : "default";
  const off = node.disabled === true;
  const waiting = world.busy === path;
  return html`<button
    type="button"
    class="btn ${type} size-${text(node.size) || "medium"} ${waiting ? "waiting" : ""}"
    style=${width(node.width)}
    title=${plain(off ? node.disabled_tips : node.hover_tips) || undefined}
    disabled=${off || world.busy !== null}
    aria-busy=${waiting}
    onClick=${() => press({ node, path }, world, names)}
  >
    ${waiting && html`<span class="spinner" aria-hidden="true"></span>`}<${Icon} value=${node.icon} />${plain(node.text)}
  </button>`;
}

function press({ node, path }: ElementProps, world: CardWorld, names: string[] | null): void {
  const url = urlOf(node);
  if (url) window.open(url, "_blank", "noopener,noreferrer");
  const { form_action_type: inForm, confirm } = node;
  if (names && inForm === "reset") world.forget(names);
  else if (names && inForm === "submit") world.act(path, { form: pick(world.values, names) }, confirm);
  else if (!url || sendsCallback(node)) world.act(path, {}, confirm);
}

function pick(values: CardWorld["values"], names: string[]): CardWorld["values"] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}
