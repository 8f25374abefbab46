import { html, type VNode } from "../html.js";
import { isRecord, type Json, number, record, text } from "../json.js";
import { Markdown } from "../markdown/markdown.js";
import { color } from "./colors.js";
import { align, fontSize, type Style } from "./style.js";

/** A text object (plain_text, lark_md or markdown) as one line or several. */
export function CardText({ value }: { value: unknown }): VNode | null {
  if (!isRecord(value)) return null;
  const style: Style = {
    ...fontSize(value.text_size),
    ...color(value.text_color),
    ...align(value.text_align),
    ...clamp(value.lines),
  };
  if (value.tag === "lark_md" || value.tag === "markdown")
    return html`<div class="text" style=${style}><${Markdown} source=${translated(value)} /></div>`;
  return html`<div class="text plain" style=${style}>${translated(value)}</div>`;
}

/** The words of a text object, for labels, placeholders and options, which cannot hold markup. */
export function plain(value: unknown): string {
  return isRecord(value) ? translated(value) : text(value);
}

/** In Chinese, where the card brings several languages. */
export function translated(node: Json): string {
  return text(record(node.i18n_content).zh_cn) || text(node.content);
}

/** At most this many lines. */
export function clamp(lines: unknown): Style {
  const count = number(lines, 0);
  return count > 0
    ? { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: count, overflow: "hidden" }
    : {};
}
