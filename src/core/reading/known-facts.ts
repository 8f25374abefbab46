/** All that a report says in numbers, in one form: facts of its texts, targets and results of its indicators. */
import Big from "big.js";
import { Kept } from "../form/kept.js";
import type { Ledger } from "../form/ledger.js";
import { rowOf } from "../form/path.js";
import { cleanCell } from "../value/clean.js";
import { mayHoldQuantity } from "../value/figures-in-text.js";
import { changeWords } from "../value/lexicon/phrases.js";
import { unitName } from "../value/lexicon/units.js";
import { readCell } from "../value/read-cell.js";
import type { Reading } from "../value/reading.js";
import type { FactKind } from "./facts/fact.js";
import { nameOf } from "./facts/name-words.js";
import { printedNumber, stepOf } from "./facts/printed-number.js";
import { readFacts } from "./facts/read-facts.js";
import { type IndicatorRow, indicatorRows } from "./indicator-rows.js";
import { lettersOf } from "./name-similarity.js";
import { type Passage, proseOf } from "./passages.js";
import { figure, type Place, span } from "./place.js";
import type { ReportInput } from "./report-input.js";
import { RowMemo } from "./row-memo.js";

export interface KnownFact {
  /** What it speaks of, for people; "" where the text does not say. */
  readonly name: string;
  /** The name for comparing. */
  readonly key: string;
  readonly kind: FactKind;
  /** In base units, a decrease negative; percent as percent. */
  readonly value: Big;
  /** One name for all spellings of a unit; null for a bare number. */
  readonly unit: string | null;
  /** One in the last digit that is printed, in base units: 100 of 23.45万; 0 where it is exact. */
  readonly step: Big;
  readonly approx: boolean;
  /** 不低于, 以上: a limit, not the number itself. */
  readonly limit: boolean;
  /** Wanted, not reached. */
  readonly planned: boolean;
  readonly year: number;
  /** Of some months only, of a part, or a note in brackets: not the whole year's figure. */
  readonly partial: boolean;
  /** The row that it stands in, "" for the report. */
  readonly scope: string;
  readonly place: Place;
  /** The figure that it stands in. */
  readonly path: string;
  /** What stands there. */
  readonly written: string;
  /** Sentence of its text; -1 for an indicator. */
  readonly sentence: number;
}

const texts = new Kept<readonly KnownFact[]>(true);
const indicators = new Kept<readonly KnownFact[]>(true);

/** Facts of goals, results and narratives, in the order of the form. */
export function textFacts(input: ReportInput): readonly KnownFact[] {
  return texts.of(input.ledger, "text-facts", input.printed, () =>
    proseOf(input).flatMap((passage) => factsIn(passage, input.ledger.report.year)),
  );
}

const ofRows = new RowMemo<readonly KnownFact[]>();

/** Targets and results of every indicator that are numbers. */
export function indicatorFacts({ ledger }: Pick<ReportInput, "ledger">): readonly KnownFact[] {
  return indicators.of(ledger, "indicator-facts", null, () =>
    indicatorRows(ledger).flatMap((row) => ofRows.of(row, null, () => factsOf(ledger, row))),
  );
}

/** The row that an indicator belongs to: a project, a goal, or "" for the report. */
export function scopeOf(row: { readonly list: string }): string {
  return rowOf(row.list);
}

/** How far two printed values may lie apart that are one number: half of one in the coarser one's last digit. */
export function roomBetween(one: KnownFact, other: KnownFact): Big {
  return (one.step.gt(other.step) ? one.step : other.step).div(2);
}

/** A name for comparing: without verbs that say that something was done, and words that only sum up. */
export function keyOf(name: string): string {
  return lettersOf(name).replace(/[的总共了]|实现|累计|合计|全面|数量$/g, "");
}

/** Read once a passage: it is the same object as long as its text is. */
function factsIn(passage: Passage, year: number): readonly KnownFact[] {
  const before = inPassages.get(passage);
  if (before?.year === year) return before.facts;
  const facts = factsOfText(passage, year);
  inPassages.set(passage, { year, facts });
  return facts;
}

const inPassages = new WeakMap<Passage, { readonly year: number; readonly facts: readonly KnownFact[] }>();

function factsOfText(passage: Passage, year: number): KnownFact[] {
  const facts = readFacts(passage.text);
  return facts.map((fact) => {
    const base = facts[fact.base];
    const name = fact.name !== "" ? fact.name : fact.kind === "growth" ? (base?.name ?? "") : "";
    return {
      name,
      key: keyOf(name),
      kind: fact.kind,
      value: fact.value,
      unit: fact.unit === null ? null : unitName(fact.unit),
      step: stepOf(fact.printed, fact.scale, fact.unit),
      approx: fact.approx,
      limit: fact.op !== null && fact.op !== "=",
      planned: fact.planned || passage.tense === "wanted",
      year: fact.year === "last" ? year - 1 : (fact.year ?? year),
      partial: fact.dated || fact.part || fact.inside,
      scope: passage.scope,
      place: span(passage.path, fact.from, fact.to),
      path: passage.path,
      written: fact.written.replace(/\s+/g, ""),
      sentence: fact.sentence,
    };
  });
}

function factsOf(ledger: Ledger, row: IndicatorRow): KnownFact[] {
  const { name, growth } = measured(row.name);
  return [row.target, row.actual].flatMap((cell, index) => {
    // 0起 that was reached is a number like any other; as a target it says what shall not happen.
    const none = index === 1 && cell?.reading.kind === "zero" && cell.reading.unit !== null;
    const kind = cell === null ? null : none ? "level" : kindOf(cell.reading, growth);
    if (cell === null || kind === null) return [];
    const { reading } = cell;
    return [
      {
        name,
        key: keyOf(name),
        kind,
        value: new Big(reading.base ?? 0),
        unit: reading.unit === null ? null : unitName(reading.unit),
        step: stepOf(printedNumber(cleanCell(reading.text), reading.value ?? "0"), reading.scale, reading.unit),
        approx: reading.approx,
        limit: reading.op !== null && reading.op !== "=",
        planned: index === 0,
        year: ledger.report.year,
        partial: false,
        scope: scopeOf(row),
        place: figure(cell.path),
        path: cell.path,
        written: cell.text,
        sentence: -1,
      },
    ];
  });
}

/** 旅游收入增长率 measures the growth of 旅游收入; a target within the name is no part of it. */
function measured(name: string): { name: string; growth: boolean } {
  const reading = /\d/.test(name) && mayHoldQuantity(name) ? readCell(name) : null;
  const bare = nameOf(reading?.kind === "text" && reading.name !== "" ? reading.name + reading.tail : name);
  const word = changeWords.endOf(bare);
  return word === null || word.length === bare.length
    ? { name: bare, growth: false }
    : { name: bare.slice(0, -word.length), growth: true };
}

function kindOf({ kind, unit, base }: Reading, growth: boolean): FactKind | null {
  if (base === null || !["number", "percent", "change"].includes(kind)) return null;
  if (unit === "%") return growth || kind === "change" ? "growth" : "rate";
  return kind === "change" ? "change" : "level";
}
