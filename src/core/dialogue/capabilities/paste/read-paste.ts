/** A pasted text as the recogniser reads it. */
import { Kept } from "../../../form/kept.js";
import { type ReadText, readText } from "../../../reading/grid/read-text.js";
import { specUnder } from "../../screen/text-limit.js";
import type { OpenReport } from "../../turn/context.js";

/** A turn asks for the same table several times. */
const reads = new Kept<ReadText>(true);

/** `at`: "" or the row that the table belongs to. */
export function readPaste({ ledger, scheme, checks }: OpenReport, at: string, text: string): ReadText {
  return reads.of(ledger, `${at} ${text}`, scheme, () =>
    readText(text, { ledger, words: checks.words.tables, at, specOf: (field) => specUnder(scheme, field) }),
  );
}
