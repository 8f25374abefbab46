/**
 * The tier that a person chose where the form has no field for it: an answer beside the row (`@tier.indicators.3`), so that
 * it stands in the history and can be undone.
 */
import type { Entry, Ledger } from "../form/ledger.js";

/** A band's name; null: nobody chose. */
export function chosenTier(ledger: Ledger, row: string): string | null {
  return ledger.answer(tierPath(row))?.value ?? null;
}

/** The answer that keeps it; `tier` null takes it back. */
export function tierEntry(row: string, tier: string | null): Entry {
  return { path: tierPath(row), raw: tier ?? "", value: tier };
}

function tierPath(row: string): string {
  return `@tier.${row}`;
}
