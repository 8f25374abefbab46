/** What is shown at a place, with what the last event left to say. */

import { placeExists } from "./place-exists.js";
import { places, stepCards } from "./registry.js";
import { behalfNote } from "./screen/behalf-note.js";
import { onlyAllowed } from "./screen/only-allowed.js";
import type { Block, Screen } from "./screen/screen.js";
import { viewOf } from "./screen/view.js";
import { waitingNote } from "./screen/waiting-note.js";
import { who } from "./screen/who.js";
import { pathOfPlace } from "./steps/path-of-place.js";
import type { Drawing, Need, PlaceParts } from "./turn/capability.js";
import type { Context } from "./turn/context.js";
import { refusedPress } from "./turn/gate.js";
import type { Notice, Outcome } from "./turn/outcome.js";
import type { Place } from "./turn/place.js";
import { atHome } from "./turn/state.js";
import type { Surroundings } from "./turn/surroundings.js";

export function screenOf(context: Context, result: Outcome, around: Surroundings): Screen {
  const screen = drawn({ context, result, around, stepCards }, result.state.place);
  const notices = result.notices.flatMap((notice) => noticeBlocks(notice, around));
  const { report } = context;
  const waiting = report === null ? [] : [...behalfNote(result.state), ...waitingNote(result.state)];
  const whole = { ...screen, blocks: [...notices, ...waiting, ...screen.blocks] };
  const at = report === null ? null : pathOfPlace(report.ledger, result.state.place);
  return onlyAllowed(whole, (press) => refusedPress(context, press, at));
}

function noticeBlocks({ text, tone, buttons, writerOf, people = [] }: Notice, { writers }: Surroundings): Block[] {
  const said: Block = buttons === undefined ? { block: "text", text, tone } : { block: "row", text, tone, buttons };
  const by = writerOf === undefined ? undefined : writers.get(writerOf);
  const about: Block[] = people.length === 0 ? [] : [{ block: "people", people }];
  return [said, ...(by === undefined ? [] : [who(by)]), ...about];
}

/** What `screenOf` needs of its surroundings at this place; a person without a report is shown the home card. */
export function needAt({ report }: Pick<Context, "report">, { at }: Place): Need | null {
  const { of, needs } = places[at];
  return of === "report" && report === null ? "home" : needs;
}

function drawn<At extends Place["at"]>(drawing: Drawing, place: Extract<Place, { at: At }>): Screen {
  const parts: PlaceParts<Extract<Place, { at: At }>> = places[place.at];
  if (parts.of === "person") return parts.screen(drawing, place);
  const { report } = drawing.context;
  if (report === null) return drawn(drawing, atHome.place);
  // A row may have gone since: another person deleted it, or its creation was undone.
  if (!placeExists(report.ledger, place)) return drawn(drawing, { at: "outline", scope: "" });
  const screen = parts.screen(viewOf(report, drawing.result), place, drawing);
  return "instead" in screen ? drawn(drawing, screen.instead) : screen;
}
