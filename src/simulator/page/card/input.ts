import { html, useId, useLayoutEffect, useRef, useState, type VNode } from "../html.js";
import { type Json, number, text } from "../json.js";
import { aria, Field, isText, useField } from "./field.js";
import { width } from "./style.js";
import { plain } from "./text.js";
import { type ElementProps, useWorld } from "./world.js";

export function Input(element: ElementProps): VNode {
  const { node, path } = element;
  const world = useWorld();
  const control = useId();
  const [shown, setShown] = useState(false);
  const field = useField(element, text(node.default_value), isText);
  const area = useGrowing(node, field.value);
  const limit = number(node.max_length, 1000);
  const many = node.input_type === "multiline_text";
  const secret = node.input_type === "password";
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
      ${secret && node.show_icon !== false && html`<span class="input-icon" aria-hidden="true">🔒</span>`}
      ${
        many
          ? html`<textarea ...${shared} ref=${area} rows=${number(node.rows, 5)}></textarea>`
          : html`<input ...${shared} type=${secret && !shown ? "password" : "text"} autocomplete="off" onKeyDown=${(event: KeyboardEvent) => !field.inForm && isSend(event) && send()} />`
      }
      ${secret && html`<button type="button" class="input-send" aria-label="显示或隐藏密码" onClick=${() => setShown(!shown)}>👁</button>`}
      ${!field.inForm && html`<button type="button" class="input-send" aria-label="提交输入" disabled=${field.disabled} onClick=${send}>↵</button>`}
    </div>
    ${field.value.length > limit * 0.8 && html`<small class="counter">${field.value.length} / ${limit}</small>`}
  <//>`;
}

/** auto_resize: as high as its lines, up to `max_rows` of them. */
function useGrowing(node: Json, value: string): { current: HTMLTextAreaElement | null } {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = area;
    if (!current || node.auto_resize !== true) return;
    const line = Number.parseFloat(getComputedStyle(current).lineHeight) || 22;
    const most = number(node.max_rows, 0);
    current.style.height = "auto";
    const height = current.scrollHeight + 2;
    current.style.height = `${most > 0 ? Math.min(height, most * line + 12) : height}px`;
  }, [value, node]);
  return area;
}

function typedIn(event: Event): string {
  const { target } = event;
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : "";
}

/** Enter, but not the Enter that ends a Chinese input method's composition. */
function isSend(event: KeyboardEvent): boolean {
  return event.key === "Enter" && !event.isComposing;
}
