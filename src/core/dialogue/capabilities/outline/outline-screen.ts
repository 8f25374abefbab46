/** What there is to do: each step with what is missing, and a row's own outline behind its name. */
import type { Assignment } from "../../../assignment/assignment.js";
import { say } from "../../../say.js";
import { checkButton } from "../../checking/check-button.js";
import { staysDespite } from "../../screen/later-version.js";
import { reportFacts, rowName, titleOf } from "../../screen/naming.js";
import { pageOf, pager } from "../../screen/pager.js";
import type { Block, Button, RowBlock, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { handedAt, handedSay, holdersOf, placesOf } from "../../steps/handed.js";
import { leftBlank, percentOf, progressOf, type StepProgress } from "../../steps/progress.js";

/** Steps and rows a card lists; with their buttons they stay below 150 elements. */
const rowsPerPage = 12;

/** People named of one part. */
const holders = 5;

export interface OutlineOf {
  readonly scope: string;
  readonly page: number;
  /** The person may answer, not only look. */
  readonly mayFill: boolean;
  /** A day. */
  readonly today: string;
  /** What is handed over; null: too much to be told line by line. */
  readonly handed: readonly Assignment[] | null;
}

export function outlineScreen(view: View, { scope, page, mayFill, today, handed }: OutlineOf): Screen {
  const progress = progressOf(view.ledger, view.scheme);
  const own = progress.steps.filter(({ step }) => step.scope === scope);
  const below = childScopes(progress.steps, scope);
  const lines: Line[] = [
    ...own.map((one) => ({ row: stepRow(view, one, mayFill), handed: handedAt(handed ?? [], placesOf(one.step)) })),
    ...below.map((one) => ({ row: scopeRow(view, one), handed: handedAt(handed ?? [], [one.path]) })),
  ];
  const { shown, at, pages } = pageOf(lines, page, rowsPerPage);
  const row = rowName(view.ledger, scope);
  return {
    title: row === null ? say("outline.title", reportFacts(view.report)) : say("outline.title-row", { row }),
    subtitle: say("outline.subtitle", {
      percent: row === null ? progress.percent : percentOf(own),
      scheme: row === null ? chosenScheme(view) : null,
    }),
    color: "indigo",
    blocks: [
      ...(scope === "" ? updateRow(view) : []),
      ...(handed === null ? [{ block: "text" as const, text: say("outline.handed-many"), tone: "note" as const }] : []),
      ...shown.flatMap((line, index) => withHolders(line, shown[index + 1], today)),
      ...pager(at, pages, (to) => ({ do: "outline", scope, page: to })),
      { block: "rule" },
      { block: "buttons", buttons: buttonsOf(view, scope) },
    ],
  };
}

interface Line {
  readonly row: RowBlock;
  /** The parts that lie there. */
  readonly handed: readonly Assignment[];
}

/** Steps of one part follow each other: who has it stands below the last of them. */
function withHolders({ row, handed }: Line, next: Line | undefined, today: string): Block[] {
  const state = handedSay(handed, today);
  if (state === null) return [row];
  const line = { ...row, text: say("outline.with-handed", { line: row.text, state }) };
  const people = holdersOf(handed).slice(0, holders);
  const goesOn = next !== undefined && sameParts(handed, next.handed);
  return people.length === 0 || goesOn ? [line] : [line, { block: "people", people }];
}

function sameParts(some: readonly Assignment[], others: readonly Assignment[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

/** Said where it was chosen: where the form has but one, everybody knows it. */
function chosenScheme({ ledger: { form }, scheme }: View): string | null {
  return form.scheme !== null && "choose" in form.scheme ? (scheme?.title ?? null) : null;
}

function updateRow({ report: { update, ledger } }: View): Block[] {
  if (update === null) return [];
  const key = staysDespite(ledger, update) ? "outline.update-left" : "outline.update";
  return [
    {
      block: "row",
      text: say(key, { version: update, before: ledger.form.version }),
      tone: "note",
      buttons: [{ label: say("button.see-update"), press: { do: "update" } }],
    },
  ];
}

function scopeRow(view: View, { path, steps }: { path: string; steps: readonly StepProgress[] }): RowBlock {
  const percent = percentOf(steps);
  const done = steps.every((one) => one.share >= 1 && one.missing.length === 0);
  return {
    block: "row",
    text: say(done ? "outline.row-done" : "outline.row", { name: rowName(view.ledger, path), percent }),
    buttons: [{ label: say("button.open"), press: { do: "outline", scope: path } }],
  };
}

function stepRow(view: View, { step, missing, share, unexplained }: StepProgress, mayFill: boolean): RowBlock {
  const list: Button[] =
    step.list !== null && (step.kind === "targets" || step.kind === "names")
      ? [{ label: say("button.list"), press: { do: "list", list: step.list } }]
      : [];
  const blank = leftBlank(view, step);
  const isDone = share >= 1 && blank === 0;
  return {
    block: "row",
    text: say(isDone ? "outline.step-done" : "outline.step", {
      title: titleOf(view.ledger, step, true),
      blank,
      missing: missing.length,
      unexplained: unexplained.length,
    }),
    buttons: [
      { label: say(isDone || !mayFill ? "button.look" : "button.fill"), press: { do: "step", step: step.id } },
      ...list,
    ],
  };
}

function childScopes(steps: readonly StepProgress[], scope: string): { path: string; steps: StepProgress[] }[] {
  const found = new Map<string, StepProgress[]>();
  const depth = scope === "" ? 0 : scope.split(".").length;
  for (const one of steps) {
    const parts = one.step.scope.split(".");
    if (one.step.scope === scope || (scope !== "" && !one.step.scope.startsWith(`${scope}.`))) continue;
    const path = parts.slice(0, depth + 2).join(".");
    found.set(path, [...(found.get(path) ?? []), one]);
  }
  return [...found].map(([path, list]) => ({ path, steps: list }));
}

function buttonsOf(view: View, scope: string): Button[] {
  return [
    { label: say("button.continue"), press: { do: "continue" }, kind: "primary" },
    { label: say("button.preview"), press: { do: "preview" } },
    checkButton(view),
    ...(scope === "" ? [] : [{ label: say("button.outline"), press: { do: "outline" as const, scope: "" } }]),
    { label: say("button.undo"), press: { do: "undo" } },
    ...(scope === "" ? [{ label: say("button.assign"), press: { do: "board" as const } }] : []),
    ...(scope === ""
      ? [{ label: say("button.members", { count: view.report.members.length + 1 }), press: { do: "members" as const } }]
      : []),
    { label: say("button.home"), press: { do: "home" } },
  ];
}
