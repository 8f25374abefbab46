/** A file becomes the proof of a figure or an indicator: named in the ledger at once, fetched and kept by a job. */

import type { MessageFile } from "../../evidence/message-file.js";
import { mostProofs, proofEntry, proofsAt, subjectOf } from "../../evidence/proofs.js";
import { labelOf } from "../../reading/label.js";
import { say } from "../../say.js";
import type { WithReport } from "../turn/context.js";
import { type Outcome, outcome } from "../turn/outcome.js";
import type { State } from "../turn/state.js";

/** Milliseconds after which a file that was sent is not meant any more. */
const sentLately = 30 * 60_000;

/** The file that the person has just sent; null: none. */
export function justSent({ state: { sent }, now }: Pick<WithReport, "state" | "now">): MessageFile | null {
  return sent === null || now - sent.at > sentLately ? null : sent;
}

export function attached({ report }: WithReport, state: State, path: string, file: MessageFile): Outcome {
  const { ledger } = report;
  const subject = subjectOf(ledger, path);
  const before = proofsAt(ledger, subject);
  const { messageId: id, name } = file;
  const label = labelOf(ledger, subject);
  const done = { ...state, sent: null };
  if (before.some((one) => one.id === id))
    return outcome(done, { notices: [{ text: say("evidence.already", { name, label }), tone: "note" }] });
  if (file.size === 0) return outcome(done, { notices: [{ text: say("evidence.empty-file", { name }), tone: "bad" }] });
  if (before.length >= mostProofs)
    return outcome(state, { notices: [{ text: say("evidence.enough", { most: mostProofs, label }), tone: "warn" }] });
  return outcome(done, {
    entries: [proofEntry(subject, [...before, { id, name }])],
    effects: [{ effect: "keepFile", subject, file }],
    notices: [{ text: say("evidence.attached", { name, label }), tone: "note" }],
  });
}
