/** Where the document prints why money was not spent, or was changed: its own field, else what tells of the year. */

import type { ReportInput } from "./report-input.js";
import { pathOfRole } from "./role-value.js";

export function explanationField(input: ReportInput, role: string, scope: string): string | null {
  for (const one of [role, "deviation.reason", "goal.actual"]) {
    const path = pathOfRole(input, one, scope);
    if (path !== null) return path;
  }
  return null;
}
