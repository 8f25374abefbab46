import { api } from "../api.js";
import { html, type VNode } from "../html.js";
import { type Json, number, text } from "../json.js";
import { saySize } from "../time.js";

/** A file with its name and size; a press downloads it. */
export function FileMessage({ content }: { content: Json }): VNode {
  const name = text(content.file_name) || "未命名文件";
  const bytes = number(content.size, -1);
  return html`<a class="file" href=${api.fileUrl(text(content.file_key))} download=${name} aria-label=${`下载 ${name}`}>
    <span class="file-kind" data-kind=${kind(name)}>${kind(name)}</span>
    <span class="file-words"><b>${name}</b><small>${bytes >= 0 && `${saySize(bytes)} · `}点击下载</small></span>
    <span class="file-arrow" aria-hidden="true">⤓</span>
  </a>`;
}

function kind(name: string): string {
  return /\.([a-z0-9]{1,4})$/i.exec(name)?.[1]?.toUpperCase() ?? "FILE";
}
