/** The card of an offer as a job sends it: the same as at its place. */
import type { Screen } from "../../screen/screen.js";
import type { OpenReport } from "../../turn/context.js";
import { type OfferRead, offerScreen } from "./offer-screen.js";

export function sentScreen(report: OpenReport, person: string, read: OfferRead): Screen {
  return offerScreen(report, person, read, { at: "offer", offer: read.id, page: 0 });
}
