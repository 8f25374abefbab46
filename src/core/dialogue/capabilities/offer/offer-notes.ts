/** What a person should know beside the values: how the file was read, printed sums and scores, what was not used. */
import { toldDifferences } from "../../../offer/differences-in.js";
import { entriesOfOffer } from "../../../offer/entries-of-offer.js";
import type { Offer } from "../../../offer/offer.js";
import { printedDifferences } from "../../../offer/printed-differences.js";
import { type Say, say } from "../../../say.js";
import type { TextBlock } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import type { OpenReport } from "../../turn/context.js";
import type { Here } from "./offered-here.js";

const most = { told: 6, differences: 5, left: 8, text: 24, beside: 5, besideText: 80 } as const;

export function offerNotes(report: OpenReport, offer: Offer, here: Here): TextBlock[] {
  return [...toldNotes(offer), ...differenceNotes(report, here), ...besideNotes(offer), ...restNotes(offer, here)];
}

function toldNotes({ told }: Offer): TextBlock[] {
  const shown: Say[] = told
    .slice(0, most.told)
    .map(({ say: key, data }) => (data === undefined ? say(key) : say(key, data)));
  return shown.length === 0 ? [] : [note(say("offer.told", { told: shown, more: told.length - shown.length }), "warn")];
}

/** Sums, rates and scores of the file that its own figures contradict. They are compared, never written. */
function differenceNotes(report: OpenReport, here: Here): TextBlock[] {
  const entries = entriesOfOffer(report, here.items, here);
  const differences = printedDifferences({ ...report, ledger: report.ledger.with(entries, "import") }, here.printed);
  return toldDifferences(differences, most.differences).map((text) => note(text, "warn"));
}

/** Last year's results, problems and measures: to be looked at, never filled in. */
function besideNotes({ beside }: Offer): TextBlock[] {
  if (beside.length === 0) return [];
  const texts = beside
    .slice(0, most.beside)
    .map(({ label, text }) => ({ label, text: shortened(text, most.besideText) }));
  return [note(say("offer.beside", { texts, more: beside.length - texts.length }))];
}

function restNotes({ left, leftCount }: Offer, { same, foreign }: Here): TextBlock[] {
  const texts = left.slice(0, most.left).map(({ text }) => shortened(text.replace(/\s+/g, ""), most.text));
  return [
    ...(same > 0 ? [note(say("offer.same", { count: same }))] : []),
    ...(foreign > 0 ? [note(say("offer.foreign", { count: foreign }))] : []),
    ...(leftCount > 0 ? [note(say("offer.left", { count: leftCount, texts, more: leftCount - texts.length }))] : []),
  ];
}

function note(text: Say, tone: TextBlock["tone"] = "note"): TextBlock {
  return { block: "text", text, tone };
}
