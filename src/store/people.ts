import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";
import { storable } from "./text.js";

/** What is known of people: their names, and when they were last reminded. */
export function people(database: Database) {
  const names = selectNames(database);
  const called = selectCalled(database);
  const unnamed = selectUnnamed(database);
  const name = saveName(database);
  const remind = saveReminded(database);
  const asked = selectAsked(database);
  return {
    /** Names by person; people whose name is not known are not in it. */
    async names(on: Runner, people: readonly string[]): Promise<Map<string, string>> {
      const found = new Map<string, string>();
      for (const person of new Set(people)) {
        const [row] = await names(on, { person });
        if (row?.name != null) found.set(person, row.name);
      }
      return found;
    },
    /** People of this very name who have talked to the bot. */
    async called(on: Runner, name: string): Promise<string[]> {
      return (await called(on, { name })).map(({ person }) => person);
    },
    /** People who have talked to the bot and whose name was not asked for yet. */
    async unnamed(on: Runner, limit: number): Promise<string[]> {
      return (await unnamed(on, { limit })).map(({ person }) => person);
    },
    async saveName(on: Runner, person: string, known: string | null, at: number): Promise<void> {
      await name(on, { person, name: known === null ? null : storable(known), at });
    },
    /** Notes the day of a reminder; false: there was one that day, or later. */
    async remind(on: Runner, person: string, day: string): Promise<boolean> {
      return (await remind(on, { person, day })).length > 0;
    },
    /** People behind `after` in order of id who have something open with a day set. */
    async asked(on: Runner, after: string, limit: number): Promise<string[]> {
      return (await asked(on, { after, limit })).map(({ person }) => person);
    },
  };
}

function selectNames({ db }: Database) {
  return prepare<{ person: string }, { name: string | null }>((slot) =>
    db.selectFrom("people").select("name").where("person", "=", slot("person")),
  );
}

function selectCalled({ db }: Database) {
  return prepare<{ name: string }, { person: string }>((slot) =>
    db.selectFrom("people").select("person").where("name", "=", slot("name")).orderBy("person"),
  );
}

function selectUnnamed({ db }: Database) {
  return prepare<{ limit: number }, { person: string }>((slot) =>
    db
      .selectFrom("sessions")
      .leftJoin("people", "people.person", "sessions.person")
      .select("sessions.person")
      .where("people.named_at", "is", null)
      .orderBy("sessions.person")
      .limit(slot("limit")),
  );
}

function saveName({ db }: Database) {
  return prepare<{ person: string; name: string | null; at: number }, unknown>((slot) =>
    db
      .insertInto("people")
      .values({ person: slot("person"), name: slot("name"), named_at: slot("at"), reminded_on: null })
      .onConflict((conflict) =>
        conflict
          .column("person")
          .doUpdateSet((row) => ({ name: row.ref("excluded.name"), named_at: row.ref("excluded.named_at") })),
      ),
  );
}

function saveReminded({ db }: Database) {
  return prepare<{ person: string; day: string }, { person: string }>((slot) =>
    db
      .insertInto("people")
      .values({ person: slot("person"), name: null, named_at: null, reminded_on: slot("day") })
      .onConflict((conflict) =>
        conflict
          .column("person")
          .doUpdateSet((row) => ({ reminded_on: row.ref("excluded.reminded_on") }))
          .where((is) =>
            is.or([
              is("people.reminded_on", "is", null),
              is("people.reminded_on", "<", is.ref("excluded.reminded_on")),
            ]),
          ),
      )
      .returning("person"),
  );
}

function selectAsked({ db }: Database) {
  return prepare<{ after: string; limit: number }, { person: string }>((slot) =>
    db
      .selectFrom("assignees")
      .innerJoin("assignments", "assignments.id", "assignees.assignment")
      .select("assignees.person")
      .distinct()
      .where("assignments.state", "=", "open")
      .where("assignees.person", ">", slot("after"))
      .orderBy("assignees.person")
      .limit(slot("limit")),
  );
}
