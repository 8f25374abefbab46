import type MarkdownIt from "markdown-it";

type InlineRule = Parameters<MarkdownIt["inline"]["ruler"]["push"]>[1];

export interface FeishuTag {
  name: string;
  attributes: Record<string, string>;
}

const tag =
  /<(\/?)(font|at|text_tag|person|link|number_tag|local_datetime|raw|br|hr)((?:\s+[a-z_]+\s*=\s*(?:'[^']*'|"[^"]*"|[^\s'">]+))*)\s*(\/?)>/iy;
const attribute = /([a-z_]+)\s*=\s*(?:'([^']*)'|"([^"]*)"|([^\s'">]+))/gi;
const leaves = new Set(["br", "hr"]);

/**
 * The tags that Feishu adds to Markdown, as markdown-it tokens. Only these names and plain attributes are
 * taken; every other "<" stays a character. Entities (&#60;) are decoded after this rule and never make a tag.
 */
export const feishuTag: InlineRule = (state, silent) => {
  tag.lastIndex = state.pos;
  const found = state.src[state.pos] === "<" ? tag.exec(state.src) : null;
  if (!found) return false;
  const [whole, closing, written = "", attributes = "", selfClosing] = found;
  const name = written.toLowerCase();
  if (!silent) {
    const leaf = leaves.has(name) || selfClosing === "/";
    const token = state.push("feishu_tag", "", leaf ? 0 : closing ? -1 : 1);
    token.content = whole;
    token.meta = { name, attributes: readAttributes(attributes) } satisfies FeishuTag;
  }
  state.pos += whole.length;
  return true;
};

function readAttributes(written: string): Record<string, string> {
  const pairs = [...written.matchAll(attribute)].map(([, key = "", a, b, c]) => [key.toLowerCase(), a ?? b ?? c ?? ""]);
  return Object.fromEntries(pairs);
}
