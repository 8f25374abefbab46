/** Whether a file that was sent looks like a form that nobody has filled in, and whether who sent it may make a form of it. */
import type { FileDocument } from "../core/reading/document/document.js";
import { isMostlyEmpty } from "../core/reading/document/mostly-empty.js";
import type { TurnParts } from "./turn-parts.js";

interface Sent {
  readonly person: string;
  readonly name: string;
  readonly text: string | null;
}

/** Forms are made of Word files alone. */
export function blankSent(
  { makesForms }: Pick<TurnParts, "makesForms">,
  { person, name, text }: Sent,
  documents: readonly FileDocument[],
): { readonly blank: boolean; readonly makes: "make" | "ask" } {
  const isWord = text === null && /\.docx?$/i.test(name);
  return { blank: isWord && isMostlyEmpty(documents), makes: isWord && makesForms?.(person) === true ? "make" : "ask" };
}
