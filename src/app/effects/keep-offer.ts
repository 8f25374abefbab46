import { offerKept } from "../../core/dialogue/capabilities/offer/carry-over.js";
import { withWrites } from "../writes.js";
import type { Apply } from "./effect.js";

/** What other reports offer is kept, and its card shown. */
export const keepOffer: Apply<"offer"> = ({ parts, person }, settling, { offer }) => {
  const { opened, outcome, writes } = settling;
  if (opened === null) return settling;
  const id = parts.newId();
  const record = { id, person, report: opened.record.id, at: parts.now(), content: JSON.stringify(offer) };
  return { ...settling, outcome: offerKept(outcome, id), writes: withWrites(writes, { offers: [record] }) };
};
