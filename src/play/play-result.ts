/** What a play leaves besides the Word file: the scores as they stand in the store. */
import type Big from "big.js";
import type { Catalog } from "../app/catalog.js";
import { Library } from "../app/open-report.js";
import type { Store } from "../app/ports/store.js";
import { progressOf } from "../core/dialogue/steps/progress.js";
import type { WordLists } from "../core/reading/word-lists.js";
import { type ScoreTable, scoreReport } from "../core/score/score-report.js";
import type { PlainFinding } from "./check-play.js";

export interface PlayResult {
  readonly form: string;
  readonly submissions: number;
  readonly tables: readonly ResultTable[];
  /** Paths of required figures that are missing. */
  readonly missing: readonly string[];
  /** Of the play as it stands written, with what its document prints. */
  readonly findings: readonly PlainFinding[];
}

export interface ResultTable {
  readonly title: string;
  readonly total: number | null;
  readonly grade: string | null;
  readonly lines: readonly {
    path: string;
    rule: string | null;
    computed: number | null;
    score: number | null;
    weight: number | null;
    byHand: boolean;
  }[];
}

export async function resultOf(
  store: Store,
  catalog: Catalog,
  lists: WordLists,
  person: string,
  submissions: number,
): Promise<PlayResult> {
  const opened = await store.transaction(async (on) => {
    const [newest] = await on.reportsOf(person, 1);
    if (newest === undefined) return null;
    return await new Library(catalog, lists).open(
      on,
      { record: newest, members: [], tasks: [], review: [], beside: [] },
      newest.owner,
    );
  });
  if (opened === null) throw new Error("the play left no report");
  const { ledger, scheme, title } = opened.report;
  return {
    form: opened.record.form,
    submissions,
    tables: scheme === null ? [] : scoreReport(ledger, scheme).map((table) => tableOf(table, title)),
    missing: progressOf(ledger, scheme).steps.flatMap((step) => step.missing),
    findings: [],
  };
}

function tableOf(table: ScoreTable, title: string): ResultTable {
  const execution =
    table.execution === null
      ? []
      : [
          {
            path: table.execution.path,
            rule: "execution",
            computed: number(table.execution.score),
            score: number(table.execution.score),
            weight: number(table.execution.weight),
            byHand: false,
          },
        ];
  return {
    title: table.name ?? title,
    total: number(table.total),
    grade: table.grade,
    lines: [
      ...execution,
      ...table.lines.map((line) => ({
        path: line.path,
        rule: line.rule,
        computed: number(line.computed),
        score: number(line.score),
        weight: number(line.weight),
        byHand: line.byHand,
      })),
    ],
  };
}

function number(value: Big | null): number | null {
  return value === null ? null : value.toNumber();
}
