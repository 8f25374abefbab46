import { html, useId, type VNode } from "../html.js";
import { texts } from "../json.js";
import { Field, isTexts, useField } from "./field.js";
import { type Option, personOptions, staticOptions } from "./options.js";
import { width } from "./style.js";
import { plain } from "./text.js";
import { type ElementProps, useWorld } from "./world.js";

export function MultiSelectStatic({ node, path }: ElementProps): VNode {
  return html`<${MultiSelect} node=${node} path=${path} options=${staticOptions(node)} />`;
}

export function MultiSelectPerson({ node, path }: ElementProps): VNode {
  return html`<${MultiSelect} node=${node} path=${path} options=${personOptions(node, useWorld())} />`;
}

/** Several of several: a drop-down of ticks that works with the keyboard alone. */
function MultiSelect({ options, ...element }: ElementProps & { options: Option[] }): VNode {
  const { node } = element;
  const control = useId();
  const field = useField(element, texts(node.selected_values), isTexts);
  const chosen = options.filter(({ value }) => field.value.includes(value));
  function tick(value: string, on: boolean): void {
    const next = new Set(field.value);
    if (on) next.add(value);
    else next.delete(value);
    field.set(options.map((option) => option.value).filter((one) => next.has(one)));
  }
  return html`<${Field} element=${element} field=${field} control=${control}>
    <details class="multi type-${node.type === "text" ? "text" : "default"}" style=${width(node.width)}>
      <summary id=${control} aria-label=${plain(node.label) || plain(node.placeholder)} class=${chosen.length === 0 ? "unchosen" : ""}>
        ${chosen.length === 0 ? plain(node.placeholder) || "请选择" : chosen.map(({ value, label }) => html`<span key=${value} class="chip">${label}</span>`)}
      </summary>
      <fieldset disabled=${field.disabled}>
        ${options.map(
          ({ value, label }) => html`<label key=${value}>
          <input type="checkbox" checked=${field.value.includes(value)} onChange=${(event: Event) => tick(value, isTicked(event))} /> ${label}
        </label>`,
        )}
      </fieldset>
    </details>
  <//>`;
}

function isTicked(event: Event): boolean {
  return event.target instanceof HTMLInputElement && event.target.checked;
}
