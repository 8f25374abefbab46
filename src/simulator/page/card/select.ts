import { html, useId, type VNode } from "../html.js";
import { aria, Field, isText, useField } from "./field.js";
import { initialOption, type Option, personOptions, staticOptions } from "./options.js";
import { width } from "./style.js";
import { plain } from "./text.js";
import { type ElementProps, useWorld } from "./world.js";

export function SelectStatic({ node, path }: ElementProps): VNode {
  return html`<${Select} node=${node} path=${path} options=${staticOptions(node)} />`;
}

export function SelectPerson({ node, path }: ElementProps): VNode {
  return html`<${Select} node=${node} path=${path} options=${personOptions(node, useWorld())} />`;
}

/** One of several. In a form the choice waits for the submit; outside it is sent at once. */
function Select({ options, ...element }: ElementProps & { options: Option[] }): VNode {
  const { node, path } = element;
  const world = useWorld();
  const control = useId();
  const field = useField(element, initialOption(node, options), isText);
  function choose(event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    field.set(event.target.value);
    if (!field.inForm) world.act(path, { option: event.target.value }, node.confirm);
  }
  return html`<${Field} element=${element} field=${field} control=${control}>
    <select
      id=${control}
      style=${width(node.width)}
      class="${field.value === "" ? "unchosen" : ""} type-${node.type === "text" ? "text" : "default"}"
      value=${field.value}
      disabled=${field.disabled}
      title=${node.disabled === true ? plain(node.disabled_tips) : undefined}
      onChange=${choose}
      ...${aria(node, field, control)}
    >
      <option value="" selected=${field.value === ""}>${plain(node.placeholder) || "请选择"}</option>
      ${options.map(({ value, label }) => html`<option key=${value} value=${value} selected=${value === field.value}>${label}</option>`)}
    </select>
  <//>`;
}
