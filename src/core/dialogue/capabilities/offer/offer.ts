/** What a file or another report offers, decided on. */

import { sourceOf } from "../../../offer/offer.js";
import { say } from "../../../say.js";
import { readNewReport } from "../../entry/new-report.js";
import { returned } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import type { Context, WithReport } from "../../turn/context.js";
import { type Outcome, outcome, remark } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { withReport } from "../../turn/with-report.js";
import { anotherScreen } from "./another-screen.js";
import { carryOver } from "./carry-over.js";
import { goneScreen } from "./gone-screen.js";
import { type OfferRead, offerScreen } from "./offer-screen.js";
import type { offer as schema } from "./schema.js";
import { dropGroup, offerGone, readHidden, showAnother, showOffer, takeOffer } from "./take-offer.js";

export const offer: Capability<typeof schema> = {
  places: {
    offer: {
      of: "report",
      needs: null,
      exists: () => true,
      screen: ({ report }, place, { context }) => {
        const { offer: read } = context;
        if (read === null || read.id !== place.offer) return goneScreen();
        return place.another ? anotherScreen(context, report, read) : offerScreen(report, context.person, read, place);
      },
      here: { cancel: withReport((context) => outcome(returned(context))) },
    },
  },
  presses: {
    offerShow: about((context, read, press, typed) => showOffer(context, read, press, typed)),
    offerTake: about((context, read, press, typed) => takeOffer(context, read, press, typed)),
    offerDrop: about((context, read, { group }, typed) => dropGroup(context, read, group, typed)),
    offerHidden: about((context, read) => readHidden(context, read)),
    // The card that a job sent is no place that the person has gone to: they stay where they are.
    offerLeave: withReport((context) =>
      outcome(context.state.place.at === "offer" ? returned(context) : context.state),
    ),
    offerAnother: about((context, read) => showAnother(context, read)),
    carry: withReport((context) => carryOver(context)),
    offerBegin: (context, press, typed) => begin(context, press.offer, typed),
  },
  commands: { carry: { do: "carry" } },
  messages: [],
  steps: {},
};

/** A press about an offer of this report. */
function about<P extends { readonly offer: string }>(
  handler: (context: WithReport, read: OfferRead, press: P, typed: TypedInputs) => Outcome,
) {
  return withReport<P>((context, press, typed) => {
    const read = context.offer;
    return read === null || read.id !== press.offer ? offerGone(context) : handler(context, read, press, typed);
  });
}

/** The report is begun, and the file read for it. */
function begin(context: Context, id: string, typed: TypedInputs): Outcome {
  const { offer: read, state } = context;
  const source = read === null || read.id !== id ? null : sourceOf(read.offer);
  if (source === null) return offerGone(context);
  if (typed.given.size === 0) return remark(state, say("toast.form-missing"));
  const wanted = readNewReport(context.forms, typed);
  if ("problems" in wanted) {
    const [first] = wanted.problems.values();
    return remark(state, first ?? say("toast.form-missing"));
  }
  return outcome(state, {
    effects: [
      { effect: "create", ...wanted, another: false },
      { effect: "readFile", ...source },
    ],
    notices: [{ text: say("notice.file", { name: source.name }), tone: "note" }],
  });
}
