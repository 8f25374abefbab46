import type { ReportContext } from "../reading/report-input.js";
import type { Check } from "./check.js";
import type { Finding } from "./finding.js";

/** What only some regions' reviews ask for is information elsewhere. */
export function asGrave(
  check: Check,
  findings: readonly Finding[],
  { scheme }: Pick<ReportContext, "scheme">,
): readonly Finding[] {
  if (check.regional !== true || scheme?.strictReview === true) return findings;
  return findings.map((finding) => ({ ...finding, severity: "info" as const }));
}
