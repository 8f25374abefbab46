import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";

/** The newest card of open parts in each group: it follows what becomes of the parts. */
export function groupCards({ db }: Database) {
  const ofReport = prepare<{ report: string }, { chat: string; message: string }>((slot) =>
    db.selectFrom("group_cards").select(["chat", "message"]).where("report", "=", slot("report")).orderBy("chat"),
  );
  const put = prepare<{ report: string; chat: string; message: string }, unknown>((slot) =>
    db
      .insertInto("group_cards")
      .values({ report: slot("report"), chat: slot("chat"), message: slot("message") })
      .onConflict((conflict) =>
        conflict.columns(["report", "chat"]).doUpdateSet((row) => ({ message: row.ref("excluded.message") })),
      ),
  );
  return {
    async groupCards(on: Runner, report: string): Promise<{ chat: string; message: string }[]> {
      return [...(await ofReport(on, { report }))];
    },
    async saveGroupCard(on: Runner, card: { report: string; chat: string; message: string }): Promise<void> {
      await put(on, card);
    },
  };
}
