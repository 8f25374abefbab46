/** 检查: what does not agree, what blocks first, then by section, page by page. */
import type { Finding } from "../../check/finding.js";
import { findingKey } from "../../check/waivers.js";
import { type Say, say } from "../../say.js";
import type { OpenReport } from "../context.js";
import { countsOf, type Findings, findingsOf } from "../findings.js";
import { isComplete } from "../make.js";
import { type Page, pageOf, pager } from "../paging.js";
import type { Block, Button, Screen, Tone } from "../screen.js";
import { lengthOf } from "../shorten-say.js";
import type { View } from "../view.js";
import { findingBlocks, type Listed, longestSentence, buttonsOf as waysOut } from "./finding-blocks.js";
import { reportFacts } from "./outline-screen.js";

/** Findings a page at most; and their room, in elements of the card (25 characters take as much as one). */
const mostPerPage = 8;
const roomOfPage = 110;

export function findingsScreen(view: View, page: number): Screen {
  const findings = findingsOf(view.report);
  const counts = countsOf(findings);
  const shown = findingsPage(view.report, listed(findings), page);
  return {
    title: say("findings.title", reportFacts(view)),
    subtitle: say("findings.counts", counts),
    color: counts.errors > 0 ? "red" : counts.warnings > 0 ? "orange" : "green",
    blocks: [
      ...(findings.open.length > 0 ? [] : [nothing(findings)]),
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

export function findingsPage({ ledger }: OpenReport, items: readonly Listed[], page: number): Page<Listed> {
  const sizeOf = ({ finding, reason }: Listed) =>
    4 +
    3 * waysOut(ledger, finding, reason !== null).length +
    Math.ceil((charactersOf(finding) + (reason?.length ?? 0)) / 25);
  return pageOf(items, page, mostPerPage, { room: roomOfPage, sizeOf });
}

/** A heading where severity or section change. */
export function groupedBlocks(report: OpenReport, items: readonly Listed[]): Block[] {
  let above = "";
  return items.flatMap((item): Block[] => {
    const head = headOf(report, item);
    const key = JSON.stringify(head);
    const blocks = findingBlocks(report.ledger, item);
    if (key === above) return blocks;
    above = key;
    return [
      { block: "text", text: head, tone: item.reason === null ? tones[item.finding.severity] : "good" },
      ...blocks,
    ];
  });
}

const tones: Record<Finding["severity"], Tone> = { error: "bad", warning: "warn", info: "note" };

function headOf(report: OpenReport, { finding, reason }: Listed): Say {
  const section = sectionOf(report, finding);
  return reason === null
    ? say("findings.group", { severity: say(`severity.${finding.severity}`), section })
    : say("findings.group-explained", { section });
}

function sectionOf({ ledger }: OpenReport, { places: [place] }: Finding): string | Say {
  const [top] = place === undefined || place.at === "printed" ? [] : place.path.split(".");
  return ledger.form.root.sections.find(({ id }) => id === top)?.title ?? say("findings.elsewhere");
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

/** What the finding's data bring to the card. */
function charactersOf({ say, advice }: Finding): number {
  return Math.min(lengthOf(say), longestSentence) + Math.min(lengthOf(advice), longestSentence);
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
