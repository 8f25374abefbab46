/** Asks the table. */
import { type Say, say } from "../say.js";
import { covers, type Parts } from "./parts.js";
import { type ReportState, type Role, reportStates } from "./role.js";
import { type Act, type OutsideAct, outsideActs, type Row, reportActs } from "./table.js";

/** What a person is to one report. */
export interface Access {
  /** null: a stranger. */
  readonly role: Role | null;
  /** Of a contributor; everybody else has null, the whole report. */
  readonly parts: Parts;
  readonly state: ReportState;
}

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: Say };

const allowed: Verdict = { allowed: true };

/**
 * Whether the act is allowed, or the sentence that says why not and who can. `path`: the section, row or figure that
 * the act is about; null where it names none, or none yet.
 */
export function may(access: Access, act: Act, path: string | null): Verdict {
  if (isOutside(act)) return outside(access, act);
  const row: Row = reportActs[act];
  if (access.role === null) return refused(say("access.stranger"));
  if (!row[access.state].includes(access.role)) return refused(reasonOf(access, access.role, row));
  return reaches(access.parts, row, path) ? allowed : refused(outOfParts(row));
}

/** The people of a report as far as the table tells them apart. */
export interface Membership {
  readonly owner: string;
  readonly members: readonly { readonly person: string; readonly role: Role; readonly parts: Parts }[];
  readonly state: ReportState;
}

/** What a person is to this report. */
export function accessOf({ owner, members, state }: Membership, person: string): Access {
  if (person === owner) return { role: "owner", parts: null, state };
  const member = members.find((one) => one.person === person);
  return member === undefined ? { role: null, parts: null, state } : { role: member.role, parts: member.parts, state };
}

function isOutside(act: Act): act is OutsideAct {
  return Object.hasOwn(outsideActs, act);
}

function outside({ role }: Access, act: OutsideAct): Verdict {
  const everybody: readonly (Role | "stranger")[] = outsideActs[act];
  return everybody.includes(role ?? "stranger") ? allowed : refused(say("access.stranger"));
}

function reaches(parts: Parts, { reach }: Row, path: string | null): boolean {
  if (parts === null || reach === "any") return true;
  return reach === "path" && (path === null || covers(parts, path));
}

/** The act waits for another state of the report, which passes by, or it is never for this role. */
function reasonOf({ state }: Access, role: Role, row: Row): Say {
  const act = say(row.name);
  if (reportStates.some((other) => row[other].includes(role)))
    return say(`access.state-${state}`, { act, who: names(row[state]), unlock: names(reportActs.unlock.approved) });
  const everDone = [row[state], ...reportStates.map((other) => row[other])].find((some) => some.length > 0) ?? [];
  return say("access.role", { act, who: names(everDone) });
}

function outOfParts({ name, reach }: Row): Say {
  return say(reach === "path" ? "access.part" : "access.whole", { act: say(name) });
}

/** null: nobody may, as things stand. */
function names(some: readonly Role[]): Say | null {
  if (some.length === 0) return null;
  return say("access.who", {
    roles: some.map((role, index) => ({ name: say(`role.${role}`), last: index === some.length - 1 })),
  });
}

function refused(reason: Say): Verdict {
  return { allowed: false, reason };
}
