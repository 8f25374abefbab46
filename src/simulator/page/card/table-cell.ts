import { html, type VNode } from "../html.js";
import { isRecord, type Json, number, record, text } from "../json.js";
import { Markdown } from "../markdown/markdown.js";
import { Avatar } from "../people/avatar.js";
import { background, color } from "./colors.js";
import { type CardWorld, useWorld } from "./world.js";

type Draw = (value: unknown, column: Json, world: CardWorld) => VNode | string;

const kinds: Record<string, Draw> = {
  text: (value) => text(value),
  lark_md: (value) => html`<${Markdown} source=${text(value)} />`,
  markdown: (value) => html`<${Markdown} source=${text(value)} />`,
  number: (value, column) => sayNumber(value, record(column.format)),
  date: (value, column) => sayDate(number(value, Number.NaN), text(column.date_format)),
  options: (value) =>
    html`<span class="chips">${(Array.isArray(value) ? value : [{ text: value }])
      .filter(isRecord)
      .map(
        (one, index) =>
          html`<span key=${index} class="chip" style=${{ ...background(one.color), ...color(one.color) }}>${text(one.text)}</span>`,
      )}</span>`,
  persons: (value, _, { people }) =>
    html`<span class="persons">${(Array.isArray(value) ? value : [value]).map(text).map((id) => {
      const name = people.get(id)?.name ?? id;
      return html`<span key=${id} class="person"><${Avatar} name=${name} color=${people.get(id)?.color} person=${true} size=${20} />${name}</span>`;
    })}</span>`,
};

/** A cell by its column's data_type. */
export function TableCell({ column, value }: { column: Json; value: unknown }): VNode {
  const draw = kinds[text(column.data_type) || "text"];
  const world = useWorld();
  return html`<span class="cell">${draw ? draw(value, column, world) : `？${text(column.data_type)}`}</span>`;
}

function sayNumber(value: unknown, format: Json): string {
  if (typeof value !== "number") return text(value);
  const precision = format.precision === undefined ? undefined : number(format.precision, 0);
  const digits = {
    minimumFractionDigits: precision ?? 0,
    maximumFractionDigits: precision ?? 10,
    useGrouping: format.separator === true,
  };
  return text(format.symbol) + new Intl.NumberFormat("zh-CN", digits).format(value);
}

/** ms since 1970 in a format of YYYY, MM, DD, HH, mm, ss. */
function sayDate(at: number, format: string): string {
  if (Number.isNaN(at)) return "";
  const then = new Date(at);
  const parts: Record<string, number> = {
    YYYY: then.getFullYear(),
    MM: then.getMonth() + 1,
    DD: then.getDate(),
    HH: then.getHours(),
    mm: then.getMinutes(),
    ss: then.getSeconds(),
  };
  return (format || "YYYY/MM/DD").replace(/YYYY|MM|DD|HH|mm|ss/g, (part) => String(parts[part]).padStart(2, "0"));
}
