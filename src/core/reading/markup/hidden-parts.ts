/** What a page does not show: elements with the attribute `hidden`, or whose style takes them out of the page. */
import { attributeOf } from "./html-tokens.js";

export function isHidden(attributes: string): boolean {
  const style = (attributeOf(attributes, "style") ?? "").toLowerCase().replace(/\s/g, "");
  return (
    /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all)(?:!important)?(?:;|$)/.test(style) ||
    /(?:^|\s)hidden(?:\s|=|\/|$)/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""'))
  );
}

/** Elements of which no table is made: what stands in a hidden one is left out up to its end. */
export class HiddenText {
  #name: string | null = null;
  #depth = 0;
  /** Elements that were left out. */
  count = 0;

  get isOpen(): boolean {
    return this.#name !== null;
  }

  open(name: string, attributes: string): void {
    if (this.#name === name) this.#depth += 1;
    if (this.#name !== null || parts.has(name) || !isHidden(attributes)) return;
    if (!empty.has(name)) this.#name = name;
    this.#depth = 1;
    this.count += 1;
  }

  close(name: string): void {
    if (this.#name !== name) return;
    this.#depth -= 1;
    if (this.#depth === 0) this.#name = null;
  }
}

/** Their cells are marked instead, so that they can be read too. */
const parts = new Set(["table", "thead", "tbody", "tfoot", "tr", "td", "th", "col", "colgroup"]);
const empty = new Set(["br", "img", "input", "hr", "meta", "link"]);
