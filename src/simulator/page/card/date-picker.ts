import { html, useId, type VNode } from "../html.js";
import { text } from "../json.js";
import { aria, Field, isText, useField } from "./field.js";
import { width } from "./style.js";
import { plain } from "./text.js";
import { type ElementProps, useWorld } from "./world.js";

export function DatePicker(element: ElementProps): VNode {
  return html`<${Picker} ...${element} type="date" initial=${text(element.node.initial_date)} />`;
}

export function TimePicker(element: ElementProps): VNode {
  return html`<${Picker} ...${element} type="time" initial=${text(element.node.initial_time)} />`;
}

/** Feishu writes "2024-04-29 07:07", the browser's input wants a T in between. */
export function DateTimePicker(element: ElementProps): VNode {
  return html`<${Picker} ...${element} type="datetime-local" initial=${text(element.node.initial_datetime)} />`;
}

function Picker({ type, initial, ...element }: ElementProps & { type: string; initial: string }): VNode {
  const { node, path } = element;
  const world = useWorld();
  const control = useId();
  const field = useField(element, initial, isText);
  function choose(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const value = event.target.value.replace("T", " ");
    field.set(value);
    if (!field.inForm && value) world.act(path, { option: value }, node.confirm);
  }
  const empty = field.value === "" && plain(node.placeholder) !== "";
  // The browser's own input has no placeholder: ours lies over its "yyyy/mm/dd" until it has the focus.
  return html`<${Field} element=${element} field=${field} control=${control}>
    <div class="picker ${empty ? "empty" : ""}" style=${width(node.width)}>
      <input
        id=${control}
        type=${type}
        value=${type === "datetime-local" ? field.value.replace(" ", "T") : field.value}
        disabled=${field.disabled}
        onChange=${choose}
        ...${aria(node, field, control)}
      />
      ${empty && html`<span class="picker-words" aria-hidden="true">${plain(node.placeholder)}</span>`}
    </div>
  <//>`;
}
