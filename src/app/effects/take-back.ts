import { notOnShelf, takenBack } from "../../core/dialogue/capabilities/shelf/shelved.js";
import { shelfOf } from "../shelf.js";
import { withWrites } from "../writes.js";
import type { Apply } from "./effect.js";

/** Only what the person put away as its owner is on their shelf with `mine`. */
export const takeBack: Apply<"takeBack"> = async (turn, settling, effect) => {
  const { outcome, writes } = settling;
  const shelf = await shelfOf(turn);
  const found = shelf.find(({ id, mine }) => mine && id === effect.report);
  if (found === undefined) return { ...settling, outcome: notOnShelf(outcome) };
  return {
    ...settling,
    outcome: takenBack(outcome, found),
    writes: withWrites(writes, { unshelved: [{ report: found.id }] }),
  };
};
