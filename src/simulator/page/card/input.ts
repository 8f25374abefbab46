import { html, useId, type VNode } from "../html.js";
import { number, text } from "../json.js";
import { aria, Field, isText, useField } from "./field.js";
import { width } from "./style.js";
import { plain } from "./text.js";
import { type ElementProps, useWorld } from "./world.js";

export function Input(element: ElementProps): VNode {
  const { node, path } = element;
  const world = useWorld();
  const control = useId();
  const field = useField(element, text(node.default_value), isText);
  const limit = number(node.max_length, 1000);
  const many = node.input_type === "multiline_text";
  const send = () => world.act(path, { input: field.value }, node.confirm);
  const shared = {
    id: control,
    value: field.value,
    placeholder: plain(node.placeholder),
    maxlength: limit,
    disabled: field.disabled,
    title: node.disabled === true ? plain(node.disabled_tips) : undefined,
    onInput: (event: Event) => field.set(typedIn(event)),
    ...aria(node, field, control),
  };
  return html`<${Field} element=${element} field=${field} control=${control}>
    <div class="input-box" style=${width(node.width)}>
      ${
        many
          ? html`<textarea ...${shared} rows=${number(node.rows, 5)}></textarea>`
          : html`<input ...${shared} type=${node.input_type === "password" ? "password" : "text"} autocomplete="off" onKeyDown=${(event: KeyboardEvent) => !field.inForm && isSend(event) && send()} />`
      }
      ${!field.inForm && html`<button type="button" class="input-send" aria-label="提交输入" disabled=${field.disabled} onClick=${send}>↵</button>`}
    </div>
    ${field.value.length > limit * 0.8 && html`<small class="counter">${field.value.length} / ${limit}</small>`}
  <//>`;
}

function typedIn(event: Event): string {
  const { target } = event;
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : "";
}

/** Enter, but not the Enter that ends a Chinese input method's composition. */
function isSend(event: KeyboardEvent): boolean {
  return event.key === "Enter" && !event.isComposing;
}
