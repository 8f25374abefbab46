/** 线下通过: signed on paper; who signed and when is noted, and the report is locked as if it had been approved here. */
import { chinaTime } from "../../../evidence/china-time.js";
import { say } from "../../../say.js";
import { type Missing, missingPlaces } from "../../entry/missing-places.js";
import type { Block, Button, Input, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { sideTrip } from "../../steps/side-trip.js";
import type { Drawing } from "../../turn/capability.js";
import type { WithReport } from "../../turn/context.js";
import { goTo, type Outcome, outcome, remark } from "../../turn/outcome.js";
import type { Place } from "../../turn/place.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";

const signerInput = "signer";
const dateInput = "signedOn";
/** Characters of a name. */
const longestName = 30;

/** Refused where the unit does not allow it: an administrator's setting. */
export function offline(context: WithReport): Outcome {
  const { state, unit } = context;
  if (!unit.offlineApproval) return remark(state, say("approval.offline-not-here"));
  // The word typed once more leaves the picture where it is.
  return state.place.at === "offline" ? outcome(state) : sideTrip(context, { at: "offline" });
}

type OfflinePlace = Extract<Place, { at: "offline" }>;

export function offlineScreen(view: View, { picture }: OfflinePlace, { context }: Drawing): Screen {
  const input = (name: string, otherwise: string) => ({
    ...{ block: "input" as const, name, value: view.typed.get(name) ?? otherwise },
    problem: view.problems.get(name) ?? null,
  });
  const fields: Input[] = [
    { ...input(signerInput, ""), type: "text", label: say("approval.signer"), max: longestName },
    { ...input(dateInput, chinaTime(context.now).date), type: "date", label: say("approval.signed-on") },
  ];
  const missing = missingPlaces(view.report);
  return {
    title: say("approval.offline-title"),
    color: "orange",
    blocks: [
      { block: "text", text: say("approval.offline-how") },
      {
        block: "text",
        text: say(picture === undefined ? "approval.offline-picture" : "approval.offline-has-picture"),
        tone: picture === undefined ? "note" : "good",
      },
      ...(missing === null ? [formOf(fields)] : lacking(missing)),
    ],
  };
}

const cancel: Button = { label: say("button.cancel"), press: { do: "cancel" } };

function formOf(fields: readonly Input[]): Block {
  const save: Button = { label: say("approval.offline-save"), press: { do: "approveOffline" }, kind: "primary" };
  return { block: "form", fields, buttons: [save, cancel] };
}

/** What is locked has to be complete. */
function lacking({ facts }: Missing): Block[] {
  const fill: Button = { label: say("button.continue"), press: { do: "continue" }, kind: "primary" };
  return [
    { block: "text", text: say("approval.offline-missing", { ...facts }), tone: "bad" },
    { block: "buttons", buttons: [fill, cancel] },
  ];
}

export function approveOffline(context: WithReport, { given }: TypedInputs): Outcome {
  const { report, state, now } = context;
  if (!context.unit.offlineApproval) return remark(state, say("approval.offline-not-here"));
  const signer = (given.get(signerInput) ?? "").trim().slice(0, longestName);
  const date = (given.get(dateInput) ?? "").trim();
  const problems = new Map([
    ...(signer === "" ? [[signerInput, say("approval.who-signed")] as const] : []),
    ...(isPast(date, now) ? [] : [[dateInput, say("approval.when-signed", { date })] as const]),
  ]);
  const at = state.place.at === "offline" ? state.place : { at: "offline" as const };
  const picture = at.picture?.id ?? null;
  if (problems.size > 0) return outcome({ ...state, place: at }, { problems, typed: given });
  // The card says what is missing.
  if (missingPlaces(report) !== null) return outcome({ ...state, place: at }, { typed: given });
  return goTo(
    context,
    { at: "review", view: "card", page: 0 },
    {
      effects: [{ effect: "happen", happenings: [{ kind: "offline", signer, date, picture, version: null }] }],
      notices: [{ text: say("approval.offline-saved"), tone: "good" }],
    },
  );
}

/** A day that there is, and not one to come. */
function isPast(date: string, now: number): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date) && date <= chinaTime(now).date;
}
