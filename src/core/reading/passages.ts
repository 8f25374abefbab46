/** The texts of a report as its document prints them: names, cells, goals, results, narratives that a person wrote. */

import type { FieldKindName } from "../form/define.js";
import { expandPattern } from "../form/expand-pattern.js";
import type { Field } from "../form/form.js";
import { Kept } from "../form/kept.js";
import type { ReportFacts } from "../form/ledger.js";
import { rowOf } from "../form/path.js";
import { standardMark } from "../report/narrative.js";
import type { ReportInput } from "./report-input.js";

export interface Passage {
  readonly path: string;
  readonly label: string;
  readonly roles: readonly string[];
  readonly kind: FieldKindName;
  readonly text: string;
  /** The row that it stands in, "" for the report itself. */
  readonly scope: string;
  /** Whether its place says that it speaks of what is wanted, or of what is reached. */
  readonly tense: "wanted" | "reached" | null;
  /** Patterns that were looked for and not found, by their numbers. */
  readonly lacks: Lacks;
}

/** A set of small numbers as bits: a report has hundreds of passages, and dozens of patterns are looked for in each. */
export class Lacks {
  #low = 0;
  #high = 0;

  has(number: number): boolean {
    if (number < 32) return (this.#low & (1 << number)) !== 0;
    return number < 64 && (this.#high & (1 << (number - 32))) !== 0;
  }

  /** What is beyond 63 is not kept. */
  add(number: number): void {
    if (number < 32) this.#low |= 1 << number;
    else if (number < 64) this.#high |= 1 << (number - 32);
  }
}

/** In the form's order, row by row. */
export function passagesOf(input: ReportInput): readonly Passage[] {
  return passagesIn(input, "passages", (field) => textual.has(field.kind));
}

/** Texts of some length: what is not a name or a cell. */
export function proseOf(input: ReportInput): readonly Passage[] {
  return passagesIn(
    input,
    "prose",
    ({ kind, roles }) => kind === "long" || (textual.has(kind) && roles.includes("goal.expected")),
  );
}

/** Of the fields with this role; who asks for these alone stands on them alone. */
export function passagesWithRole(input: ReportInput, role: string): readonly Passage[] {
  return passagesIn(input, role, ({ kind, roles }) => textual.has(kind) && roles.includes(role));
}

function passagesIn(input: ReportInput, which: string, isWanted: (field: Field) => boolean): readonly Passage[] {
  return passages.of(input.ledger, which, input.printed, () =>
    [...input.form.fields.values()]
      .filter(isWanted)
      .flatMap((field) => expandPattern(input.ledger, field.pattern).flatMap((path) => passageOf(input, field, path))),
  );
}

const passages = new Kept<readonly Passage[]>(true);
const textual: ReadonlySet<FieldKindName> = new Set<FieldKindName>(["text", "long", "cell"]);

/** The same object as long as the text is the same: what was read in it is kept by the passage. */
function passageOf(input: ReportInput, field: Field, path: string): readonly Passage[] {
  const text = textAt(input, field, path);
  if (text === null || text.trim() === "") return none;
  const { report } = input.ledger;
  const known = ofReports.get(report) ?? new Map<string, readonly [Passage]>();
  ofReports.set(report, known);
  const before = known.get(path);
  if (before?.[0].text === text && before[0].label === field.fullLabel) return before;
  const { fullLabel: label, roles, kind } = field;
  const read = { scope: rowOf(path), tense: tenseOf(field), lacks: new Lacks() };
  const passage = [{ path, label, roles, kind, text, ...read }] as const;
  known.set(path, passage);
  return passage;
}

const none: readonly Passage[] = [];
/** A report's ledgers share its facts from turn to turn. */
const ofReports = new WeakMap<ReportFacts, Map<string, readonly [Passage]>>();

/** What is printed comes first; what follows from figures says nothing of its own. */
function textAt({ ledger, printed }: ReportInput, field: Field, path: string): string | null {
  const held = printed.values.get(path) ?? ledger.answer(path, field)?.value ?? null;
  return held === standardMark ? null : held;
}

function tenseOf({ roles, fullLabel }: Field): Passage["tense"] {
  if (roles.some((role) => wanted.has(role))) return "wanted";
  if (roles.some((role) => reached.has(role))) return "reached";
  if (!roles.includes("narrative")) return null;
  if (/完成|绩效情况|主要绩效|成效|结果/.test(fullLabel)) return "reached";
  return /目标|计划|任务/.test(fullLabel) ? "wanted" : null;
}

const wanted: ReadonlySet<string> = new Set([
  "goal.expected",
  "goal.heading",
  "indicator.target",
  "unit.tasks",
  "task.content",
]);
const reached: ReadonlySet<string> = new Set(["goal.actual", "indicator.actual"]);
