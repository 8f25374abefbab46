import type { OfferRecord } from "../app/ports/offers.js";
import type { Database, Runner } from "./database.js";
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
    db.deleteFrom("offers").where("made_at", "<", slot("before")),
  );
  return {
    async offer(on: Runner, id: string): Promise<OfferRecord | null> {
      return (await select(on, { id }))[0] ?? null;
    },
    async addOffer(on: Runner, offer: OfferRecord): Promise<void> {
      await insert(on, { ...offer, content: storable(offer.content) });
    },
    async prune(on: Runner, before: number): Promise<void> {
      await forget(on, { before });
    },
  };
}
