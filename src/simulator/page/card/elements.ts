import { html, useErrorBoundary, type VNode } from "../html.js";
import { isRecord, text } from "../json.js";
import { components } from "./registry.js";
import { box, spacing } from "./style.js";
import { Unknown } from "./unknown.js";

interface Props {
  nodes: unknown[];
  /** The JSON pointer of the list that holds them. */
  path: string;
  gap?: unknown;
  horizontal?: boolean;
}

/** A container's children, one below the other, or beside each other. */
export function Elements({ nodes, path, gap, horizontal = false }: Props): VNode {
  return html`<div class=${horizontal ? "row" : "stack"} style=${{ gap: spacing(gap, 8) }}>
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
  return html`<div class="element element-${tag}" style=${box("margin", node.margin)} data-path=${path}>
    <${component} node=${node} path=${path} />
  </div>`;
}
