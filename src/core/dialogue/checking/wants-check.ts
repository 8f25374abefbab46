/** A large report is checked by a job, where what the last one found is not what would be found now. */
import { isLarge } from "../../form/row-count.js";
import type { OpenReport } from "../turn/context.js";
import type { Effect } from "../turn/effect.js";

export function wantsCheck({ ledger, checked }: Pick<OpenReport, "ledger" | "checked">): readonly Effect[] {
  return isLarge(ledger) && checked?.current !== true ? [{ effect: "check", purpose: "show" }] : [];
}
