import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { MovedPerson, Unmoved } from "../app/ports/installation.js";
import { isPseudonym, pseudonymOf } from "../core/access/pseudonym.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";
import { renaming } from "./rename-person.js";
import { takingOver } from "./take-over.js";

type Moved = { person: string };
type Recognised = { person: string; became: string };

/** Ids of people: an app has its own, the union_id stays. And what it takes to give a person's things another id, or none. */
export function identities(database: Database) {
  const { db } = database;
  const rename = renaming(database);
  const takeOver = takingOver(database);
  const remember = prepare<{ person: string; union: string }, unknown>((slot) =>
    db
      .insertInto("identities")
      .values({ person: slot("person"), union_id: slot("union") })
      .onConflict((conflict) =>
        conflict.column("person").doUpdateSet((row) => ({ union_id: row.ref("excluded.union_id") })),
      ),
  );
  const byUnion = prepare<{ union: string }, Moved>((slot) =>
    db
      .selectFrom("moved_people")
      .select("person")
      .where("union_id", "=", slot("union"))
      .where("became", "is", null)
      .limit(1),
  );
  const byCode = prepare<{ code: string }, Moved>((slot) =>
    db
      .selectFrom("moved_people")
      .select("person")
      .where("code", "=", slot("code"))
      .where("became", "is", null)
      .limit(1),
  );
  return {
    async identify(on: Runner, person: string, union: string): Promise<void> {
      await remember(on, { person, union });
    },
    /**
     * The person of the app before has this id from now on wherever it is asked for by index; `renameRecognised` does the rest.
     * False: nobody waits to be recognised so.
     */
    async recognise(on: Runner, person: string, { union, code }: MovedPerson): Promise<boolean> {
      const [known] = union === undefined ? await byCode(on, { code }) : await byUnion(on, { union });
      if (known === undefined) return false;
      if (known.person === person) {
        // The database has gone back to the app that it came from: nothing of theirs may go.
        await on.executeQuery(db.deleteFrom("moved_people").where("person", "=", person).compile());
        return false;
      }
      await takeOver(on, known.person, person);
      await on.executeQuery(
        db.updateTable("moved_people").set({ became: person, code: null }).where("person", "=", known.person).compile(),
      );
      return true;
    },
    /** Reads the whole database, a column at a time, each for itself; may be done again from the start. */
    async renameRecognised(signal: AbortSignal): Promise<void> {
      const waiting = db
        .selectFrom("moved_people")
        .select(["person", "became"])
        .where("became", "is not", null)
        .$narrowType<Recognised>();
      for (const { person, became } of (await db.executeQuery(waiting.compile())).rows) {
        const looks = db.deleteFrom("openings").where("person", "=", person);
        await database.statement((on) => on.executeQuery(looks.compile()));
        await rename.everywhere(person, became, signal);
        const done = db.deleteFrom("moved_people").where("person", "=", person);
        await database.statement((on) => on.executeQuery(done.compile()));
      }
    },
    async forget(on: Runner, person: string, pseudonym: string): Promise<boolean> {
      if (!(await rename.isKnown(on, person))) return false;
      const names = await on.executeQuery(
        db.selectFrom("people").select("name").where("person", "=", person).compile(),
      );
      const [{ name = null } = {}] = names.rows;
      for (const query of erasures(person, name)) await on.executeQuery(query.compile());
      await rename.atOnce(on, person, pseudonym);
      return true;
    },
    async move(on: Runner, appId: string): Promise<number> {
      await on.executeQuery(
        sql`insert into moved_people (person, union_id)
          select known.person, identities.union_id from (${everybody}) as known
          left join identities on identities.person = known.person
          where known.person not in (select person from moved_people)
            and known.person not like ${pseudonymOf("%")}`.compile(db),
      );
      await on.executeQuery(
        sql`insert into installation (name, value) values ('app', ${appId})
          on conflict (name) do update set value = excluded.value`.compile(db),
      );
      return (await list(on)).length;
    },
    unmoved: list,
    /** Null: this person does not wait to be recognised. */
    async code(on: Runner, person: string): Promise<string | null> {
      if (isPseudonym(person)) return null;
      const code = newCode();
      const { rows } = await on.executeQuery(
        db
          .updateTable("moved_people")
          .set({ code })
          .where("person", "=", person)
          .where("became", "is", null)
          .returning("person")
          .compile(),
      );
      return rows.length === 0 ? null : code;
    },
  };

  async function list(on: Runner): Promise<Unmoved[]> {
    const { rows } = await on.executeQuery<{ person: string; union_id: string | null; reports: number }>(
      sql`select person, union_id,
          (select count(*) from reports where reports.owner = moved_people.person) as reports
        from moved_people where became is null order by person`.compile(db) as never,
    );
    // A database that was moved before may hold the pseudonyms, too: nobody comes to be recognised as one who was forgotten.
    const people = rows.filter(({ person }) => !isPseudonym(person));
    return people.map(({ person, union_id, reports }) => ({
      person,
      isRecognisable: union_id !== null,
      reports: Number(reports),
    }));
  }

  /** `name`: as the platform says it; messages that have arrived or were given up may hold it. */
  function erasures(person: string, name: string | null) {
    const told = `%${person}%`;
    return [
      db.deleteFrom("sessions").where("person", "=", person),
      db.deleteFrom("identities").where("person", "=", person),
      db.deleteFrom("moved_people").where((is) => is.or([is("person", "=", person), is("became", "=", person)])),
      db
        .deleteFrom("outbox")
        .where((is) => is.or([is("receiver", "=", `open_id:${person}`), is("work", "like", told)])),
      ...(name === null || name.length < 2
        ? []
        : [
            db
              .deleteFrom("outbox")
              .where("outcome", "is not", null)
              .where("work", "like", `%${name.replaceAll(/[%_\\]/g, "_")}%`),
          ]),
      db.deleteFrom("people").where("person", "=", person),
      // What they had read of files and the forms that they were making: nobody else gets to see either.
      db.deleteFrom("offers").where("person", "=", person),
      db.deleteFrom("form_drafts").where("person", "=", person),
      db.deleteFrom("jobs").where((is) => is.or([is("input", "like", told), is("id", "like", told)])),
      // Replies do not say whose they were. What the platform may still ask for again is empty for events.
      db.updateTable("inbox").set({ reply: "{}" }).where("reply", "is not", null),
    ];
  }
}

/** With a session, a report, a part in one, or a name. */
const everybody = sql`select person from sessions union select owner from reports union select person from members
  union select person from assignees union select person from people
  union select decider from reports where decider is not null`;

/** Read aloud and typed by hand: no sign that looks like another. */
function newCode(): string {
  const signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  const drawn = [...randomBytes(12)].map((byte) => signs[byte % signs.length]).join("");
  return `JP-${drawn.slice(0, 4)}-${drawn.slice(4, 8)}-${drawn.slice(8)}`;
}
