import type { Session } from "../app/ports/session.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";

type Row = Omit<Session, "state"> & { state: string | null };
type Saved = { person: string; report: string | null; state: string; revision: number };

/**
 * Where each person is. Reading a session locks it until the transaction ends, so that two events of one person are
 * handled one after the other; a row without state is made for that purpose when the person is new.
 * Order of locks, everywhere: keys of the inbox, one person, one report.
 */
export function sessions({ db, locksRows }: Database) {
  const select = prepare<{ person: string }, Row>((slot) =>
    db
      .selectFrom("sessions")
      .select(["person", "report", "state", "revision"])
      .where("person", "=", slot("person"))
      .$if(locksRows, (query) => query.forUpdate()),
  );
  const makeRoom = prepare<{ person: string }, unknown>((slot) =>
    db
      .insertInto("sessions")
      .values({ person: slot("person"), report: null, state: null, revision: 0 })
      .onConflict((conflict) => conflict.column("person").doNothing()),
  );
  const save = prepare<Saved, unknown>((slot) =>
    db
      .insertInto("sessions")
      .values({ person: slot("person"), report: slot("report"), state: slot("state"), revision: slot("revision") })
      .onConflict((conflict) =>
        conflict.column("person").doUpdateSet((row) => ({
          report: row.ref("excluded.report"),
          state: row.ref("excluded.state"),
          revision: row.ref("excluded.revision"),
        })),
      ),
  );
  const known = prepare<{ limit: number }, { person: string }>((slot) =>
    db.selectFrom("sessions").select("person").where("state", "is not", null).orderBy("person").limit(slot("limit")),
  );
  const locked = async (on: Runner, person: string): Promise<Row | undefined> => {
    const [row] = await select(on, { person });
    if (row || !locksRows) return row;
    await makeRoom(on, { person });
    return (await select(on, { person }))[0];
  };
  return {
    async session(on: Runner, person: string): Promise<Session | null> {
      const row = await locked(on, person);
      if (!row || row.state === null) return null;
      return { person: row.person, report: row.report, state: row.state, revision: row.revision };
    },
    async people(on: Runner, limit: number): Promise<string[]> {
      return (await known(on, { limit })).map((row) => row.person);
    },
    async saveSession(on: Runner, { person, report, state, revision }: Session): Promise<void> {
      await save(on, { person, report, state, revision });
    },
  };
}
