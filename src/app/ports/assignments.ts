/** Parts of reports that are handed over, and what is known of people, as transactions ask for them. */
import type { Member } from "../../core/access/member.js";
import type { MemberRole } from "../../core/access/role.js";
import type { Assignment, AssignmentCounts } from "../../core/assignment/assignment.js";

/** One page of a report's assignments, what is due first coming first. */
export interface AssignmentPage {
  readonly state: "open" | "done";
  readonly limit: number;
  readonly skip: number;
}

/** The message in a group that shows the open parts of a report. */
export interface GroupCard {
  readonly report: string;
  readonly chat: string;
  readonly message: string;
}

/** Lists lock nothing: whoever changes an assignment locks its report first. */
export interface AssignmentTransaction {
  assignment(id: string): Promise<Assignment | null>;
  assignmentByCode(code: string): Promise<Assignment | null>;
  assignmentsOf(report: string, page: AssignmentPage): Promise<Assignment[]>;
  /** `today`: a day; open ones that were due before it are overdue. */
  assignmentCounts(report: string, today: string): Promise<AssignmentCounts>;
  /** What is not taken back of the parts offered in a group. */
  assignmentsInChat(report: string, chat: string, limit: number): Promise<Assignment[]>;
  /** What the person is asked for in a report, open or done. */
  tasksIn(report: string, person: string, limit: number): Promise<Assignment[]>;
  /** What is open for the person in all reports. */
  openTasks(person: string, limit: number): Promise<Assignment[]>;
  /** The people added to a report, in the order in which they came. */
  members(report: string): Promise<Member[]>;
  /** The person's role in each of these reports, by report: no entry where they are no member. */
  rolesOf(person: string, reports: readonly string[]): Promise<Map<string, MemberRole>>;
  groupCards(report: string): Promise<Omit<GroupCard, "report">[]>;
  /** Reports with parts in groups that are open and were due from the one day until before the other. */
  lateInGroups(from: string, before: string): Promise<string[]>;
  /** Names by person, of those that are known. */
  names(people: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** People of this very name who have talked to the bot. */
  called(name: string): Promise<string[]>;
  /** People who have talked to the bot and whose name was not asked for yet. */
  unnamed(limit: number): Promise<string[]>;
  /** null: the platform does not tell it. */
  saveName(person: string, name: string | null, at: number): Promise<void>;
  /** Notes the day of a reminder; false: there was one that day, or later. */
  remind(person: string, day: string): Promise<boolean>;
  /** People behind `after`, in order of id, for whom something is open. */
  peopleAsked(after: string, limit: number): Promise<string[]>;
}
