import type { Job } from "./job.js";
import { type MakeReportParts, makeReport } from "./make-report.js";

export type JobKind = "make-report";

/** Forget one and it does not compile. */
export function createJobs(parts: MakeReportParts): Record<JobKind, Job> {
  return { "make-report": makeReport(parts) };
}
