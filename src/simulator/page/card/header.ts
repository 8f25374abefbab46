import { html, type VNode } from "../html.js";
import { isRecord, list, text } from "../json.js";
import { box, color } from "./style.js";
import { CardText, plain } from "./text.js";

const templates = /^(blue|wathet|turquoise|green|yellow|orange|red|carmine|violet|purple|indigo|grey)$/;

/** Title, subtitle and tags on the colour of the template. */
export function Header({ value }: { value: unknown }): VNode | null {
  if (!isRecord(value)) return null;
  const template = templates.test(text(value.template)) ? text(value.template) : "default";
  const tags = list(value.text_tag_list).filter(isRecord);
  return html`<header class="card-head template-${template}" style=${box("padding", value.padding)}>
    <div class="card-title"><${CardText} value=${value.title} />
      ${tags.map((tag, index) => html`<span key=${index} class="head-tag" style=${color(tag.color ?? "blue")}>${plain(tag.text)}</span>`)}
    </div>
    ${value.subtitle ? html`<div class="card-subtitle">${plain(value.subtitle)}</div>` : null}
  </header>`;
}
