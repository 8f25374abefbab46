/**
 * Whoever answers for parts of a report is shown these and nothing else: any other place is their task instead. A place
 * that is not known to lie within the parts counts as outside.
 */
import { covers } from "../access/parts.js";
import { say } from "../say.js";
import { places } from "./registry.js";
import { pathOfPlace } from "./steps/path-of-place.js";
import type { OpenReport } from "./turn/context.js";
import type { Notice, Outcome } from "./turn/outcome.js";
import type { Place } from "./turn/place.js";

/** Cards that show no figure of the report but what the person gave. */
const own: ReadonlySet<Place["at"]> = new Set(["task", "passTask", "askTask", "paste", "offer", "keepFile", "help"]);

export function confined(report: OpenReport | null, result: Outcome): Outcome {
  if (report === null || report.parts === null || isWithin(report, result.state.place)) return result;
  const place: Place = { at: "task", task: firstOpen(report), page: 0 };
  const notice: Notice = { text: say("handed.only-part"), tone: "note" };
  // What the person did has come to something: it is not the closed place that they were after.
  const notices =
    result.notices.length > 0 && isWayOn(result.state.place) ? result.notices : [...result.notices, notice];
  return { ...result, state: { ...result.state, place, from: null }, notices };
}

function isWithin({ ledger, parts }: OpenReport, place: Place): boolean {
  if (own.has(place.at) || places[place.at].of === "person") return true;
  // All that is proven within the parts.
  if (place.at === "evidence" && place.path === null) return true;
  const path = place.at === "history" ? place.path : pathOfPlace(ledger, place);
  return path !== null && covers(parts, path);
}

/** Where a card leads that was saved. */
function isWayOn({ at }: Place): boolean {
  return at === "step" || at === "outline" || at === "preview";
}

function firstOpen({ tasks }: OpenReport): string | null {
  return (tasks.find(({ state }) => state === "open") ?? tasks[0])?.id ?? null;
}
