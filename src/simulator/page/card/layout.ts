import type { Json } from "../json.js";
import { flexAlign, type Style, spacing } from "./style.js";

/**
 * How a container lays out what it holds. Left and top are what a browser does anyway: there, inputs and
 * columns keep the whole width, which an alignment of its own would take from them.
 */
export function layoutOf(node: Json, gap: unknown): { kind: "row" | "stack"; style: Style } {
  const { direction, horizontal_spacing, vertical_spacing, horizontal_align, vertical_align } = node;
  const across = direction === "horizontal";
  const style = { rowGap: spacing(vertical_spacing ?? gap, 8), columnGap: spacing(horizontal_spacing ?? gap, 8) };
  const horizontal = flexAlign(across ? "justifyContent" : "alignItems", moved(horizontal_align));
  const vertical = flexAlign(across ? "alignItems" : "justifyContent", across ? vertical_align : moved(vertical_align));
  return { kind: across ? "row" : "stack", style: { ...style, ...horizontal, ...vertical } };
}

function moved(align: unknown): unknown {
  return align === "left" || align === "top" ? undefined : align;
}
