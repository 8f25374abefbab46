import { api } from "../api.js";
import { html, type VNode } from "../html.js";
import { isRecord, record, text } from "../json.js";
import { color } from "./colors.js";

/** A sign that resembles the icon whose name has the word; Feishu's own drawings are not ours to copy. */
const signs: readonly (readonly [word: RegExp, sign: string])[] = [
  [/chat|message|comment|msg/, "💬"],
  [/edit|pen|write/, "✎"],
  [/delete|trash/, "🗑"],
  [/close|cross|no_/, "✕"],
  [/done|check|yes|succeed|success|approve/, "✓"],
  [/add|plus/, "＋"],
  [/warning|alert|error|caution|remind/, "⚠"],
  [/info|help|question|maybe/, "ℹ"],
  [/search|find/, "🔍"],
  [/calendar|date|schedule/, "📅"],
  [/time|clock|alarm|history/, "🕒"],
  [/file|doc|note|report|sheet|bitable|slide|pdf|word|excel/, "📄"],
  [/folder|space|wiki/, "📁"],
  [/group|member|community|contacts/, "👥"],
  [/person|user|avatar|contact|robot|bot/, "👤"],
  [/mail|email/, "✉"],
  [/phone|call/, "☎"],
  [/link|share|forward/, "🔗"],
  [/download|import/, "⤓"],
  [/upload|export/, "⤒"],
  [/setting|config|admin/, "⚙"],
  [/star|collect|favorite/, "★"],
  [/like|thumbsup|praise/, "👍"],
  [/lock|safe|permission/, "🔒"],
  [/chart|data|statist|rank|dashboard|analytics/, "📊"],
  [/image|picture|photo|pic/, "🖼"],
  [/video|play|meeting/, "▶"],
  [/home/, "⌂"],
  [/refresh|sync|reset|undo|redo|loop/, "↻"],
  [/money|finance|budget|wallet|coin/, "¥"],
  [/notice|bell|notify|announce/, "🔔"],
  [/location|map|pin|flag/, "⚑"],
  [/list|task|todo|menu/, "☰"],
  [/down|expand/, "▾"],
  [/up|fold/, "▴"],
  [/left|back/, "‹"],
  [/right|next|arrow/, "›"],
  [/more|others/, "⋯"],
];

/** standard_icon as a sign, custom_icon as its picture. Nothing where the card has no icon. */
export function Icon({ value }: { value: unknown }): VNode | null {
  if (!isRecord(value)) return null;
  const [wide, high] = text(value.size).split(" ");
  const size = /^\d{1,3}px$/.test(wide ?? "") ? { width: wide, height: high ?? wide, fontSize: wide } : {};
  if (value.tag === "custom_icon")
    return html`<img class="icon" alt="" src=${api.fileUrl(text(value.img_key))} style=${size} />`;
  const hue = value.color ?? record(value.style).color;
  return html`<span class="icon" aria-hidden="true" title=${text(value.token)} style=${{ ...size, ...color(hue) }}>${signOf(text(value.token))}</span>`;
}

export function signOf(token: string): string {
  return signs.find(([word]) => word.test(token))?.[1] ?? "◆";
}
