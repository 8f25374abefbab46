/** A step's pages: what each card of it holds. */
import type { Form } from "../../form/form.js";
import type { Ledger } from "../../form/ledger.js";
import { placed } from "../../form/path.js";
import type { Scheme } from "../../score/scheme.js";
import type { OpenReport } from "../turn/context.js";
import { reviewLines, rowsOf, type StepProgress, wantedPoints, weightOf } from "./progress.js";
import { inputsPerCard } from "./split-into-cards.js";
import { type Step, stageFields, stageOf } from "./steps.js";
import { textPages } from "./text-pages.js";

export type Filling = Pick<OpenReport, "ledger" | "scheme">;

/** Rows that a card of this step holds: as many as fit with all their inputs, one at least. */
export function rowsPerCard(step: Step): number {
  const stage = stageOf[step.kind];
  const inputs = stage === null ? 1 : stageFields(step, stage).length;
  return Math.max(1, Math.floor(inputsPerCard / Math.max(1, inputs)));
}

export function pageCount(ledger: Ledger, scheme: Scheme | null, step: Step): number {
  const size = rowsPerCard(step);
  switch (step.kind) {
    case "fields":
      return step.pages.length;
    case "names":
      return 1;
    case "targets": {
      const rows = rowsOf(ledger, step).length;
      return Math.floor(rows / size) + (targetsFull(ledger, scheme, step) && rows % size === 0 && rows > 0 ? 0 : 1);
    }
    case "details":
    case "actuals":
      return Math.ceil(rowsOf(ledger, step).length / size);
    case "texts":
      return textPages(ledger, scheme, step).length;
    case "review":
      return Math.ceil(reviewLines(ledger, scheme, step).length / size);
  }
}

/** The page itself, or the last one: rows may have gone since the page was shown. */
export function pageWithin(ledger: Ledger, scheme: Scheme | null, step: Step, page: number): number {
  return Math.max(0, Math.min(page, pageCount(ledger, scheme, step) - 1));
}

/** The first page at or after `from` that still asks something; null: none. */
export function openPage(
  { ledger, scheme }: Filling,
  { step, missing, unexplained }: StepProgress,
  from: number,
  seen: readonly string[],
): number | null {
  const last = pageCount(ledger, scheme, step);
  const asked = [...missing, ...unexplained.filter((line) => !seen.includes(line)).map((line) => `${line}.`)];
  for (let page = from; page < last; page += 1) {
    if (asksSomething(ledger, scheme, step, page, asked)) return page;
  }
  return null;
}

/** The first page of fields at or after `from` with a blank that a computed figure counts as 0; null: none. */
export function countedPage({ ledger }: Filling, { step }: StepProgress, from: number): number | null {
  if (step.kind !== "fields") return null;
  const counted = countedIn(ledger.form);
  const page = step.pages.findIndex(
    (parts, index) =>
      index >= from &&
      parts.some(({ fields }) =>
        fields.some(
          (field) => counted.has(field.pattern) && ledger.answer(placed(field.pattern, step.scope)) === undefined,
        ),
      ),
  );
  return page < 0 ? null : page;
}

const countedOf = new WeakMap<Form, ReadonlySet<string>>();

/** Patterns of the optional figures that computed ones are worked out of. */
function countedIn(form: Form): ReadonlySet<string> {
  const known = countedOf.get(form);
  if (known !== undefined) return known;
  const counted = new Set(
    [...form.links].flatMap(([pattern, links]) =>
      form.fields.get(pattern)?.derive == null
        ? []
        : links.flatMap((link) => {
            const field = form.fields.get(link.pattern);
            return field?.optional === true && field.derive === null && field.default === null ? link.pattern : [];
          }),
    ),
  );
  countedOf.set(form, counted);
  return counted;
}

/** `asked`: paths of missing figures, and of lines (with a dot behind them). */
function asksSomething(
  ledger: Ledger,
  scheme: Scheme | null,
  step: Step,
  page: number,
  asked: readonly string[],
): boolean {
  const inRow = (row: string): boolean => asked.some((path) => path.startsWith(`${row}.`));
  switch (step.kind) {
    case "fields":
      return (step.pages[page] ?? []).some((part) =>
        part.fields.some((field) => asked.includes(placed(field.pattern, step.scope))),
      );
    case "names":
      return true;
    case "targets":
      return page === pageCount(ledger, scheme, step) - 1 || pageRows(ledger, step, page).some(inRow);
    case "details":
    case "actuals":
      return pageRows(ledger, step, page).some(inRow);
    case "texts":
      return (textPages(ledger, scheme, step)[page] ?? []).some(({ path }) => asked.includes(path));
    case "review":
      return pageLines(ledger, scheme, step, page).some((line) => inRow(line.path));
  }
}

export function pageRows(ledger: Ledger, step: Step, page: number): string[] {
  const size = rowsPerCard(step);
  return rowsOf(ledger, step).slice(page * size, (page + 1) * size);
}

export function pageLines(ledger: Ledger, scheme: Scheme | null, step: Step, page: number) {
  const size = rowsPerCard(step);
  return reviewLines(ledger, scheme, step).slice(page * size, (page + 1) * size);
}

/** The weights already make up the points of the scheme. */
export function targetsFull(ledger: Ledger, scheme: Scheme | null, step: Step): boolean {
  const wanted = wantedPoints(ledger, scheme, step);
  return wanted !== null && weightOf(ledger, step).gte(wanted);
}
