/** A line of text with buttons at its end. */
import type { Button, RowBlock } from "../../core/dialogue/screen/screen.js";
import { buttonElement } from "./buttons.js";
import { type Brush, type Element, textElement } from "./element.js";

export type DrawButton = (button: Button) => Element;

export function rowElement(
  block: RowBlock,
  brush: Brush,
  draw: DrawButton = (button) => buttonElement(button, brush, "small"),
): Element {
  return {
    tag: "column_set",
    flex_mode: "none",
    horizontal_spacing: "small",
    columns: [
      {
        tag: "column",
        width: "weighted",
        weight: 1,
        vertical_align: "center",
        elements: [textElement(block.text, brush, block.tone)],
      },
      ...block.buttons.map((button) => ({
        tag: "column",
        width: "auto",
        vertical_align: "center",
        elements: [draw(button)],
      })),
    ],
  };
}
