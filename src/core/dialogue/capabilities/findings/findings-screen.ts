import { findingKey } from "../../../check/waivers.js";
import { isLarge } from "../../../form/row-count.js";
import { say } from "../../../say.js";
import type { Listed } from "../../checking/finding-blocks.js";
import { findingsPage, groupedBlocks } from "../../checking/finding-list.js";
import { countsOf, type Findings, findingsOf } from "../../checking/findings.js";
import { reportFacts } from "../../screen/naming.js";
import { pager } from "../../screen/pager.js";
import type { Block, Button, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { isComplete } from "../../steps/is-complete.js";
import type { OpenReport } from "../../turn/context.js";

export function findingsScreen(view: View, page: number): Screen {
  const findings = findingsOf(view.report);
  const counts = countsOf(findings);
  const shown = findingsPage(view.report, listed(findings), page);
  return {
    title: say("findings.title", reportFacts(view.report)),
    subtitle: say("findings.counts", counts),
    color: counts.errors > 0 ? "red" : counts.warnings > 0 ? "orange" : "green",
    blocks: [
      ...lastCheck(view.report),
      ...(findings.open.length > 0 || isWaiting(view.report) ? [] : [nothing(findings)]),
      ...(findings.unfinished
        ? [{ block: "text" as const, text: say("findings.unfinished"), tone: "note" as const }]
        : []),
      ...groupedBlocks(view.report, shown.shown),
      ...pager(shown.at, shown.pages, (to) => ({ do: "findings", page: to })),
      { block: "rule" },
      { block: "buttons", buttons: buttonsOf(view) },
    ],
  };
}

/** No check of a large report has ended yet. */
function isWaiting({ ledger, checked }: OpenReport): boolean {
  return isLarge(ledger) && checked == null;
}

/** Which check the findings of a large report are of, where it was not of the report as it is. */
function lastCheck(report: OpenReport): Block[] {
  if (!isLarge(report.ledger) || report.checked?.current === true) return [];
  return [{ block: "text", text: say(isWaiting(report) ? "large-check.first" : "large-check.outdated"), tone: "warn" }];
}

/** The page on which a finding stands; the first when it is gone. */
export function pageOfFinding(report: OpenReport, key: string): number {
  const items = listed(findingsOf(report));
  const { pages } = findingsPage(report, items, 0);
  for (let page = 0; page < pages; page += 1) {
    const { shown } = findingsPage(report, items, page);
    if (shown.some(({ finding }) => findingKey(finding) === key)) return page;
  }
  return 0;
}

function listed({ open, explained }: Findings): Listed[] {
  const items = [...open.map((finding) => ({ finding, reason: null })), ...explained];
  return items.map((item, index) => ({ ...item, n: index + 1 }));
}

function nothing({ explained }: Findings): Block {
  return {
    block: "text",
    text: say(explained.length === 0 ? "findings.none" : "findings.all-explained"),
    tone: "good",
  };
}

function buttonsOf(view: View): Button[] {
  const complete = isComplete(view.report);
  return [
    { label: say("button.continue"), press: { do: "continue" }, kind: complete ? "plain" : "primary" },
    {
      label: say(complete ? "findings.make" : "findings.make-draft"),
      press: { do: "make", draft: !complete },
      kind: complete ? "primary" : "plain",
    },
    { label: say("findings.make-with-list"), press: { do: "make", draft: !complete, selfCheck: true } },
    { label: say("button.preview"), press: { do: "preview" } },
    { label: say("button.outline"), press: { do: "outline", scope: "" } },
    { label: say("button.undo"), press: { do: "undo" } },
  ];
}
