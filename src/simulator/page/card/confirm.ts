import { html, useEffect, useRef, type VNode } from "../html.js";
import { record } from "../json.js";
import { plain } from "./text.js";

interface Props {
  /** The element's `confirm`: a title and a text. */
  confirm: unknown;
  onAnswer: (yes: boolean) => void;
}

/** Asked by the client before the callback. */
export function Confirm({ confirm, onAnswer }: Props): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { title, text } = record(confirm);
  return html`<dialog ref=${dialog} class="dialog" aria-label=${plain(title)} onCancel=${() => onAnswer(false)}>
    <h2>${plain(title)}</h2>
    <p>${plain(text)}</p>
    <div class="dialog-buttons">
      <button type="button" class="btn" onClick=${() => onAnswer(false)}>取消</button>
      <button type="button" class="btn primary_filled" onClick=${() => onAnswer(true)}>确定</button>
    </div>
  </dialog>`;
}
