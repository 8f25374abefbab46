/** What a typed name means when a part is handed over: a section, rows, a class of indicators, a figure. */
import { subjectOf } from "../../evidence/proofs.js";
import { expandPattern } from "../../form/expand-pattern.js";
import type { Ledger } from "../../form/ledger.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { labelOf, rowNames } from "../../reading/label.js";
import { likeness, withoutSigns } from "../../reading/name-similarity.js";
import { choiceTitle, type PartChoice, partChoices } from "../steps/part-choices.js";
import { findFields } from "./find-field.js";

/** One way to read a name: what is handed over together. */
export interface PartReading {
  readonly paths: readonly string[];
  readonly title: string;
}

export interface NamedParts {
  /** Best first; empty: nothing is called so, or nearly so. */
  readonly readings: readonly PartReading[];
  /** There is one reading, and nobody has to be asked. */
  readonly sure: boolean;
  /** The whole name was found, not a part of it or one like it. */
  readonly exact: boolean;
}

/** Readings that are offered of one name. */
export const mostReadings = 8;
/** From 0 to 1: how much a name has to have in common with one that is offered in its place. */
const leastLikeness = 0.3;

export function partsNamed(ledger: Ledger, name: string): NamedParts {
  const exact = exactlyNamed(ledger, name);
  if (exact.length > 0) return found(exact, true);
  const wanted = plain(name);
  if (wanted === "") return { readings: [], sure: false, exact: false };
  const all = knownParts(ledger);
  const holding = all.filter(({ names }) => names.some((one) => one.includes(wanted)));
  const some = unique([...holding, ...figuresNamed(ledger, name, false)]);
  if (some.length > 0) return found(some, false);
  const like = [...all, ...figures(ledger)]
    .map((one) => ({ one, by: Math.max(...one.names.map((other) => likeness(wanted, other))) }))
    .filter(({ by }) => by >= leastLikeness)
    .toSorted((one, other) => other.by - one.by)
    .map(({ one }) => one);
  return { readings: unique(like).slice(0, mostReadings), sure: false, exact: false };
}

/** Some words mean a part, and nothing has to be guessed for it. */
export function isPartName(ledger: Ledger, name: string): boolean {
  return exactlyNamed(ledger, name).length > 0;
}

function exactlyNamed(ledger: Ledger, name: string): PartReading[] {
  const wanted = plain(name);
  if (wanted === "") return [];
  const parts = knownParts(ledger).filter(({ names }) => names.includes(wanted));
  const exact = unique([...parts, ...numbered(ledger, wanted)]);
  if (exact.length > 0) return exact;
  const called = figuresNamed(ledger, name, true);
  return called.length === 0 ? [] : unique([...called, ...columnsNamed(ledger, wanted)]);
}

/** Rows that lie in no card of their own, to be chosen beside the parts: those of lists of the report itself. */
export function rowChoices(ledger: Ledger): PartChoice[] {
  return [...ledger.form.lists.values()]
    .filter(({ pattern, row }) => !pattern.includes("*") && row.sections.length === 0)
    .flatMap(({ pattern, title }) =>
      ledger.rows(pattern).map((row) => ({
        path: `${pattern}.${row}`,
        title: labelOf(ledger, `${pattern}.${row}`),
        within: [title],
      })),
    )
    .filter(({ title }) => title !== "");
}

interface KnownPart extends PartReading {
  /** Without signs: what it may be called. */
  readonly names: readonly string[];
}

const ofLedgers = new WeakMap<Ledger, readonly KnownPart[]>();

/** A pasted list asks for many names of one ledger. */
function knownParts(ledger: Ledger): readonly KnownPart[] {
  const known = ofLedgers.get(ledger) ?? [
    ...partChoices(ledger).map((choice) => ({
      ...{ paths: [choice.path], title: choiceTitle(choice) },
      names: namesOf(choice.title, choice.within),
    })),
    ...rows(ledger),
    ...classes(ledger),
  ];
  ofLedgers.set(ledger, known);
  return known;
}

/** Every row of every list by its name. */
function rows(ledger: Ledger): KnownPart[] {
  const subjects = new Map(indicatorRows(ledger).map(({ path, subject }) => [path, subject]));
  return [...ledger.form.lists.values()]
    .filter(({ row }) => row.sections.length === 0)
    .flatMap(({ pattern, row }) =>
      expandPattern(ledger, pattern).flatMap((list) =>
        ledger.rows(list).map((number) => {
          const path = `${list}.${number}`;
          const [name = "", ...within] = rowNames(ledger, path).toReversed();
          const codes = row.fields.flatMap(({ id, kind }) => {
            const value = kind === "text" ? (ledger.value(`${path}.${id}`) ?? "") : "";
            return /^[A-Za-z]*[\d.-]*\d$/.test(value) ? [value] : [];
          });
          const own = [name, subjects.get(path) ?? "", ...codes].filter((one) => one !== "");
          return {
            ...{ paths: [path], title: labelOf(ledger, path) },
            names: own.flatMap((one) => namesOf(one, within.toReversed())),
          };
        }),
      ),
    )
    .filter(({ names }) => names.length > 0);
}

/** 质量指标, 产出指标: the rows of that class, of each list by itself and of all lists. */
function classes(ledger: Ledger): KnownPart[] {
  const groups = new Map<string, { within: readonly string[]; name: string; rows: IndicatorRow[] }>();
  const add = (list: string, name: string, row: IndicatorRow): void => {
    if (name === "") return;
    const key = JSON.stringify([list, name]);
    const group = groups.get(key) ?? { within: list === "" ? [] : rowNames(ledger, list), name, rows: [] };
    groups.set(key, group);
    group.rows.push(row);
  };
  const all = indicatorRows(ledger);
  const several = new Set(all.map(({ list }) => list)).size > 1;
  for (const row of all)
    for (const name of new Set([row.level1, row.level2])) {
      if (several) add("", name, row);
      add(row.list, name, row);
    }
  return [...groups.values()].map(({ within, name, rows }) => ({
    paths: rows.map(({ path }) => path),
    title: [...within, name].join(" · "),
    names: [name, name.replace(/指标$/, "")].flatMap((one) => namesOf(one, within)),
  }));
}

/** 第3条, 指标3: by its place in the only list of indicators. */
function numbered(ledger: Ledger, wanted: string): PartReading[] {
  const [, number] =
    /^(?:第|指标|第?指标)?(\d{1,3})(?:条|个|项|号)?(?:指标)?$/.exec(wanted.replace(/^指标第/, "第")) ?? [];
  const lists = [...ledger.form.lists.values()].filter(({ role }) => role === "indicators");
  const [only, ...others] = lists;
  if (number === undefined || only === undefined || others.length > 0 || only.pattern.includes("*")) return [];
  const row = ledger.rows(only.pattern)[Number(number) - 1];
  const path = `${only.pattern}.${row}`;
  return row === undefined ? [] : [{ paths: [path], title: labelOf(ledger, path) }];
}

/** Figures by their labels; one of an indicator means its row. */
function figuresNamed(ledger: Ledger, name: string, exact: boolean): PartReading[] {
  const fits = findFields(ledger, name, { at: "home" });
  if (fits.exact !== exact) return [];
  const subjects = [...new Set(fits.paths.map((path) => subjectOf(ledger, path)))];
  const each = subjects.map((path) => ({ paths: [path], title: labelOf(ledger, path) }));
  const parents = new Set(subjects.map((path) => path.slice(0, path.lastIndexOf("."))));
  // All columns of one row of a table.
  const isRow = parents.size === 1 && each.length > 1 && !/\.\d+$/.test(subjects[0] ?? "");
  return isRow ? [{ paths: subjects, title: each.map(({ title }) => title).join("、") }, ...each] : each;
}

/** Figures of rows, such as those of projects, whose column is called so: the whole report may have one of that name as well. */
function columnsNamed(ledger: Ledger, wanted: string): PartReading[] {
  return [...ledger.form.fields.values()]
    .filter(({ pattern, label, derive }) => {
      const column = label.lastIndexOf("·");
      return derive === null && column > 0 && pattern.includes("*") && plain(label.slice(column + 1)) === wanted;
    })
    .flatMap(({ pattern }) => expandPattern(ledger, pattern))
    .map((path) => ({ paths: [path], title: labelOf(ledger, path) }));
}

/** Figures outside of lists, for names that nothing bears. */
function figures(ledger: Ledger): KnownPart[] {
  return [...ledger.form.fields.values()]
    .filter(({ pattern, derive }) => derive === null && !pattern.includes("*"))
    .map(({ pattern, fullLabel }) => ({
      ...{ paths: [pattern], title: labelOf(ledger, pattern) },
      names: namesOf(fullLabel, []),
    }))
    .filter(({ names }) => names.length > 0);
}

function namesOf(name: string, within: readonly string[]): string[] {
  return [...new Set([name, [...within, name].join("")].map(plain))].filter((one) => one !== "");
}

function found(readings: readonly PartReading[], exact: boolean): NamedParts {
  return {
    readings: readings.slice(0, mostReadings).map(({ paths, title }) => ({ paths, title })),
    sure: readings.length === 1,
    exact,
  };
}

function unique<T extends PartReading>(readings: readonly T[]): T[] {
  const seen = new Set<string>();
  return readings.filter(({ paths }) => {
    const key = JSON.stringify(paths);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

function plain(name: string): string {
  return withoutSigns(name).replace(/[:：]/g, "");
}
