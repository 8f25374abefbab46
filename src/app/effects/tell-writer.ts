import { writerMessage, writerNotified } from "../../core/dialogue/entry/text-changes.js";
import { textTo } from "../messages.js";
import { withWrites } from "../writes.js";
import type { Apply } from "./effect.js";

/** On the card, when the writer is the one who pressed; else by message. */
export const tellWriter: Apply<"tellWriter"> = async ({ parts, on, person }, settling, effect) => {
  const { opened, outcome, writes } = settling;
  const writer = opened === null ? null : await on.writerOf(opened.record.id, effect.path);
  if (opened === null || writer === null) return settling;
  if (writer === person) return { ...settling, outcome: writerNotified(outcome, effect) };
  const message = textTo(parts, { type: "open_id", id: writer }, writerMessage(opened.report, effect));
  return { ...settling, writes: withWrites(writes, { outgoing: [message] }) };
};
