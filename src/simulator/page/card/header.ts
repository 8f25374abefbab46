import { html, type VNode } from "../html.js";
import { isRecord, list, record, text } from "../json.js";
import { color } from "./colors.js";
import { Icon } from "./icon.js";
import { box } from "./style.js";
import { CardText, plain } from "./text.js";

const templates = /^(blue|wathet|turquoise|green|yellow|orange|red|carmine|violet|purple|indigo|grey)$/;

/** Title, subtitle and tags on the colour of the template. */
export function Header({ value }: { value: unknown }): VNode | null {
  if (!isRecord(value)) return null;
  const template = templates.test(text(value.template)) ? text(value.template) : "default";
  const tags = list(record(value.i18n_text_tag_list).zh_cn ?? value.text_tag_list).filter(isRecord);
  return html`<header class="card-head template-${template} ${value.icon ? "with-icon" : ""}" style=${box("padding", value.padding)}>
    <${Icon} value=${value.icon} />
    <div class="card-heads">
    <div class="card-title"><${CardText} value=${{ ...record(value.title), lines: 4 }} />
      ${tags.map((tag, index) => html`<span key=${index} class="head-tag" style=${color(tag.color ?? "blue")}>${plain(tag.text)}</span>`)}
    </div>
    ${value.subtitle ? html`<div class="card-subtitle"><${CardText} value=${value.subtitle} /></div>` : null}
    </div>
  </header>`;
}
