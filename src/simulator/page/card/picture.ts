import { api } from "../api.js";
import { html, useRef, useState, type VNode } from "../html.js";
import type { Style } from "./style.js";

interface Props {
  imgKey: string;
  words: string;
  style?: Style;
  /** A press shows it large. */
  preview?: boolean;
}

/** An uploaded picture; one that the simulator does not have is a box with its key, since Feishu would refuse the card. */
export function Picture({ imgKey, words, style = {}, preview = false }: Props): VNode {
  const [missing, setMissing] = useState(false);
  const large = useRef<HTMLDialogElement>(null);
  if (missing || imgKey === "")
    return html`<span class="picture" role="img" aria-label=${words} style=${style}>${words}<small>${imgKey}</small></span>`;
  const image = (looks: Style) =>
    html`<img class="image" src=${api.fileUrl(imgKey)} alt=${words} style=${looks} onError=${() => setMissing(true)} />`;
  if (!preview) return image(style);
  return html`<span class="preview">
    <button type="button" class="image-button" aria-label=${`放大查看：${words}`} onClick=${() => large.current?.showModal()}>${image(style)}</button>
    <dialog ref=${large} class="dialog large" aria-label=${words} onClick=${() => large.current?.close()}>${image({})}</dialog>
  </span>`;
}
