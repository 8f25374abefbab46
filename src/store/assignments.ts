import type { AssignmentPage } from "../app/ports/assignments.js";
import type { Assignment, AssignmentCounts } from "../core/assignment/assignment.js";
import { assignmentsOf, type Row, rowOf, type Stored, withPeople } from "./assignment-rows.js";
import type { Database, Runner } from "./database.js";
import { prepare, prepareRows, type SlotOf } from "./prepare.js";

/** Parts of reports that are handed over, with the people asked. Saving takes the place of what was there. */
export function assignments(database: Database) {
  const { ofId, ofCode, ofChat } = selectOne(database);
  const { ofTask, ofState, ofPerson } = selectMany(database);
  const byState = countStates(database);
  const late = countLate(database);
  const inGroups = selectLateInGroups(database);
  const put = upsert(database);
  const { clear, add } = people(database);
  return {
    async assignment(on: Runner, id: string): Promise<Assignment | null> {
      return assignmentsOf(await ofId(on, { id }))[0] ?? null;
    },
    async assignmentByCode(on: Runner, code: string): Promise<Assignment | null> {
      return assignmentsOf(await ofCode(on, { code }))[0] ?? null;
    },
    async inChat(on: Runner, report: string, chat: string, limit: number): Promise<Assignment[]> {
      return assignmentsOf(await ofChat(on, { report, chat, limit }));
    },
    async tasksIn(on: Runner, report: string, person: string, limit: number): Promise<Assignment[]> {
      return assignmentsOf(await ofTask(on, { report, person, limit }));
    },
    async openTasks(on: Runner, person: string, limit: number): Promise<Assignment[]> {
      return assignmentsOf(await ofPerson(on, { person, limit }));
    },
    async page(on: Runner, report: string, { state, limit, skip }: AssignmentPage): Promise<Assignment[]> {
      return assignmentsOf(await ofState(on, { report, state, limit, skip }));
    },
    async counts(on: Runner, report: string, today: string): Promise<AssignmentCounts> {
      const states = new Map((await byState(on, { report })).map(({ state, count }) => [state, Number(count)]));
      const [overdue] = await late(on, { report, today });
      return {
        open: states.get("open") ?? 0,
        done: states.get("done") ?? 0,
        overdue: Number(overdue?.count ?? 0),
      };
    },
    async lateInGroups(on: Runner, from: string, before: string): Promise<string[]> {
      return (await inGroups(on, { from, before })).map(({ report }) => report);
    },
    async save(on: Runner, assignment: Assignment): Promise<void> {
      await put(on, rowOf(assignment));
      await clear(on, { assignment: assignment.id });
      const rows = assignment.people.map(({ person, seenAt, promised }, place) => ({
        ...{ assignment: assignment.id, place, person, seenAt, promised },
      }));
      if (rows.length > 0) await add(on, rows);
    },
  };
}

function selectOne({ db }: Database) {
  const all = db.selectFrom("assignments").selectAll();
  return {
    ofId: prepare<{ id: string }, Row>((slot) => withPeople(db, all.where("id", "=", slot("id")))),
    ofCode: prepare<{ code: string }, Row>((slot) => withPeople(db, all.where("code", "=", slot("code")))),
    ofChat: prepare<{ report: string; chat: string; limit: number }, Row>((slot) =>
      withPeople(
        db,
        all
          .where("report", "=", slot("report"))
          .where("chat", "=", slot("chat"))
          .where("state", "!=", "dropped")
          .orderBy("due")
          .orderBy("id")
          .limit(slot("limit")),
      ),
    ),
  };
}

function selectMany({ db }: Database) {
  const sorted = db.selectFrom("assignments").selectAll().orderBy("due").orderBy("id");
  const mine = (slot: SlotOf<{ person: string }>) =>
    db.selectFrom("assignees").select("assignment").where("person", "=", slot("person"));
  return {
    ofTask: prepare<{ report: string; person: string; limit: number }, Row>((slot) =>
      withPeople(
        db,
        sorted
          .where("report", "=", slot("report"))
          .where("state", "!=", "dropped")
          .where("id", "in", mine(slot))
          .limit(slot("limit")),
      ),
    ),
    ofPerson: prepare<{ person: string; limit: number }, Row>((slot) =>
      withPeople(db, sorted.where("state", "=", "open").where("id", "in", mine(slot)).limit(slot("limit"))),
    ),
    ofState: prepare<{ report: string; state: "open" | "done"; limit: number; skip: number }, Row>((slot) =>
      withPeople(
        db,
        sorted
          .where("report", "=", slot("report"))
          .where("state", "=", slot("state"))
          .limit(slot("limit"))
          .offset(slot("skip")),
      ),
    ),
  };
}

type Counted = { count: number | string | bigint };

function countStates({ db }: Database) {
  return prepare<{ report: string }, Counted & { state: string }>((slot) =>
    db
      .selectFrom("assignments")
      .select((is) => ["state", is.fn.countAll().as("count")])
      .where("report", "=", slot("report"))
      .groupBy("state"),
  );
}

/** Open ones whose day is past. */
function countLate({ db }: Database) {
  return prepare<{ report: string; today: string }, Counted>((slot) =>
    db
      .selectFrom("assignments")
      .select((is) => is.fn.countAll().as("count"))
      .where("report", "=", slot("report"))
      .where("state", "=", "open")
      .where("due", "<", slot("today")),
  );
}

function selectLateInGroups({ db }: Database) {
  return prepare<{ from: string; before: string }, { report: string }>((slot) =>
    db
      .selectFrom("assignments")
      .select("report")
      .distinct()
      .where("chat", "is not", null)
      .where("due", ">=", slot("from"))
      .where("due", "<", slot("before"))
      .where("state", "=", "open")
      .orderBy("report"),
  );
}

const changing = [
  "note",
  "due",
  "state",
  "done_by",
  "done_at",
  "code",
  "code_until",
  "invited",
  "chat",
  "nudged_on",
  "questions",
  "paths",
  "title",
] as const;

function upsert({ db }: Database) {
  return prepare<{ [K in keyof Stored]: Stored[K] }, unknown>((slot) =>
    db
      .insertInto("assignments")
      .values({
        id: slot("id"),
        report: slot("report"),
        paths: slot("paths"),
        title: slot("title"),
        note: slot("note"),
        due: slot("due"),
        assigned_by: slot("assigned_by"),
        assigned_at: slot("assigned_at"),
        state: slot("state"),
        done_by: slot("done_by"),
        done_at: slot("done_at"),
        code: slot("code"),
        code_until: slot("code_until"),
        invited: slot("invited"),
        chat: slot("chat"),
        nudged_on: slot("nudged_on"),
        questions: slot("questions"),
      })
      .onConflict((conflict) =>
        conflict
          .column("id")
          .doUpdateSet((row) => Object.fromEntries(changing.map((name) => [name, row.ref(`excluded.${name}`)]))),
      ),
  );
}

type PersonRow = { assignment: string; place: number; person: string; seenAt: number | null; promised: string | null };

function people({ db }: Database) {
  return {
    clear: prepare<{ assignment: string }, unknown>((slot) =>
      db.deleteFrom("assignees").where("assignment", "=", slot("assignment")),
    ),
    add: prepareRows<PersonRow, unknown>((slots) =>
      db.insertInto("assignees").values(
        slots.map((slot) => ({
          assignment: slot("assignment"),
          place: slot("place"),
          person: slot("person"),
          seen_at: slot("seenAt"),
          promised: slot("promised"),
        })),
      ),
    ),
  };
}
