import { Ledger } from "../core/form/ledger.js";
import type { FormPackage } from "./catalog.js";
import type { Snapshot } from "./ports/report-work.js";

/** The form of a snapshot; throws when it does not load. */
export type PackOf = (form: Snapshot["form"]) => FormPackage;

export function ledgerOf(
  packOf: PackOf,
  { form, figures, unit, year }: Snapshot,
): { pack: FormPackage; ledger: Ledger } {
  const pack = packOf(form);
  return { pack, ledger: new Ledger(pack.form, { unit, year }, figures) };
}
