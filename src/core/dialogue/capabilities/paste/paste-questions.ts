/** What the confirming card asks: cells that cannot be read, and printed scores that are not the rule's. */

import { covers } from "../../../access/parts.js";
import { type Say, say } from "../../../say.js";
import { inputLimit, inputsFor, pickedFor } from "../../screen/input.js";
import type { FormPart, Input } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import { problemSay } from "../../screen/text-limit.js";
import type { View } from "../../screen/view.js";
import type { OpenReport } from "../../turn/context.js";
import { type Cell, type Pasted, type PastePlace, placeKey } from "./pasted.js";
import { decisionOf, type PrintedScore, printedScores, reasonOf, rounding, usualDecision } from "./printed-scores.js";
import { newRow } from "./rows-by-name.js";

export interface Question {
  /** Keys of what its inputs write, by their names. */
  readonly keys: ReadonlyMap<string, string>;
  /** Nothing can be written before it is answered. */
  readonly isWrong: boolean;
  /** Keys that take a decision for granted when the card is confirmed: the rule's score, or the printed one with its reason. */
  readonly granted: Readonly<Record<string, string>>;
  readonly parts: (view: View) => FormPart[];
}

/** Those that are still open, wrong cells first. */
export function questionsOf(report: OpenReport, pasted: Pasted, place: PastePlace): Question[] {
  const scores = printedScores(report, pasted).filter(({ is }) => is !== "beyond");
  const rounded = scores.filter(({ is }) => is === "rounding");
  const isShared = rounded.length > 0 && place.edits?.[rounding.choice] !== "each";
  return [
    ...placeQuestions(report, pasted),
    ...wrongCells(pasted).map(({ cell, label }) => cellQuestion(report, cell, label)),
    ...(isShared ? roundingQuestion(rounded, place) : []),
    ...scores.filter(({ is }) => is !== "rounding" || !isShared).flatMap((score) => scoreQuestion(score, place)),
  ];
}

/** A name that no row of the part has is not taken for a new row in silence. */
function placeQuestions({ ledger, parts }: OpenReport, { lists }: Pasted): Question[] {
  return lists.flatMap(({ list, path, rows }) =>
    rows.flatMap(({ key, number, name, unplaced }): Question[] => {
      if (unplaced === null || unplaced.decided) return [];
      const { options, best } = unplaced;
      const other = covers(parts, path) ? say("paste.place-new", { of: list.of }) : say("paste.place-none");
      const offered = [
        ...options.map((value) => ({
          value,
          label: shortened(ledger.value(`${value}.${list.named}`) ?? "", longestName),
        })),
        { value: newRow, label: other },
      ];
      const input = `${key}.row`;
      return [
        {
          keys: new Map([[input, placeKey(key)]]),
          isWrong: false,
          granted: { [placeKey(key)]: best },
          parts: () => [choice(input, say("paste.place", { n: number, name }), best, offered)],
        },
      ];
    }),
  );
}

/** Characters of a name that a choice offers. */
const longestName = 50;

export function wrongCells({ figures, lists }: Pasted): { cell: Cell; label: Say }[] {
  const figuresWrong = figures.filter(isUnread).map((cell) => ({
    cell,
    label: say("paste.head", { label: cell.field.fullLabel }),
  }));
  const cells = lists.flatMap(({ rows }) =>
    rows.flatMap(({ number, name, cells: all }) =>
      all.filter(isUnread).map((cell) => ({
        cell,
        label: say("paste.correct", { n: number, name, label: cell.field.label }),
      })),
    ),
  );
  return [...figuresWrong, ...cells];
}

/** Something stands there that cannot be read. */
export function isUnread({ value, missing, problem }: Cell): boolean {
  return value === null && !missing && problem !== null;
}

/** An input for a cell, with what stands there and why it cannot be read. */
export function cellInput(view: View, cell: Cell, label?: Say): FormPart[] {
  const parts = inputsFor({ ...view, draft: {}, typed: new Map() }, cell.field, cell.path, label);
  return parts.map((part) =>
    part.block === "input"
      ? {
          ...part,
          value: enteredIn(cell).slice(0, inputLimit),
          placeholder: null,
          problem: isUnread(cell) && cell.problem !== null ? problemSay(view.scheme, cell.field, cell.problem) : null,
        }
      : part,
  );
}

function enteredIn({ field, value, raw }: Cell): string {
  if (field.kind === "choices") return pickedFor(field, value ?? raw);
  return field.kind === "choice" ? (value ?? raw) : raw;
}

function cellQuestion(report: OpenReport, cell: Cell, label: Say): Question {
  return {
    keys: new Map([[cell.path, cell.key]]),
    isWrong: true,
    granted: {},
    parts: (view) => cellInput({ ...view, scheme: report.scheme }, cell, label),
  };
}

function scoreQuestion(score: PrintedScore, place: PastePlace): Question[] {
  const { row, scoreField, reasonField, actual } = score;
  const decision = decisionOf(score, place);
  const problem = problemOf(score, place);
  if (decision !== null && problem === null) return [];
  const at = (id: string): string => `${row.path}.${id}`;
  const cell = actual === null ? undefined : row.cells.find(({ field }) => field.id === actual.id);
  const keys = [
    [at(scoreField.id), `${row.key}.score`],
    ...(reasonField === null ? [] : [[at(reasonField.id), `${row.key}.handReason`]]),
    ...(cell === undefined ? [] : [[cell.path, cell.key]]),
  ].map(([name = "", key = ""]) => [name, key] as const);
  return [
    {
      keys: new Map(keys),
      isWrong: problem !== null,
      granted: { [`${row.key}.score`]: usualDecision(score) },
      parts: (view) => [
        choice(at(scoreField.id), scoreLabel(score), choiceValue(score, decision), optionsOf(score)),
        ...(reasonField === null
          ? []
          : [reasonInput(at(reasonField.id), reasonOf(score, place), decision === "keep" ? problem : null)]),
        ...(cell === undefined
          ? []
          : withProblem(
              cellInput(view, cell, say("paste.actual", { label: cell.field.label })),
              decision === "actual" ? problem : null,
            )),
      ],
    },
  ];
}

/** All scores that differ by rounding alone, in one question. */
function roundingQuestion(scores: readonly PrintedScore[], place: PastePlace): Question[] {
  const [first] = scores;
  if (first === undefined) return [];
  const decision = decisionOf(first, place);
  const problem = problemOf(first, place);
  if (decision !== null && problem === null) return [];
  const rows = scores.slice(0, mostNamed).map(({ row, printed, computed }) => ({ name: row.name, printed, computed }));
  const label = say("paste.rounding", { count: scores.length, rows, more: scores.length > rows.length });
  const options = (["rule", "keep", "each"] as const).map((value) => ({
    value,
    label: say(`paste.rounding-${value}`),
  }));
  return [
    {
      keys: new Map([
        [inputNames.choice, rounding.choice],
        [inputNames.reason, rounding.reason],
      ]),
      isWrong: problem !== null,
      granted: { [rounding.choice]: "rule" },
      parts: () => [
        choice(inputNames.choice, label, decision ?? "rule", options),
        reasonInput(inputNames.reason, reasonOf(first, place), problem),
      ],
    },
  ];
}

const inputNames = { choice: "rounding", reason: "rounding-reason" } as const;
/** Rows that are named in the question about rounding. */
const mostNamed = 4;

/** What is missing for the decision that was taken. */
function problemOf(score: PrintedScore, place: PastePlace): Say | null {
  const decision = decisionOf(score, place);
  if (decision === "keep" && reasonOf(score, place) === "") return say("problem.hand-reason", scoreFacts(score));
  const { row, actual } = score;
  if (decision !== "actual" || actual === null || place.edits?.[`${row.key}.${actual.id}`] !== undefined) return null;
  return say("problem.actual-unchanged", scoreFacts(score));
}

function scoreFacts({ row, printed, computed, weight }: PrintedScore): Record<string, unknown> {
  return { n: row.number, name: row.name, score: printed, computed, weight };
}

function scoreLabel(score: PrintedScore): Say {
  return say("paste.hand", scoreFacts(score));
}

function choiceValue(score: PrintedScore, decided: ReturnType<typeof decisionOf>): string {
  const decision = decided ?? usualDecision(score);
  return decision === "keep" ? score.printed : decision;
}

function optionsOf(score: PrintedScore) {
  const facts = scoreFacts(score);
  return [
    { value: "rule", label: say("paste.by-rule", facts) },
    ...(score.reasonField === null ? [] : [{ value: score.printed, label: say("paste.keep", facts) }]),
    ...(score.actual === null ? [] : [{ value: "actual", label: say("paste.other-actual", facts) }]),
  ];
}

function choice(name: string, label: Say, value: string, options: NonNullable<Input["options"]>): Input {
  return { block: "input", type: "choice", name, label, value, options };
}

function reasonInput(name: string, value: string, problem: Say | null): Input {
  return { block: "input", type: "text", name, label: say("paste.reason"), value, problem, max: 200 };
}

function withProblem(parts: readonly FormPart[], problem: Say | null): FormPart[] {
  return parts.map((part) => (part.block === "input" && part.problem == null ? { ...part, problem } : part));
}
