import { html, useState, type VNode } from "../html.js";
import { list, record } from "../json.js";
import { Elements } from "./elements.js";
import { background, box, lineColor } from "./style.js";
import { CardText } from "./text.js";
import type { ElementProps } from "./world.js";

export function CollapsiblePanel({ node, path }: ElementProps): VNode {
  const [open, setOpen] = useState(node.expanded === true);
  const header = record(node.header);
  const border = node.border ? { border: `1px solid ${lineColor(record(node.border).color)}` } : {};
  return html`<div class="panel" style=${border}>
    <button type="button" class="panel-head" aria-expanded=${open} style=${{ ...background(header.background_color), ...box("padding", header.padding) }} onClick=${() => setOpen(!open)}>
      <${CardText} value=${header.title} /><span class="chevron" aria-hidden="true">▾</span>
    </button>
    ${
      open &&
      html`<div class="panel-body" style=${box("padding", node.padding ?? "8px")}>
      <${Elements} nodes=${list(node.elements)} path=${`${path}/elements`} gap=${node.vertical_spacing} />
    </div>`
    }
  </div>`;
}
