/** A person's reports for the home card. */

import { progressOf } from "../core/dialogue/steps/progress.js";
import type { ReportSummary } from "../core/dialogue/turn/surroundings.js";
import { subjectOf } from "../core/form/subject.js";
import type { Library } from "./open-report.js";
import type { Turn } from "./ports.js";

/** Reports a home card lists. */
const listed = 6;

export interface Summaries {
  readonly reports: readonly ReportSummary[];
  /** The page that they are of: the one wanted, or the last there is. */
  readonly page: number;
  readonly more: boolean;
}

export async function summariesOf(turn: Turn, library: Library, person: string, wanted: number): Promise<Summaries> {
  const known = await turn.reportsOf(person, (wanted + 1) * listed + 1);
  const page = Math.max(0, Math.min(wanted, Math.ceil(known.length / listed) - 1));
  const summaries: ReportSummary[] = [];
  for (const record of known.slice(page * listed, (page + 1) * listed)) {
    const opened = await library.open(turn, record.id, person);
    if (opened === null) continue;
    const { report } = opened;
    summaries.push({
      id: record.id,
      title: report.title,
      subject: subjectOf(report.ledger),
      unit: report.unit,
      year: report.year,
      percent: progressOf(report.ledger, report.scheme).percent,
      mine: record.owner === person,
    });
  }
  return { reports: summaries, page, more: known.length > (page + 1) * listed };
}
