import { html, useId, type VNode } from "../html.js";
import { isRecord, list, text } from "../json.js";
import { Field, isText, isTexts, useField } from "./field.js";
import { type ElementProps, useWorld } from "./world.js";

/** A choice among pictures, of which the simulator shows the keys: it keeps no pictures for cards. */
export function SelectImg(element: ElementProps): VNode {
  return element.node.multi_select === true ? html`<${Several} ...${element} />` : html`<${One} ...${element} />`;
}

function One(element: ElementProps): VNode {
  const { node, path } = element;
  const world = useWorld();
  const field = useField(element, "", isText);
  function choose(value: string): void {
    field.set(value);
    if (!field.inForm) world.act(path, { option: value }, node.confirm);
  }
  return html`<${Pictures} element=${element} field=${field} chosen=${[field.value]} onChoose=${choose} />`;
}

function Several(element: ElementProps): VNode {
  const field = useField(element, [], isTexts);
  const { value } = field;
  const toggle = (one: string) =>
    field.set(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  return html`<${Pictures} element=${element} field=${field} chosen=${value} onChoose=${toggle} />`;
}

interface PicturesProps {
  element: ElementProps;
  field: { id: string; refusal: string | null; disabled: boolean };
  chosen: string[];
  onChoose: (value: string) => void;
}

function Pictures({ element, field, chosen, onChoose }: PicturesProps): VNode {
  const control = useId();
  const options = list(element.node.options).filter(isRecord);
  return html`<${Field} element=${element} field=${field} control=${control}>
    <div class="row pictures" id=${control} role="group">
      ${options.map(
        (option) => html`<button
        key=${text(option.value)}
        type="button"
        class="picture"
        aria-pressed=${chosen.includes(text(option.value))}
        disabled=${field.disabled || option.disabled === true}
        onClick=${() => onChoose(text(option.value))}
      >${text(option.value)}</button>`,
      )}
    </div>
  <//>`;
}
