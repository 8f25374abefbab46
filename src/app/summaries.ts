/** A person's reports for the home card. */
import type { ReportSummary } from "../core/dialogue/context.js";
import { progressOf } from "../core/dialogue/progress.js";
import type { Library } from "./open-report.js";
import type { Turn } from "./ports.js";

/** Reports a home card lists. */
const listed = 6;

export async function summariesOf(turn: Turn, library: Library, person: string): Promise<ReportSummary[]> {
  const summaries: ReportSummary[] = [];
  for (const record of await turn.reportsOf(person, listed)) {
    const opened = await library.open(turn, record.id, person);
    if (opened === null) continue;
    const { report } = opened;
    summaries.push({
      id: record.id,
      title: report.title,
      unit: report.unit,
      year: report.year,
      percent: progressOf(report.ledger, report.scheme).percent,
      mine: record.owner === person,
    });
  }
  return summaries;
}
