import { html, type VNode } from "../html.js";
import { list, number, text } from "../json.js";
import { sendsCallback, urlOf } from "./behaviors.js";
import { background, lineColor } from "./colors.js";
import { Elements } from "./elements.js";
import { box, radius, type Style, width } from "./style.js";
import { plain } from "./text.js";
import { type CardWorld, type ElementProps, useWorld } from "./world.js";

const interactive = "button, input, textarea, select, summary, a, label";

/** A box that can be pressed as a whole; a button inside it takes the press for itself. */
export function InteractiveContainer({ node, path }: ElementProps): VNode {
  const world = useWorld();
  const off = node.disabled === true || world.busy !== null;
  function press(event: Event): void {
    const { target, currentTarget } = event;
    const inner = target instanceof Element ? target.closest(interactive) : null;
    if (off || (inner && inner !== currentTarget)) return;
    act({ node, path }, world);
  }
  return html`<div
    role="button"
    tabindex=${off ? -1 : 0}
    class="pressable ${world.busy === path ? "waiting" : ""}"
    style=${containerStyle(node)}
    aria-disabled=${off}
    aria-busy=${world.busy === path}
    title=${plain(node.disabled === true ? node.disabled_tips : node.hover_tips) || undefined}
    onClick=${press}
    onKeyDown=${(event: KeyboardEvent) => (event.key === "Enter" || event.key === " ") && event.target === event.currentTarget && press(event)}
  >
    <${Elements} nodes=${list(node.elements)} path=${`${path}/elements`} layout=${node} />
  </div>`;
}

function act({ node, path }: ElementProps, world: CardWorld): void {
  const url = urlOf(node);
  if (url) window.open(url, "_blank", "noopener,noreferrer");
  if (!url || sendsCallback(node)) world.act(path, {}, node.confirm);
}

function containerStyle(node: ElementProps["node"]): Style {
  const border = node.has_border === true ? { border: `1px solid ${lineColor(node.border_color)}` } : {};
  const height = number(text(node.height).replace(/px$/, ""), 0);
  return {
    ...width(node.width),
    ...(height > 0 ? { height } : {}),
    ...background(node.background_style),
    ...box("padding", node.padding ?? "4px 12px"),
    ...border,
    ...radius(node.corner_radius),
  };
}
