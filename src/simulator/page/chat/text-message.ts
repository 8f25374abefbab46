import type { Person } from "../../control-types.js";
import { type ComponentChildren, html } from "../html.js";
import { isRecord, type Json, list, text } from "../json.js";

type People = Map<string, Person>;

const mention = /<at (?:user_)?id="?([^">]*)"?>([^<]*)<\/at>/g;

/** A text message: its only markup is <at user_id="…">name</at>; everything else is shown as it is written. */
export function spoken(source: string, people: People): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const found of source.matchAll(mention)) {
    const [whole, id = "", name = ""] = found;
    parts.push(
      source.slice(end, found.index),
      html`<span class="at">@${id === "all" ? "所有人" : name || people.get(id)?.name || id}</span>`,
    );
    end = found.index + whole.length;
  }
  return [...parts, source.slice(end)];
}

/** A rich text message: paragraphs of pieces, in one language or in `zh_cn`. */
export function post(content: Json, people: People): ComponentChildren[] {
  const local = isRecord(content.zh_cn) ? content.zh_cn : content;
  const title = text(local.title);
  const paragraphs = list(local.content).map(
    (paragraph) =>
      html`<p>${list(paragraph)
        .filter(isRecord)
        .map((one) => piece(one, people))}</p>`,
  );
  return title ? [html`<p><b>${title}</b></p>`, ...paragraphs] : paragraphs;
}

function piece(node: Json, people: People): ComponentChildren {
  if (node.tag === "at")
    return html`<span class="at">@${text(node.user_name) || people.get(text(node.user_id))?.name || text(node.user_id)}</span>`;
  if (node.tag === "hr") return html`<hr />`;
  return text(node.text) || `［${text(node.tag)}］`;
}
