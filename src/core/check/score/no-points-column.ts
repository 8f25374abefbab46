/** A form with indicators prints their points: without them scores cannot be checked (CC-02). */

import type { Form } from "../../form/form.js";
import { indicatorField } from "../../form/scored-scopes.js";
import { indicatorRows } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const noPointsColumn: ReportCheck = {
  code: "CC-02",
  severity: "warning",
  title: say("check.cc-02"),
  source: say("basis.cc-02"),
  whole: withoutPoints,
};

/** In a declaration that is only worth a word. */
function withoutPoints({ ledger, form, scheme }: ReportInput): Finding[] {
  // A scheme of 0 points, or none where others have theirs, says that nobody expects any.
  if (scheme?.points.indicators === 0 || (scheme === null && form.kind === "evaluation")) return [];
  const lists = [...form.lists.values()].filter((list) => list.role === "indicators");
  const scored = lists.some((list) => indicatorField(list, "indicator.weight") !== undefined);
  const rows = indicatorRows(ledger);
  const [first] = rows;
  if (scored || first === undefined || isOneProject(form)) return [];
  return [
    makeFinding(noPointsColumn, {
      severity: form.kind === "evaluation" ? "warning" : "info",
      places: [figure(first.list)],
      say: say("finding.no-weights", { count: rows.length, goal: form.kind !== "evaluation" }),
      advice: say("advice.no-weights"),
    }),
  ];
}

/** The declaration of one project has no points by custom: they come with its evaluation. */
function isOneProject(form: Form): boolean {
  const named = [...form.fields.values()].some(
    ({ roles, pattern }) => roles.includes("project.name") && !pattern.includes("*"),
  );
  return form.kind === "goal" && named;
}
