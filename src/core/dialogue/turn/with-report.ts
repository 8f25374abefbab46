/** Presses that are about a report: refused at home when none is open. */
import { say } from "../../say.js";
import type { Handler } from "./capability.js";
import type { Context, WithReport } from "./context.js";
import { type Outcome, outcome } from "./outcome.js";
import { atHome } from "./state.js";
import type { TypedInputs } from "./typed-inputs.js";

export function withReport<R>(handler: (context: WithReport, press: R, typed: TypedInputs) => Outcome): Handler<R> {
  return (context, press, typed) => {
    const { report } = context;
    return report === null ? noReport(context) : handler({ ...context, report }, press, typed);
  };
}

function noReport({ state }: Context): Outcome {
  return outcome({ ...state, place: atHome.place }, { notices: [{ text: say("notice.no-report"), tone: "note" }] });
}
