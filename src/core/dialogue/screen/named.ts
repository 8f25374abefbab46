import { subjectOf } from "../../form/subject.js";
import type { OpenReport } from "../turn/context.js";

/** What a report is called in a message. */
export interface Named {
  readonly title: string;
  /** The project that it is about; null: none, or it has no name yet. */
  readonly subject: string | null;
  readonly unit: string;
  readonly year: number;
}

export function nameOfReport({ title, unit, year, ledger }: OpenReport): Named {
  return { title, subject: subjectOf(ledger), unit, year };
}
