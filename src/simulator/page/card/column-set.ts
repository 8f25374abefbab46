import { html, type VNode } from "../html.js";
import { isRecord, type Json, list, number, record, text } from "../json.js";
import { background } from "./colors.js";
import { Elements } from "./elements.js";
import { addressOf, linkTo } from "./links.js";
import { box, flexAlign, type Style, spacing, width } from "./style.js";
import type { ElementProps } from "./world.js";

const modes = new Set(["none", "stretch", "flow", "bisect", "trisect"]);

export function ColumnSet({ node, path }: ElementProps): VNode {
  const mode = modes.has(text(node.flex_mode)) ? text(node.flex_mode) : "none";
  const style = {
    gap: spacing(node.horizontal_spacing, 8),
    ...flexAlign("justifyContent", node.horizontal_align),
    ...background(node.background_style),
  };
  return html`<div class="columns mode-${mode}" style=${style} ...${linkTo(addressOf(record(node.action).multi_url))}>
    ${list(node.columns).map(
      (column, index) => isRecord(column) && drawColumn(column, `${path}/columns/${index}`, index),
    )}
  </div>`;
}

function drawColumn(column: Json, path: string, index: number): VNode {
  return html`<div key=${index} class="column" style=${columnStyle(column)} data-element=${text(column.element_id) || undefined} ...${linkTo(addressOf(record(column.action).multi_url))}>
    <${Elements} nodes=${list(column.elements)} path=${`${path}/elements`} layout=${{ ...column, vertical_align: undefined }} />
  </div>`;
}

function columnStyle(column: Json): Style {
  return {
    ...share(column),
    ...flexAlign("alignSelf", column.vertical_align),
    ...background(column.background_style),
    ...box("padding", column.padding),
    ...box("margin", column.margin),
  };
}

/** auto: as wide as its content; weighted: a share of what is left; or px. */
function share(column: Json): Style {
  if (column.width === "weighted") return { flex: `${number(column.weight, 1)} 1 0` };
  const px = width(column.width);
  return "width" in px ? { flex: "none", ...px } : { flex: "0 1 auto" };
}
