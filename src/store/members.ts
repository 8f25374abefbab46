import { z } from "zod";
import type { NewMember } from "../app/ports/report-record.js";
import type { Member } from "../core/access/member.js";
import type { Parts } from "../core/access/parts.js";
import { type MemberRole, memberRoles } from "../core/access/role.js";
import type { Database, Runner } from "./database.js";
import { prepare, prepareRows } from "./prepare.js";

type Row = { person: string; role: MemberRole; parts: string | null };

/** The people added to a report, with role and parts; its owner is not among them. Saving is idempotent. */
export function members(database: Database) {
  const { db } = database;
  const select = prepare<{ report: string }, Row>((slot) =>
    db
      .selectFrom("members")
      .select(["person", "role", "parts"])
      .where("report", "=", slot("report"))
      .orderBy("added_at")
      .orderBy("person"),
  );
  const roles = prepareRows<{ report: string; person: string }, { report: string; role: MemberRole }>((slots) =>
    db
      .selectFrom("members")
      .select(["report", "role"])
      .where((is) =>
        is.or(slots.map((slot) => is.and([is("report", "=", slot("report")), is("person", "=", slot("person"))]))),
      ),
  );
  const put = upsert(database);
  const remove = prepare<{ report: string; person: string }, unknown>((slot) =>
    db.deleteFrom("members").where("report", "=", slot("report")).where("person", "=", slot("person")),
  );
  return {
    async members(on: Runner, report: string): Promise<Member[]> {
      return (await select(on, { report })).map(memberOf);
    },
    async rolesOf(on: Runner, person: string, reports: readonly string[]): Promise<Map<string, MemberRole>> {
      const wanted = reports.map((report) => ({ report, person }));
      const found = wanted.length === 0 ? [] : await roles(on, wanted);
      return new Map(found.map(({ report, role }) => [report, known.parse(role)]));
    },
    async saveMember(on: Runner, { report, person, role, parts, by, at }: NewMember): Promise<void> {
      await put(on, { report, person, role, parts: parts === null ? null : JSON.stringify(parts), by, at });
    },
    async removeMember(on: Runner, report: string, person: string): Promise<void> {
      await remove(on, { report, person });
    },
  };
}

/** Who added them and when stays as it was at first. */
function upsert({ db }: Database) {
  return prepare<Row & { report: string; by: string; at: number }, unknown>((slot) =>
    db
      .insertInto("members")
      .values({
        report: slot("report"),
        person: slot("person"),
        added_by: slot("by"),
        added_at: slot("at"),
        role: slot("role"),
        parts: slot("parts"),
      })
      .onConflict((conflict) =>
        conflict.columns(["report", "person"]).doUpdateSet((row) => ({
          role: row.ref("excluded.role"),
          parts: row.ref("excluded.parts"),
        })),
      ),
  );
}

/** Throws on a role that this program does not know: to guess one would let somebody do what they may not. */
const known = z.enum(memberRoles);
const member = z.object({ person: z.string(), role: known });
const paths = z.array(z.string());

function memberOf({ parts, ...row }: Row): Member {
  return { ...member.parse(row), parts: partsOf(parts) };
}

function partsOf(parts: string | null): Parts {
  return parts === null ? null : paths.parse(JSON.parse(parts));
}
