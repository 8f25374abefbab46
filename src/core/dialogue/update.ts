/** A later version of the form: offered, looked at, accepted or left. Nothing changes until somebody says so. */
import type { Ledger } from "../form/ledger.js";
import { say } from "../say.js";
import { type Context, type Notice, type OpenReport, type Outcome, outcome } from "./context.js";
import type { Form } from "./submitted.js";

type WithReport = Context & { report: OpenReport };

/** Where the log says which version the report was left without; no field of any form. */
const keptAt = "@kept";
/** The input of the card that asks for a scheme. */
export const updateScheme = "update.scheme";

/** Somebody has said that the report stays on its version, of all later ones up to this. */
export function staysDespite(ledger: Ledger, version: number): boolean {
  return Number(ledger.answer(keptAt)?.value ?? "0") >= version;
}

/** Said to a person who comes back to a report, until somebody has decided. */
export function updateNotices({ update, ledger }: OpenReport): Notice[] {
  if (update === null || staysDespite(ledger, update)) return [];
  return [{ text: say("notice.update", { version: update, before: ledger.form.version }), tone: "note" }];
}

export function acceptUpdate({ state }: WithReport, form: Form | null): Outcome {
  const chosen = form?.[updateScheme];
  const scheme = typeof chosen === "string" && chosen !== "" ? chosen : null;
  return outcome(state, { effects: [{ effect: "update", scheme }] });
}

export function keepVersion({ state, report }: WithReport): Outcome {
  const place = { at: "outline" as const, scope: "" };
  if (report.update === null) return outcome({ ...state, place, from: null });
  const version = String(report.update);
  return outcome(
    { ...state, place, from: null },
    {
      entries: [{ path: keptAt, raw: version, value: version }],
      notices: [{ text: say("notice.version-kept", { version: report.ledger.form.version }), tone: "note" }],
    },
  );
}
