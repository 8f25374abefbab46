/** A report's figures as they are printed, nested by the names of the form, each worked out when it is read. */
import { lineNames, rowNames } from "../form/compile.js";
import type { Field, List, Scope, Section } from "../form/form.js";
import { chinese, circled } from "../form/ordinals.js";
import { placed } from "../form/path.js";
import { indicatorField, scoredScopeOf } from "../form/scored-scopes.js";
import { completionOf } from "../score/completion.js";
import { noDirectionWords } from "../score/direction-words.js";
import { classOf, type Indicator, indicatorOf } from "../score/indicator.js";
import type { Line } from "../score/score-line.js";
import { scoreTable } from "../score/score-report.js";
import { chosenIn } from "../value/fields/choices.js";
import { boxesOf, marks, namedOptions, ticksOf } from "./choice-marks.js";
import { isRows, type Later, type LaterModel, lazyModel, place } from "./lazy-model.js";
import { figurePath, printFigure } from "./print-figure.js";
import { printLines } from "./print-lines.js";
import type { PrintModel } from "./print-model.js";
import { labelled, type Printing, type Reading, type Work } from "./printing.js";
import { classesOf, inClasses, rowsOfClass } from "./rows-by-class.js";
import { scoreDecimals } from "./score-decimals.js";
import { lineScore, scoreModel } from "./score-view.js";

export function figuresView(reading: Reading, printing: Printing): PrintModel {
  const { unit, year } = reading.ledger.report;
  return lazyModel({
    year: () => String(year),
    lastYear: () => String(year - 1),
    unit: () => unit,
    ...scopeModel({ reading, printing }, reading.ledger.form.root, "", ""),
  });
}

/** The view of the row that a path lies in, with all that surrounds it: the report first, the innermost row last. */
export function surroundings(view: PrintModel, { ledger }: Reading, path: string): PrintModel[] {
  const found = [view];
  const rows = [...path.matchAll(/\.(\d+)(?=\.|$)/g)];
  let from = 0;
  for (const { index, 0: matched, 1: row = "" } of rows) {
    const here = found.at(-1)?.[path.slice(from, index)];
    const next = isRows(here) ? here[ledger.rows(path.slice(0, index)).indexOf(row)] : undefined;
    if (next !== undefined) found.push(next);
    from = index + matched.length + 1;
  }
  return found;
}

/** `path` and `name`: of the row, "" for the report. */
function scopeModel(work: Work, scope: Scope, path: string, name: string): LaterModel {
  const model: LaterModel = {};
  for (const field of scope.fields) placeFigure(model, [field.id], work, field, path, name);
  for (const section of scope.sections) {
    const at = placed(section.pattern, path);
    if (section.list !== null) {
      const { list } = section;
      model[section.id] = () => listRows(work, list, at, name);
      placeClasses(model, work, section.id, list, at, name);
    } else placeFields(model, work, section, path, name);
  }
  return { ...model, ...scoreModel(work, scope, path, name) };
}

function placeFields(model: LaterModel, work: Work, section: Section, path: string, name: string): void {
  for (const field of section.fields) {
    const names = [section.id, ...field.pattern.slice(section.pattern.length + 1).split(".")];
    if (field.roles.includes("narrative")) placeNarrative(model, work, field, names, path, name);
    else placeFigure(model, names, work, field, path, name);
  }
}

/** A figure, and of a choice the box and the tick of each option. */
function placeFigure(
  model: LaterModel,
  names: readonly string[],
  work: Work,
  field: Field,
  row: string,
  name: string,
): void {
  const figure: Later = () => printFigure(work, field, row, name);
  place(model, names, figure);
  for (const option of namedOptions(field)) {
    const chosen = (): boolean =>
      chosenIn(work.reading.ledger.value(figurePath(field, row)) ?? "").includes(option.label);
    const beside = names.slice(0, -1);
    place(model, [...beside, boxesOf(field.id), option.id], () => (chosen() ? marks.ticked : marks.open));
    place(model, [...beside, ticksOf(field.id), option.id], () => (chosen() ? marks.tick : null));
  }
}

function placeClasses(model: LaterModel, work: Work, id: string, list: List, path: string, name: string): void {
  for (const option of classesOf(list))
    place(model, [inClasses(id), option.id], () => {
      const { lines, own, names } = indicatorLines(work, list, path, name);
      return rowsOfClass(lines, option, own, names);
    });
}

function placeNarrative(
  model: LaterModel,
  { printing }: Work,
  field: Field,
  names: readonly string[],
  row: string,
  name: string,
): void {
  const { narrative } = printing;
  if (narrative === undefined) return;
  const text: Later = () => narrative(figurePath(field, row), labelled(name, field.fullLabel));
  place(model, names, text);
  place(model, [...names.slice(0, -1), "paragraphs"], () => {
    const whole = text();
    return typeof whole === "string" ? paragraphsOf(whole) : whole === null ? [] : [{ text: whole }];
  });
}

/** Line breaks separate paragraphs; what indents them is the layout's business. */
function paragraphsOf(text: string): PrintModel[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").map((line) => ({ text: line }));
}

function listRows(work: Work, list: List, path: string, name: string): PrintModel[] {
  if (list.role === "indicators") return indicatorRows(work, list, path, name);
  const { ledger } = work.reading;
  const rows = ledger.rows(path);
  return rows.map((row, index) => {
    const at = `${path}.${row}`;
    const title = ledger.value(`${at}.${list.named}`) ?? `${list.of}${index + 1}`;
    const first: Later = () => index === 0;
    return lazyModel({ first, ...numbers(index, rows.length), ...scopeModel(work, list.row, at, title) });
  });
}

/** How a row may number itself, and whether it is the last one. */
function numbers(index: number, count: number): LaterModel {
  return {
    number: () => String(index + 1),
    ordinal: () => chinese(index + 1),
    circled: () => circled(index + 1),
    last: () => index === count - 1,
  };
}

function indicatorRows(work: Work, list: List, path: string, name: string): PrintModel[] {
  const { lines, own } = indicatorLines(work, list, path, name);
  return printLines(lines, own);
}

/** The indicators of a list and what each prints; `names`: what a row without an indicator has, blank. */
function indicatorLines(work: Work, list: List, path: string, name: string) {
  const { lines, decimals } = linesOf(work.reading, list, path);
  const words = work.reading.scheme?.words.directions ?? noDirectionWords;
  const own = (line: (typeof lines)[number], index: number): LaterModel => {
    const title = labelled(name, line.name ?? "");
    const model: LaterModel = { ...numbers(index, lines.length) };
    for (const field of list.row.fields) placeFigure(model, [field.id], work, field, line.path, title);
    model.completion = () => completionOf(line, classOf(work.reading.ledger, list, line.path)?.role === "cost", words);
    model.score = () => lineScore(work, indicatorField(list, "indicator.score")?.label, line, title, decimals);
    return model;
  };
  const marked = list.row.fields.flatMap((field) =>
    namedOptions(field).length === 0 ? [field.id] : [field.id, boxesOf(field.id), ticksOf(field.id)],
  );
  return { lines, own, names: [...rowNames, ...lineNames, ...marked, "score"] };
}

/** Indicators of a form that scores nothing are printed all the same. */
function linesOf(
  { ledger, scheme }: Reading,
  list: List,
  path: string,
): { readonly lines: readonly (Indicator & Partial<Pick<Line, "score">>)[]; readonly decimals: number } {
  const scored = scoredScopeOf(ledger.form, list);
  if (scored === undefined || scheme === null)
    return { lines: ledger.rows(path).map((row) => indicatorOf(ledger, list, `${path}.${row}`)), decimals: 0 };
  const table = scoreTable(ledger, scheme, scored, placed(scored.scope.pattern, path));
  return {
    lines: table.lines.filter((line) => line.path.startsWith(`${path}.`)),
    decimals: scoreDecimals(table, scheme.decimals),
  };
}
