import { useWorld } from "../card/world.js";
import { html, useMemo, type VNode } from "../html.js";
import { markdownParser } from "./parser.js";
import { toNodes } from "./to-nodes.js";

/** Feishu's Markdown, drawn as elements and never as markup. Plain text while the library is missing. */
export function Markdown({ source }: { source: string }): VNode {
  const { people } = useWorld();
  const nodes = useMemo(() => {
    const parser = markdownParser();
    return parser ? toNodes(parser.parse(source, {}), (id) => people.get(id)?.name ?? id) : source;
  }, [source, people]);
  return html`<div class="md">${nodes}</div>`;
}
