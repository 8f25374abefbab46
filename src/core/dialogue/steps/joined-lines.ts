/**
 * Lines of a review card. Once a file was read several tables have lines that lost points: open ones of later tables stand on the
 * same card while there is room, and a person gives all reasons at once.
 */
import type { Reading } from "../../report/printing.js";
import type { Line } from "../../score/score-line.js";
import { type Expected, expectedOn, linesExpected } from "./expected-inputs.js";
import { progressOf, reviewLines, type StepProgress } from "./progress.js";
import { pageCount, pageLines } from "./step-pages.js";
import { type Step, stageFields } from "./steps.js";

export interface StepLine {
  readonly step: Step;
  readonly line: Line;
}

/** Lines on a card with those of other steps, and inputs of all of them: each line has its working and its reasons beside. */
const most = { lines: 4, inputs: 16 } as const;

/** Those of the page, then those that join it. */
export function cardLines(of: Reading, step: Step, page: number): StepLine[] {
  const { ledger, scheme } = of;
  const own = pageLines(ledger, scheme, step, page).map((line) => ({ step, line }));
  if (page < pageCount(ledger, scheme, step) - 1) return own;
  const { steps } = progressOf(ledger, scheme);
  const lines = [...own];
  for (const next of steps.slice(steps.findIndex((one) => one.step.id === step.id) + 1)) {
    const open = openLines(of, next);
    if (!fits([...lines, ...open])) break;
    lines.push(...open);
  }
  return lines;
}

/** The inputs of a step's card, those of lines that join it among them. */
export function expectedOnCard(of: Reading, step: Step, page: number): Expected[] {
  if (step.kind !== "review") return expectedOn(of, step, page);
  return cardLines(of, step, page).flatMap(({ step: own, line }) => linesExpected(own, [line]));
}

/** Lines of a step that still need a score, or a reason for lost points. */
function openLines({ ledger, scheme }: Reading, { step, missing, unexplained }: StepProgress): StepLine[] {
  if (step.kind !== "review" || missing.length + unexplained.length === 0) return [];
  const isOpen = ({ path }: Line): boolean =>
    unexplained.includes(path) || missing.some((one) => one.startsWith(`${path}.`));
  return reviewLines(ledger, scheme, step)
    .filter(isOpen)
    .map((line) => ({ step, line }));
}

function fits(lines: readonly StepLine[]): boolean {
  const inputs = lines.reduce((sum, { step }) => sum + stageFields(step, "review").length, 0);
  return lines.length <= most.lines && inputs <= most.inputs;
}
