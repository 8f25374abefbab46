import type { OpenReport } from "../turn/context.js";
import { progressOf } from "./progress.js";

/** Nothing that is required is missing. */
export function isComplete({ ledger, scheme }: Pick<OpenReport, "ledger" | "scheme">): boolean {
  return progressOf(ledger, scheme).steps.every(({ missing, share }) => missing.length === 0 && share >= 1);
}
