import { html, type VNode } from "../html.js";
import { isRecord, number, text } from "../json.js";
import { Markdown } from "../markdown/markdown.js";
import { align, color, fontSize, type Style } from "./style.js";

/** A text object (plain_text or lark_md) as one line or several. */
export function CardText({ value }: { value: unknown }): VNode | null {
  if (!isRecord(value)) return null;
  const style: Style = {
    ...fontSize(value.text_size),
    ...color(value.text_color),
    ...align(value.text_align),
    ...clamp(value.lines),
  };
  if (value.tag === "lark_md")
    return html`<div class="text" style=${style}><${Markdown} source=${text(value.content)} /></div>`;
  return html`<div class="text plain" style=${style}>${text(value.content)}</div>`;
}

/** The words of a text object, for labels, placeholders and options, which cannot hold markup. */
export function plain(value: unknown): string {
  return isRecord(value) ? text(value.content) : text(value);
}

function clamp(lines: unknown): Style {
  const count = number(lines, 0);
  return count > 0
    ? { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: count, overflow: "hidden" }
    : {};
}
