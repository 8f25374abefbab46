/**
 * Sentences of `prompts/` filled with data. Text of people is escaped for where it is printed: not at all in plain text,
 * as entities in card markdown, without tags and links in a text message. A sentence inside another's data is rendered first, for the same place.
 */
import mustache from "mustache";
import { chatText } from "./mask.js";
import type { Say } from "./say.js";

export type Target = "plain" | "markdown" | "message";

const escapes: Record<Target, (text: string) => string> = {
  plain: (text) => text,
  // Masked first: among entities a number or an address would no longer be found.
  markdown: (text) => escapeMarkdown(chatText(text)),
  message: escapeMessage,
};

/** Text that is already fit for its target. */
class Ready {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

export class Words {
  constructor(readonly sentences: ReadonlyMap<string, string>) {}

  /** The sentence as text for `target`. An unknown key is a programmer's mistake and throws. */
  render(what: Say, target: Target): string {
    const template = this.sentences.get(what.say);
    if (template === undefined) throw new Error(`no sentence for ${what.say}`);
    if (!template.includes("{{")) return template.trim();
    const printed = (value: unknown): string => (value instanceof Ready ? value.text : escapes[target](String(value)));
    return mustache.render(template, this.#prepared(what.data ?? {}, target), {}, { escape: printed }).trim();
  }

  has(key: string): boolean {
    return this.sentences.has(key);
  }

  #prepared(value: unknown, target: Target): unknown {
    if (isSay(value)) return new Ready(this.render(value, target));
    if (Array.isArray(value)) return value.map((one) => this.#prepared(one, target));
    if (typeof value !== "object" || value === null || value instanceof Ready) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.#prepared(one, target)]));
  }
}

/** Every character that card markdown could take for markup, as an entity (Card JSON 2.0, rich text, special characters); the stop of “1. ” as well, which begins a list: blanks before it of its own line only, since a search over line ends takes time with the square of their number. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[&<>*~[\]()#`\\/\-!+:"'$_|]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/^([^\S\n\r\u2028\u2029]*\d+)\.(?=\s)/gm, "$1&#46;")
    .replace(/\n/g, "<br>");
}

/** A text message knows `<at …>`, `<b>` and `[text](address)` but no entities: the signs become their full-width twins. */
export function escapeMessage(text: string): string {
  return text.replaceAll("<", "＜").replaceAll("](", "]（");
}

export function isSay(value: unknown): value is Say {
  return typeof value === "object" && value !== null && "say" in value && typeof value.say === "string";
}
