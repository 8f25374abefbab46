import { html, useId, useRef, type VNode } from "../html.js";
import { isRecord, type Json, list, text } from "../json.js";
import { Field, isText, isTexts, useField } from "./field.js";
import { Picture } from "./picture.js";
import { plain } from "./text.js";
import { type ElementProps, useWorld } from "./world.js";

/** A choice among pictures. */
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
  const { node } = element;
  const options = list(node.options).filter(isRecord);
  const ratio = { aspectRatio: text(node.aspect_ratio).replace(":", " / ") || "1 / 1" };
  return html`<${Field} element=${element} field=${field} control=${control}>
    <div class="pictures layout-${text(node.layout) || "stretch"}" id=${control} role="group" title=${node.disabled === true ? plain(node.disabled_tips) : undefined}>
      ${options.map(
        (option) => html`<div key=${text(option.value)} class="choice">
        <button
          type="button"
          class="choice-picture"
          aria-label=${text(option.value)}
          aria-pressed=${chosen.includes(text(option.value))}
          title=${plain(option.disabled === true ? option.disabled_tips : option.hover_tips) || undefined}
          disabled=${field.disabled || option.disabled === true}
          onClick=${() => onChoose(text(option.value))}
        ><${Picture} imgKey=${text(option.img_key)} words=${text(option.value)} style=${ratio} /></button>
        ${node.can_preview !== false && html`<${Enlarge} option=${option} />`}
      </div>`,
      )}
    </div>
  <//>`;
}

/** A press on the picture chooses it, so that looking at it needs a button of its own. */
function Enlarge({ option }: { option: Json }): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  return html`<span>
    <button type="button" class="enlarge" aria-label=${`放大查看：${text(option.value)}`} onClick=${() => dialog.current?.showModal()}>⤢</button>
    <dialog ref=${dialog} class="dialog large" onClick=${() => dialog.current?.close()}><${Picture} imgKey=${text(option.img_key)} words=${text(option.value)} /></dialog>
  </span>`;
}
