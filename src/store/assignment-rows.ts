/** Assignments as rows: one a person asked, or one without a person. */
import type { Kysely, Selectable, SelectQueryBuilder } from "kysely";
import { z } from "zod";
import type { Assignment, Invitation } from "../core/assignment/assignment.js";
import type { Tables } from "./tables.js";
import { storable } from "./text.js";

/** Sorts behind every other day. */
const noDay = "9999-12-31";

export type Stored = Selectable<Tables["assignments"]>;

/** A row with one of its people; null: it has none. */
export type Row = Stored & {
  readonly person: string | null;
  readonly seen_at: number | null;
  readonly promised: string | null;
};

/** The assignments of a query, in order of day, with their people. */
export function withPeople(db: Kysely<Tables>, query: SelectQueryBuilder<Tables, "assignments", Stored>) {
  return db
    .selectFrom(query.as("one"))
    .leftJoin("assignees", "assignees.assignment", "one.id")
    .selectAll("one")
    .select(["assignees.person", "assignees.seen_at", "assignees.promised"])
    .orderBy("one.due")
    .orderBy("one.id")
    .orderBy("assignees.place");
}

/** Rows of one assignment follow each other. */
export function assignmentsOf(rows: readonly Row[]): Assignment[] {
  const found = new Map<string, Assignment>();
  for (const row of rows) {
    const before = found.get(row.id) ?? assignmentOf(row);
    const { person, seen_at: seenAt, promised } = row;
    const more = person === null ? [] : [{ person, seenAt, promised }];
    found.set(row.id, { ...before, people: [...before.people, ...more] });
  }
  return [...found.values()];
}

const texts = z.array(z.string());
const questions = z.array(
  z.object({ by: z.string(), at: z.number(), text: z.string(), answer: z.string().nullable() }),
);

function assignmentOf(row: Row): Assignment {
  return {
    id: row.id,
    report: row.report,
    paths: texts.parse(JSON.parse(row.paths)),
    title: row.title,
    note: row.note,
    due: row.due === noDay ? null : row.due,
    by: row.assigned_by,
    at: row.assigned_at,
    state: row.state,
    doneBy: row.done_by,
    doneAt: row.done_at,
    people: [],
    invitation: invitationOf(row),
    spentCode: row.code_until === null ? row.code : null,
    chat: row.chat,
    nudgedOn: row.nudged_on,
    questions: questions.parse(JSON.parse(row.questions)),
  };
}

function invitationOf({ code, code_until: until, invited: name }: Row): Invitation | null {
  return code === null || until === null || name === null ? null : { code, until, name };
}

export function rowOf(assignment: Assignment): Stored {
  const { invitation, paths, questions } = assignment;
  return {
    id: assignment.id,
    report: assignment.report,
    paths: JSON.stringify(paths),
    title: storable(assignment.title),
    note: storable(assignment.note),
    due: assignment.due ?? noDay,
    assigned_by: assignment.by,
    assigned_at: assignment.at,
    state: assignment.state,
    done_by: assignment.doneBy,
    done_at: assignment.doneAt,
    // Without a day it is spent.
    code: invitation?.code ?? assignment.spentCode,
    code_until: invitation?.until ?? null,
    invited: invitation === null ? null : storable(invitation.name),
    chat: assignment.chat,
    nudged_on: assignment.nudgedOn,
    questions: storable(JSON.stringify(questions)),
  };
}
