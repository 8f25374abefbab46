import { type CheckReportParts, checkReport } from "./check-report.js";
import type { Job } from "./job.js";
import { type MakeReportParts, makeReport } from "./make-report.js";

export type JobKind = "make-report" | "check-report";

/** Forget one and it does not compile. */
export function createJobs(parts: MakeReportParts & CheckReportParts): Record<JobKind, Job> {
  return { "make-report": makeReport(parts), "check-report": checkReport(parts) };
}
