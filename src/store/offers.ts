import type { OfferRecord } from "../app/ports/offers.js";
import type { Database, Runner } from "./database.js";
import { isFull, portion } from "./portion.js";
import { prepare } from "./prepare.js";
import { storable } from "./text.js";

type Slots = { [K in keyof OfferRecord]: OfferRecord[K] };

/** What files and other reports offer. */
export function offers({ db }: Database) {
  const select = prepare<{ id: string }, OfferRecord>((slot) =>
    db.selectFrom("offers").select(["id", "person", "report", "made_at as at", "content"]).where("id", "=", slot("id")),
  );
  const insert = prepare<Slots, unknown>((slot) =>
    db.insertInto("offers").values({
      id: slot("id"),
      person: slot("person"),
      report: slot("report"),
      made_at: slot("at"),
      content: slot("content"),
    }),
  );
  const forget = prepare<{ before: number }, unknown>((slot) =>
    db
      .deleteFrom("offers")
      .where("id", "in", (from) =>
        from.selectFrom("offers").select("id").where("made_at", "<", slot("before")).limit(portion),
      )
      .returning("id"),
  );
  return {
    async offer(on: Runner, id: string): Promise<OfferRecord | null> {
      return (await select(on, { id }))[0] ?? null;
    },
    async addOffer(on: Runner, offer: OfferRecord): Promise<void> {
      await insert(on, { ...offer, content: storable(offer.content) });
    },
    /** What was made before: a portion of it, and whether there may be more. */
    prune: [(on: Runner, before: number) => isFull(forget(on, { before }))],
  };
}
