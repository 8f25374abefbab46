/** What the clerk is told once parts are handed over. */
import type { Assignment } from "../../../assignment/assignment.js";
import { dayFacts, dayOf } from "../../../assignment/day.js";
import { say } from "../../../say.js";
import type { Notice, Outcome } from "../../turn/outcome.js";

/** Codes named on the card; all of them are on the board. */
const mostCodes = 12;

export interface NotMade {
  /** People who review or look on, and own the report. */
  readonly refused: readonly string[];
  /** Parts that the same people were asked for before, and those of them whose day is another now. */
  readonly again: number;
  readonly moved: number;
  /** Names that several colleagues have, with how many. */
  readonly several: readonly { readonly name: string; readonly count: number }[];
}

export function handedOver(result: Outcome, made: readonly Assignment[], not: NotMade): Outcome {
  const { refused, again, moved, several } = not;
  const people = new Set(made.flatMap((one) => one.people.map(({ person }) => person))).size;
  const codes = made.flatMap(({ invitation, title }) => (invitation === null ? [] : [{ ...invitation, title }]));
  const notices: Notice[] = [
    ...(people === 0
      ? []
      : [{ text: say("assign.given", { count: made.length - codes.length, people }), tone: "good" as const }]),
    ...codes.slice(0, mostCodes).map(({ code, name, title, until }) => ({
      text: say("assign.code", { code, name, title, until: dayFacts(dayOf(until)) }),
      tone: "warn" as const,
    })),
    ...(again === 0 ? [] : [{ text: say("assign.given-before", { again, moved }), tone: "note" as const }]),
    ...several.map((one) => ({ text: say("assign.several-called", { ...one }), tone: "warn" as const })),
    ...(refused.length === 0
      ? []
      : [{ text: say("assign.not-asked", { count: refused.length }), tone: "warn" as const, people: refused }]),
  ];
  return { ...result, notices: [...result.notices, ...notices] };
}
