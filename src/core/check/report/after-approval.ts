/** 批复后改动: targets, points and names that were approved stay as they are, or a document says why (CC-48). */
import { indicatorField } from "../../form/scored-scopes.js";
import { indicatorRows } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import { sameValue } from "../../value/same-value.js";
import { showField } from "../../value/show-field.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

/** Before the path of a figure whose approved value is kept. */
export const approvedMark = "@approved.";

const fixed = ["indicator.level3", "indicator.target", "indicator.weight"] as const;

export const afterApproval: ReportCheck = {
  code: "CC-48",
  severity: "warning",
  title: say("check.cc-48"),
  source: say("basis.cc-48"),
  whole: ({ ledger }) =>
    indicatorRows(ledger).flatMap((row) =>
      fixed.flatMap((role) => {
        const field = indicatorField(row.definition, role);
        if (field === undefined) return [];
        const path = row.at(role);
        const before = ledger.answer(`${approvedMark}${path}`, { pattern: `${approvedMark}${field.pattern}` })?.value;
        if (before == null) return [];
        const now = ledger.cell(row.path, field);
        if (now !== null && sameValue(field.kind, before, now)) return [];
        return [
          makeFinding(afterApproval, {
            places: [figure(path)],
            say: say("finding.after-approval", {
              name: row.name,
              label: field.label,
              before: showField(field.kind, before, field.spec),
              now: now === null ? null : showField(field.kind, now, field.spec),
            }),
            advice: say("advice.after-approval"),
            fix: { path, value: before, label: say("fix.change-to", { value: before }) },
          }),
        ];
      }),
    ),
};
