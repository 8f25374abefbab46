import { type Fault, fault } from "../fault.js";
import { asRead } from "../markdown/bare-text.js";
import { shownTexts } from "../texts.js";
import type { Card } from "./card.js";

/** Mobile numbers of mainland China, also when written in groups or with +86. */
const MOBILE = /(?<![\d.])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d|\.\d)/;
const EMAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,253}\.[A-Za-z]{2,}/;

/** A tenant's data-leak prevention refuses messages with plain phone numbers or e-mail addresses. */
export function* checkPersonalData({ root }: Card): Iterable<Fault> {
  for (const { text, kind, pointer } of shownTexts(root)) {
    const read = kind === "plain" ? text : asRead(text);
    // What was found is not repeated: the report goes into logs.
    if (MOBILE.test(read)) yield fault("personal-data", pointer, "a mobile number stands in the text");
    if (EMAIL.test(read)) yield fault("personal-data", pointer, "an e-mail address stands in the text");
  }
}
