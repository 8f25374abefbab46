/** Every cross-check over one report: a published one with its texts and what it prints, and one with very many indicators. */
import { join } from "node:path";
import type { FormPackage } from "../../src/app/catalog.js";
import { runChecks } from "../../src/core/check/run-checks.js";
import { type Entry, Ledger } from "../../src/core/form/ledger.js";
import { nothingPrinted, type Printed } from "../../src/core/reading/report-input.js";
import type { WordLists } from "../../src/core/reading/word-lists.js";
import { readPlay } from "../../src/play/play-file.js";
import { answersOf } from "../clerks/answers.js";
import { entriesOf } from "../clerks/entries.js";
import { median } from "./numbers.js";

const warming = 10;
const times = 30;
export const manyRows = 6000;

/** Milliseconds. `published` is the median of a warm process, `many` the least of three, `growth` what twice the rows cost. */
export function checksTook(pack: FormPackage, words: WordLists): { published: number; many: number; growth: number } {
  const play = readPlay(join("test", "plays", "kaifu-2022.yaml"));
  const published = entriesOf(pack.form, play.answers);
  const took = Array.from({ length: warming + times }, () => once(pack, words, published, play.printed));
  const rows = (count: number): number => {
    const entries = entriesOf(pack.form, answersOf(count, 0));
    return Math.min(...Array.from({ length: 3 }, () => once(pack, words, entries, nothingPrinted)));
  };
  const many = rows(manyRows);
  return { published: median(took.slice(warming)), many, growth: many / rows(manyRows / 2) };
}

/** A ledger of its own each time: nothing derived, scored or found is left from the last one. */
function once(pack: FormPackage, words: WordLists, entries: readonly Entry[], printed: Printed): number {
  const ledger = new Ledger(pack.form, { unit: "某区某某服务中心", year: 2022 }, new Map()).with(entries);
  const started = performance.now();
  runChecks(ledger, { scheme: pack.scheme, printed, others: [], words });
  return performance.now() - started;
}
