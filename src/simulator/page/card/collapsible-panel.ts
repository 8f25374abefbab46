import { html, useState, type VNode } from "../html.js";
import { isRecord, type Json, list, number, record, text } from "../json.js";
import { background, lineColor } from "./colors.js";
import { Elements } from "./elements.js";
import { Icon } from "./icon.js";
import { box, flexAlign, radius, type Style } from "./style.js";
import { CardText } from "./text.js";
import type { ElementProps } from "./world.js";

export function CollapsiblePanel({ node, path }: ElementProps): VNode {
  const [open, setOpen] = useState(node.expanded === true);
  const header = record(node.header);
  return html`<div class="panel" style=${{ ...frame(node.border), ...background(node.background_color) }}>
    <button
      type="button"
      class="panel-head icon-${text(header.icon_position) || "right"} width-${text(header.width) || "fill"}"
      aria-expanded=${open}
      style=${{ ...background(header.background_color), ...box("padding", header.padding), ...flexAlign("alignItems", header.vertical_align) }}
      onClick=${() => setOpen(!open)}
    >
      <${CardText} value=${header.title} /><span class="chevron" style=${turned(header, open)} aria-hidden="true">${isRecord(header.icon) ? html`<${Icon} value=${header.icon} />` : "▾"}</span>
    </button>
    ${
      open &&
      html`<div class="panel-body" style=${box("padding", node.padding ?? "8px")}>
      <${Elements} nodes=${list(node.elements)} path=${`${path}/elements`} layout=${node} />
    </div>`
    }
  </div>`;
}

function frame(border: unknown): Style {
  if (!isRecord(border)) return {};
  return { border: `1px solid ${lineColor(border.color)}`, ...radius(border.corner_radius) };
}

/** By how much the icon turns when the panel is open. */
function turned(header: Json, open: boolean): Style {
  return open ? { rotate: `${number(header.icon_expanded_angle, 180)}deg` } : {};
}
