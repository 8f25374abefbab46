import { isObject } from "../json.js";
import { at } from "./pointer.js";

/** Names a card defines for itself in config.style, to be used where a colour or a text size is asked for. */
export interface CustomStyles {
  colors: ReadonlySet<string>;
  sizes: ReadonlySet<string>;
}

export function customStyles(card: unknown): CustomStyles {
  return { colors: namesAt(card, "/config/style/color"), sizes: namesAt(card, "/config/style/text_size") };
}

function namesAt(card: unknown, pointer: string): ReadonlySet<string> {
  const styles = at(card, pointer);
  return new Set(isObject(styles) ? Object.keys(styles) : []);
}
