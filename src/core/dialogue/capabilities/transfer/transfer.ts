/** 移交. */
import { say } from "../../../say.js";
import { sideTrip } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import type { Context, WithReport } from "../../turn/context.js";
import { goTo, type Outcome, outcome, remark } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { withReport } from "../../turn/with-report.js";
import type { transfer as schema } from "./schema.js";
import { fromInput, leavingScreen, toInput, transferScreen } from "./transfer-screens.js";

export const transfer: Capability<typeof schema> = {
  places: {
    transfer: {
      of: "report",
      needs: "people",
      exists: () => true,
      screen: (view, _, { around }) => transferScreen(view, around.people),
    },
    leaving: {
      of: "person",
      needs: "people",
      exists: () => true,
      screen: ({ result, around }) => leavingScreen(result, around.people),
      here: { cancel: (context) => goTo(context, { at: "home" }) },
    },
  },
  presses: {
    transfer: withReport((context) => sideTrip(context, { at: "transfer" })),
    give: withReport((context, { all }, typed) => handOver(context, all, typed)),
    leaving: (context) => (administers(context) ? goTo(context, { at: "leaving" }) : notHere(context)),
    giveAll: (context, _, typed) => (administers(context) ? handOverAll(context, typed) : notHere(context)),
  },
  commands: { transfer: { do: "transfer" }, leaving: { do: "leaving" } },
  messages: [],
  steps: {},
};

function administers({ person, unit }: Context): boolean {
  return unit.administrators.includes(person);
}

function notHere({ state }: Context): Outcome {
  return remark(state, say("transfer.administrator-only"));
}

function handOver(context: WithReport, all: boolean, { picked }: TypedInputs): Outcome {
  const { report, state } = context;
  const chosen = picked.get(toInput) ?? [];
  const [to] = chosen;
  const place = { at: "transfer" as const };
  if (to === undefined || chosen.length > 1)
    return outcome({ ...state, place }, { problems: new Map([[toInput, say("transfer.one")]]) });
  if (to === report.owner)
    return outcome({ ...state, place }, { problems: new Map([[toInput, say("transfer.same")]]) });
  return goTo(context, { at: "home" }, { effects: [{ effect: "transfer", all, to }] });
}

function handOverAll(context: Context, { picked }: TypedInputs): Outcome {
  const [from, ...moreFrom] = picked.get(fromInput) ?? [];
  const [to, ...moreTo] = picked.get(toInput) ?? [];
  const problems = new Map([
    ...(from === undefined || moreFrom.length > 0 ? [[fromInput, say("transfer.one")] as const] : []),
    ...(to === undefined || moreTo.length > 0 ? [[toInput, say("transfer.one")] as const] : []),
    ...(from !== undefined && from === to ? [[toInput, say("transfer.same")] as const] : []),
  ]);
  if (problems.size > 0 || from === undefined || to === undefined)
    return outcome({ ...context.state, place: { at: "leaving" } }, { problems });
  return goTo(context, { at: "home" }, { effects: [{ effect: "transferAll", from, to }] });
}
