/** 沿用: what the unit's approved goals and last year's report offer. */
import { offerOfReports } from "../../../offer/offer-of-reports.js";
import { say } from "../../../say.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome, remark } from "../../turn/outcome.js";
import { isSideTrip } from "../../turn/place.js";

export function carryOver({ report, state }: WithReport): Outcome {
  const { ledger, checks } = report;
  const offer = offerOfReports({ ledger, others: checks.others, standing: checks.words.tables });
  if (offer === null) return remark(state, say("offer.none-before", { unit: report.unit, year: report.year - 1 }));
  return outcome(state, { effects: [{ effect: "offer", offer }] });
}

/** The offer has its id: its card is shown. */
export function offerKept(result: Outcome, id: string): Outcome {
  const { state } = result;
  const from = isSideTrip(state.place) ? state.from : state.place;
  return { ...result, state: { ...state, place: { at: "offer", offer: id, page: 0 }, from } };
}
