/** What a turn leaves in the log: enough to follow somebody's way through a report, and nothing that they typed. */

import type { Incoming } from "../core/dialogue/turn/event.js";
import type { Place } from "../core/dialogue/turn/place.js";
import { schemas } from "../core/dialogue/turn/schemas.js";
import { readState } from "../core/dialogue/turn/state.js";
import type { TurnWrites } from "./ports/transaction.js";

export interface TurnFacts {
  readonly kind: Incoming["kind"];
  /** What was pressed, where it is something that a button can do. */
  readonly press: string | null;
  /** Whose press it was; else whose place the person is at now. */
  readonly capability: string | null;
  readonly report: string | null;
  readonly place: string | null;
  readonly ms: number;
}

export function turnFacts(incoming: Incoming, { session }: Pick<TurnWrites, "session">, ms: number): TurnFacts {
  const press = pressOf(incoming);
  const place = session == null ? null : readState(session.state).place;
  return {
    kind: incoming.kind,
    press,
    capability: press === null ? placedIn(place) : pressedIn(press),
    report: session?.report ?? null,
    place: place?.at ?? null,
    ms,
  };
}

function pressOf(incoming: Incoming): string | null {
  if (incoming.kind !== "action") return null;
  const { press } = incoming.value;
  const name = typeof press === "object" && press !== null && "do" in press ? press.do : null;
  // It comes from outside: only what the program itself can send is written down.
  return typeof name === "string" && pressedIn(name) !== null ? name : null;
}

function pressedIn(press: string): string | null {
  return Object.entries(schemas).find(([, { acts }]) => Object.hasOwn(acts, press))?.[0] ?? null;
}

function placedIn(place: Place | null): string | null {
  return Object.entries(schemas).find(([, { places }]) => places.safeParse(place).success)?.[0] ?? null;
}
