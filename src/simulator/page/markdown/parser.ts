import type MarkdownIt from "markdown-it";
import { feishuTag } from "./feishu-tag.js";

let parser: MarkdownIt | null = null;

/** CommonMark with tables and strike-through, no HTML, and Feishu's own tags; null until the library is loaded. */
export function markdownParser(): MarkdownIt | null {
  if (parser || !window.markdownit) return parser;
  parser = window.markdownit({ html: false, linkify: false, breaks: true });
  parser.inline.ruler.before("autolink", "feishu_tag", feishuTag);
  return parser;
}
