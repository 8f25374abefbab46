/** Derived figures that follow from a submission, in one line. */
import type { Entry, Ledger } from "../../form/ledger.js";
import { patternOf, placed } from "../../form/path.js";
import { say } from "../../say.js";
import { showField } from "../../value/show-field.js";
import type { OpenReport } from "../turn/context.js";
import type { Notice } from "../turn/outcome.js";

/** Derived figures shown at most. */
const mostShown = 4;

export function derivedNotices(
  report: OpenReport,
  after: Ledger,
  paths: readonly string[],
  entries: readonly Entry[],
): Notice[] {
  // They come from figures of other parts as well, which whoever answers for one part does not see.
  if (entries.length === 0 || report.parts !== null) return [];
  const changed = new Set(entries.map((entry) => patternOf(entry.path)));
  const [path = ""] = paths;
  const shown: string[] = [];
  for (const field of report.ledger.form.fields.values()) {
    if (field.derive === null) continue;
    const links = report.ledger.form.links.get(field.pattern) ?? [];
    if (
      !dependsOn(
        report,
        links.map((link) => link.pattern),
        changed,
      )
    )
      continue;
    const at = placed(field.pattern, path);
    const value = at.includes("*") ? null : after.value(at);
    if (value !== null && value !== report.ledger.value(at))
      shown.push(`${field.fullLabel} ${showField(field.kind, value, field.spec)}`);
  }
  return shown.length === 0
    ? []
    : [{ text: say("notice.derived", { figures: shown.slice(0, mostShown) }), tone: "note" }];
}

function dependsOn(report: OpenReport, patterns: readonly string[], changed: ReadonlySet<string>): boolean {
  return patterns.some(
    (pattern) =>
      changed.has(pattern) ||
      dependsOn(
        report,
        (report.ledger.form.links.get(pattern) ?? []).map((link) => link.pattern),
        changed,
      ),
  );
}
