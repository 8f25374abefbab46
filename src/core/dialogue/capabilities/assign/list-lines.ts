/** The lines of a pasted list against the report: which parts each names, what has to be asked, and what is wrong with it. */
import { dayFacts, dayOf } from "../../../assignment/day.js";
import {
  type ListLine,
  type ListReader,
  longestCell,
  mostLines,
  partsOf,
  readList,
} from "../../../assignment/read-list.js";
import type { Ledger } from "../../../form/ledger.js";
import { type Say, say } from "../../../say.js";
import { isPartName, type PartReading, partsNamed } from "../../entry/parts-named.js";
import type { CommandWords } from "../../turn/command.js";
import type { WithReport } from "../../turn/context.js";

export interface PlacedLine {
  readonly line: ListLine;
  /** Each name of the line, with what it can mean. */
  readonly parts: readonly NamedPart[];
  readonly problem: Say | null;
}

export interface NamedPart {
  readonly name: string;
  /** Best first. */
  readonly readings: readonly PartReading[];
  /** The input that asks which is meant; null: nobody has to be asked. */
  readonly asks: string | null;
}

/** What is chosen where a part of the list is not handed over this time. */
export const leftOut = "-";

export function listReader(
  ledger: Ledger,
  words: Pick<CommandWords, "assignHeads" | "handsTo">,
  now: number,
): ListReader {
  const known = new Map<string, boolean>();
  return {
    ...{ heads: words.assignHeads, handsTo: words.handsTo, today: dayOf(now) },
    isPart: (name) => {
      const is = known.get(name) ?? isPartName(ledger, name);
      known.set(name, is);
      return is;
    },
  };
}

export function listLines({ report: { ledger }, words, now }: WithReport, text: string): PlacedLine[] {
  const reader = listReader(ledger, words, now);
  const placed = readList(text, reader).map((line): PlacedLine => {
    const names = line.tooLong === null && line.line <= mostLines ? partsOf(line.part, reader.isPart) : [];
    const parts = names.map((name, index): NamedPart => {
      const { readings, sure } = partsNamed(ledger, name);
      return { name, readings, asks: sure ? null : `assign.reading.${line.line}.${index}` };
    });
    return { line, parts, problem: problemOf(line, parts, reader.today) };
  });
  const first = new Map<string, number>();
  return placed.map((one) => {
    if (one.problem !== null) return one;
    const asked = askedOf(one);
    const before = first.get(asked);
    if (before === undefined) first.set(asked, one.line.line);
    return before === undefined ? one : { ...one, problem: say("assign.list-twice", { line: before }) };
  });
}

/** What is handed over of a line, as the person has chosen where they were asked; empty: nothing of it. */
export function chosenParts({ parts }: PlacedLine, given: ReadonlyMap<string, string>): PartReading[] {
  return parts.flatMap(({ readings, asks }) => {
    const answer = asks === null ? undefined : given.get(asks);
    if (answer === leftOut) return [];
    return readings.find((one) => readingKey(one) === answer) ?? readings[0] ?? [];
  });
}

export function readingKey({ paths }: PartReading): string {
  return paths.join(" ");
}

/** Who is asked for what: the same in lines that hand the same over twice. */
function askedOf({ line, parts }: PlacedLine): string {
  const paths = parts.map(({ readings: [best] }) => (best === undefined ? "" : readingKey(best)));
  return JSON.stringify([line.names.toSorted(), paths]);
}

function problemOf(line: ListLine, parts: readonly NamedPart[], today: string): Say | null {
  if (line.line > mostLines) return say("assign.list-beyond", { text: line.part, max: mostLines });
  if (line.tooLong !== null) return say("assign.list-long", { text: line.tooLong, max: longestCell });
  const unknown = parts.find(({ readings }) => readings.length === 0);
  if (parts.length === 0 || unknown !== undefined) return say("assign.list-part", { part: unknown?.name ?? line.part });
  if (line.names.length === 0) return say("assign.list-name", { part: line.part });
  if (line.unreadDue !== null) return say("assign.due-unread", { raw: line.unreadDue });
  if (line.due !== null && line.due < today) return say("assign.due-past", { day: dayFacts(line.due) });
  return null;
}
