/** The lines of a pasted list against the report: which part each names, and what is wrong with it. */
import { dayFacts, dayOf } from "../../../assignment/day.js";
import { type ListLine, readList } from "../../../assignment/read-list.js";
import { type Say, say } from "../../../say.js";
import { partsNamed, partTitle } from "../../steps/part-choices.js";
import type { WithReport } from "../../turn/context.js";

export interface PlacedLine {
  readonly line: ListLine;
  /** "" where the part is not known. */
  readonly path: string;
  readonly problem: Say | null;
}

/** Parts of a doubtful name that are offered. */
const offered = 3;

export function listLines({ report, words, now }: WithReport, text: string): PlacedLine[] {
  const today = dayOf(now);
  const placed = readList(text, words.assignHeads, today).map((line) => {
    const paths = partsNamed(report.ledger, line.part);
    const [path = "", ...others] = paths;
    return { line, path, problem: problemOf(line, paths, others.length > 0 ? titles(paths) : [], today) };
  });
  return placed.map((one, index) => {
    const before = placed.slice(0, index).find((other) => one.problem === null && isSame(other, one));
    return before === undefined ? one : { ...one, problem: say("assign.list-twice", { line: before.line.line }) };
  });

  function titles(paths: readonly string[]): string[] {
    return paths.slice(0, offered).map((path) => partTitle(report.ledger, path));
  }
}

/** The same people are asked for the same part. */
function isSame(one: PlacedLine, other: PlacedLine): boolean {
  const names = (placed: PlacedLine) => placed.line.names.toSorted().join("、");
  return one.problem === null && one.path === other.path && names(one) === names(other);
}

function problemOf(line: ListLine, paths: readonly string[], several: readonly string[], today: string): Say | null {
  if (paths.length === 0) return say("assign.list-part", { part: line.part });
  if (paths.length > 1) return say("assign.list-several", { part: line.part, titles: several.join("、") });
  if (line.names.length === 0) return say("assign.list-name");
  if (line.unreadDue !== null) return say("assign.due-unread", { raw: line.unreadDue });
  if (line.due !== null && line.due < today) return say("assign.due-past", { day: dayFacts(line.due) });
  return null;
}
