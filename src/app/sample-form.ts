/** A form as people see it before they begin: what it asks, and a report of invented figures. */
import { type SampleWords, sampleAnswers } from "../core/blank/sample-answers.js";
import { type AskedByStep, askedByStep } from "../core/dialogue/steps/asked-by-step.js";
import { Ledger } from "../core/form/ledger.js";
import { say } from "../core/say.js";
import type { Words } from "../core/words.js";
import type { Catalog, FormPackage } from "./catalog.js";
import type { Snapshot } from "./ports/report-work.js";

/** Texts of a sample that is never shown: only the labels of what the form asks are. */
const unseen: SampleWords = { text: "", long: "", target: "", actual: "" };
/** Any year will do: rows are all that the cards depend on. */
const anyYear = 2000;

export function askedOf(catalog: Catalog, id: string): AskedByStep[] {
  const pack = catalog.newest(id);
  if (pack === null) return [];
  const answers = sampleAnswers(pack.form, { words: unseen, year: anyYear });
  return askedByStep(new Ledger(pack.form, { unit: "", year: anyYear }, answers));
}

/** `year`: of the invented report. */
export function sampleReport({ form, record, schemes }: FormPackage, words: Words, year: number): Snapshot {
  const sentence = (key: string): string => words.render(say(key), "plain");
  const invented: SampleWords = {
    text: sentence("blank.sample-text"),
    long: sentence("blank.sample-long"),
    target: sentence("blank.sample-target"),
    actual: sentence("blank.sample-actual"),
  };
  return {
    form: record,
    scheme: schemes[0]?.id ?? null,
    unit: sentence("blank.sample-unit"),
    year,
    figures: sampleAnswers(form, { words: invented, year }),
  };
}
