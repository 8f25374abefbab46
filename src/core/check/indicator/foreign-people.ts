/** Those whose satisfaction is asked for are people that the project is for (CC-33). */
import { nameKind } from "../../reading/indicator-kinds.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { passagesOf, proseOf } from "../../reading/passages.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const foreignPeople: ReportCheck = {
  code: "CC-33",
  severity: "warning",
  regional: true,
  title: say("check.cc-33"),
  source: say("basis.cc-33"),
  whole: (input) => {
    const told = new Told(input);
    return findingOfRows(
      foreignPeople,
      indicatorRows(input.ledger).filter((row) => isForeign(row, input, told)),
      { kind: "foreign-people", role: "indicator.level3" },
    );
  },
};

/** Where words stand in the report's texts, each looked for once. */
class Told {
  readonly #paths = new Map<string, readonly string[]>();

  constructor(private readonly input: ReportInput) {}

  /** Whether the word is the unit's, or stands outside the row. */
  outside(row: string, word: string): boolean {
    if (this.input.ledger.report.unit.includes(word)) return true;
    const paths =
      this.#paths.get(word) ?? passagesOf(this.input).flatMap(({ text, path }) => (text.includes(word) ? [path] : []));
    this.#paths.set(word, paths);
    return paths.some((path) => !path.startsWith(`${row}.`));
  }
}

/** Its words stand nowhere else in the report. A report that says little else cannot tell. */
function isForeign({ subject, path }: IndicatorRow, input: ReportInput, told: Told): boolean {
  const lists = input.words.indicators;
  if (nameKind(subject, lists) !== "satisfaction") return false;
  const group = lists.people.find((words) => words.some((word) => subject.includes(word)));
  if (group === undefined || proseOf(input).reduce((sum, { text }) => sum + text.length, 0) < enough) return false;
  return !group.some((word) => told.outside(path, word));
}

const enough = 20;
