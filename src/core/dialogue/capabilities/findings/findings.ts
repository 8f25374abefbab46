/** 检查: what does not agree, and the ways out of it. */

import { findingAt } from "../../checking/findings.js";
import { wantsCheck } from "../../checking/wants-check.js";
import type { Capability } from "../../turn/capability.js";
import { goTo, outcome } from "../../turn/outcome.js";
import { withReport } from "../../turn/with-report.js";
import { findingsScreen, pageOfFinding } from "./findings-screen.js";
import { applyFix } from "./fix.js";
import type { findings as schema } from "./schema.js";
import { askReason, atFindings, explain, takeBackReason } from "./waive.js";
import { waiveScreen } from "./waive-screen.js";

export const findings: Capability<typeof schema> = {
  places: {
    findings: {
      of: "report",
      needs: null,
      exists: () => true,
      screen: (view, { page }) => findingsScreen(view, page),
    },
    waive: {
      of: "report",
      needs: null,
      exists: () => true,
      screen: (view, place) => {
        const finding = findingAt(view.report, place.finding);
        return finding === undefined ? findingsScreen(view, 0) : waiveScreen(view, finding);
      },
      here: { cancel: withReport(({ state }) => outcome(atFindings(state))) },
    },
  },
  presses: {
    findings: withReport((context, { page, finding }) =>
      goTo(
        context,
        {
          at: "findings",
          page: finding === undefined ? (page ?? 0) : pageOfFinding(context.report, finding),
        },
        { effects: wantsCheck(context.report) },
      ),
    ),
    fix: withReport((context, { finding }) => applyFix(context, finding)),
    waive: withReport((context, { finding }) => askReason(context, finding)),
    explain: withReport((context, _, typed) => explain(context, typed)),
    unwaive: withReport((context, { finding }) => takeBackReason(context, finding)),
  },
  commands: { check: { do: "findings" } },
  messages: [],
  steps: {},
};
