/** What was written of a figure a year before, kept beside it and shown with its input: never filled in, never printed. */
import type { Entry, Ledger } from "../form/ledger.js";
import type { Offer } from "./offer.js";

/** Before the path of the figure. */
export const lastYearMark = "@before.";

/** null: nothing is known of it. */
export function lastYearText(ledger: Ledger, path: string): string | null {
  return ledger.answer(`${lastYearMark}${path}`)?.value ?? null;
}

/** What is not kept yet, of figures that the person may write. */
export function lastYearEntries(
  ledger: Ledger,
  { beside }: Pick<Offer, "beside">,
  mayWrite: (path: string) => boolean,
): Entry[] {
  return beside.flatMap(({ path, text }): Entry[] =>
    path === null || !mayWrite(path) || lastYearText(ledger, path) === text
      ? []
      : [{ path: `${lastYearMark}${path}`, raw: text, value: text }],
  );
}
