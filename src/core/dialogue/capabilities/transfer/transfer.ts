/** 移交. */
import { type Say, say } from "../../../say.js";
import { nameBehind } from "../../entry/name-behind.js";
import { sideTrip } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import type { Context, WithReport } from "../../turn/context.js";
import type { Recipient } from "../../turn/effect.js";
import { goTo, type Outcome, outcome, remark } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { withReport } from "../../turn/with-report.js";
import type { transfer as schema } from "./schema.js";
import { fromInput, leavingScreen, nameInput, toInput, transferScreen } from "./transfer-screens.js";

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
  messages: [{ act: "handOver", read: transferTo }],
  steps: {},
};

/** 移交 钱某: the card, with the name in it. */
function transferTo(context: WithReport, text: string): Outcome | null {
  const name = nameBehind(context.words.exact.transfer, text);
  if (name === null || name === "") return null;
  const trip = sideTrip(context, { at: "transfer" });
  return { ...trip, typed: new Map([[nameInput, name]]) };
}

function administers({ person, unit }: Context): boolean {
  return unit.administrators.includes(person);
}

function notHere({ state }: Context): Outcome {
  return remark(state, say("transfer.administrator-only"));
}

function handOver(context: WithReport, all: boolean, typed: TypedInputs): Outcome {
  const { report, state } = context;
  const to = recipientOf(typed, report.owner);
  if ("problem" in to)
    return outcome({ ...state, place: { at: "transfer" } }, { problems: new Map([to.problem]), typed: typed.given });
  return goTo(context, { at: "home" }, { effects: [{ effect: "transfer", all, to }] });
}

/** `from`: who owns the reports so far. */
function recipientOf(
  { picked, given, touched }: TypedInputs,
  from: string | null,
): Recipient | { readonly problem: readonly [string, Say] } {
  const [to, ...more] = picked.get(toInput) ?? [];
  const name = (given.get(nameInput) ?? "").trim();
  if (to !== undefined && name !== "" && touched.has(nameInput)) return { problem: [nameInput, say("transfer.both")] };
  if (to === undefined)
    return name !== "" && !/[、,，;；]/.test(name) ? { name } : { problem: [toInput, say("transfer.one")] };
  if (more.length > 0) return { problem: [toInput, say("transfer.one")] };
  return to === from ? { problem: [toInput, say("transfer.same")] } : { person: to };
}

function handOverAll(context: Context, typed: TypedInputs): Outcome {
  const [from, ...moreFrom] = typed.picked.get(fromInput) ?? [];
  const to = recipientOf(typed, from ?? null);
  const problems = new Map([
    ...(from === undefined || moreFrom.length > 0 ? [[fromInput, say("transfer.one")] as const] : []),
    ...("problem" in to ? [to.problem] : []),
  ]);
  if (problems.size > 0 || from === undefined || "problem" in to)
    return outcome({ ...context.state, place: { at: "leaving" } }, { problems, typed: typed.given });
  return goTo(context, { at: "home" }, { effects: [{ effect: "transferAll", from, to }] });
}
