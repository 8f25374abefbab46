import { html, useMemo, type VNode } from "../html.js";
import { isRecord, type Json, list, text } from "../json.js";
import { Elements } from "./elements.js";
import { box } from "./style.js";
import { type ElementProps, FormContext } from "./world.js";

/** The container whose inputs are sent together by its submit button. Enter in an input does not submit, as in Feishu. */
export function Form({ node, path }: ElementProps): VNode {
  const names = useMemo(() => namesIn(node).slice(1), [node]);
  return html`<div role="group" class="form" style=${box("padding", node.padding)}>
    <${FormContext.Provider} value=${names}>
      <${Elements}
        nodes=${list(node.elements)}
        path=${`${path}/elements`}
        layout=${node}
        gap="large"
      />
    <//>
  </div>`;
}

/** The node's own name and those of everything inside it. */
function namesIn(node: Json): string[] {
  const inside = [...list(node.elements), ...list(node.columns)].filter(isRecord);
  return [text(node.name), ...inside.flatMap(namesIn)];
}
