/** A later version of the form is offered until somebody has decided; nothing changes before. */
import type { Ledger } from "../../form/ledger.js";
import { say } from "../../say.js";
import type { OpenReport } from "../turn/context.js";
import type { Notice } from "../turn/outcome.js";

/** Where the log says which version the report was left without; no field of any form. */
export const keptAt = "@kept";

/** Somebody has said that the report stays on its version, of all later ones up to this. */
export function staysDespite(ledger: Ledger, version: number): boolean {
  return Number(ledger.answer(keptAt)?.value ?? "0") >= version;
}

/** Said to a person who comes back to a report, until somebody has decided. */
export function updateNotices({ update, ledger }: OpenReport): Notice[] {
  if (update === null || staysDespite(ledger, update)) return [];
  return [{ text: say("notice.update", { version: update, before: ledger.form.version }), tone: "note" }];
}
