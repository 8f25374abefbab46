/** Findings page by page, under headings of severity and section. */
import type { Finding } from "../../check/finding.js";
import { type Say, say } from "../../say.js";
import { type Page, pageOf } from "../screen/pager.js";
import type { Block, Tone } from "../screen/screen.js";
import type { OpenReport } from "../turn/context.js";
import { findingBlocks, type Listed, longestSentence, waysOut } from "./finding-blocks.js";
import { lengthOf } from "./shorten-say.js";

type Reading = Pick<OpenReport, "ledger">;

/** Findings a page at most; and their room, in elements of the card (25 characters take as much as one). */
const mostPerPage = 8;
const roomOfPage = 110;

export function findingsPage({ ledger }: Reading, items: readonly Listed[], page: number): Page<Listed> {
  const sizeOf = ({ finding, reason }: Listed) =>
    4 +
    3 * waysOut(ledger, finding, reason !== null).length +
    Math.ceil((charactersOf(finding) + (reason?.length ?? 0)) / 25);
  return pageOf(items, page, mostPerPage, { room: roomOfPage, sizeOf });
}

/** A heading where severity or section change. */
export function groupedBlocks(report: Reading, items: readonly Listed[]): Block[] {
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

function headOf(report: Reading, { finding, reason }: Listed): Say {
  const section = sectionOf(report, finding);
  return reason === null
    ? say("findings.group", { severity: say(`severity.${finding.severity}`), section })
    : say("findings.group-explained", { section });
}

function sectionOf({ ledger }: Reading, { places: [place] }: Finding): string | Say {
  const [top] = place === undefined || place.at === "printed" ? [] : place.path.split(".");
  return ledger.form.root.sections.find(({ id }) => id === top)?.title ?? say("findings.elsewhere");
}

/** What the finding's data bring to the card. */
function charactersOf({ say, advice }: Finding): number {
  return Math.min(lengthOf(say), longestSentence) + Math.min(lengthOf(advice), longestSentence);
}
