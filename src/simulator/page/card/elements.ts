import { html, useErrorBoundary, type VNode } from "../html.js";
import { isRecord, type Json, text } from "../json.js";
import { layoutOf } from "./layout.js";
import { components } from "./registry.js";
import { box } from "./style.js";
import { Unknown } from "./unknown.js";

interface Props {
  nodes: unknown[];
  /** The JSON pointer of the list that holds them. */
  path: string;
  /** The container: its direction, spacings and alignments. */
  layout: Json;
  /** The spacing between lines where the container gives none. */
  gap?: unknown;
}

/** A container's children, one below the other, or beside each other. */
export function Elements({ nodes, path, layout, gap }: Props): VNode {
  const { kind, style } = layoutOf(layout, gap);
  return html`<div class=${kind} style=${style}>
    ${nodes.map((node, index) => html`<${Element} key=${index} node=${node} path=${`${path}/${index}`} />`)}
  </div>`;
}

/** One element through the registry. A component that breaks on strange JSON spoils itself, not the card. */
export function Element({ node, path }: { node: unknown; path: string }): VNode {
  const [broken] = useErrorBoundary((error) => console.warn(path, error));
  if (!isRecord(node)) return html`<${Unknown} what=${`${path} 不是元素`} />`;
  const tag = text(node.tag);
  const component = Object.hasOwn(components, tag) ? components[tag] : undefined;
  if (broken || !component)
    return html`<${Unknown} what=${broken ? `${tag} 无法显示：${broken}` : `不支持的组件：${tag || "（无 tag）"}`} />`;
  return html`<div class="element element-${tag}" style=${box("margin", node.margin)} data-path=${path} data-element=${text(node.element_id) || undefined}>
    <${component} node=${node} path=${path} />
  </div>`;
}
