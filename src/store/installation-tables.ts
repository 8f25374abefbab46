import type { Generated } from "kysely";

/** Whose database this is, who has it open, and what is kept of people and reports beside the figures. */
export interface InstallationTables {
  /** Facts of the whole database by name: `app`, the App ID that its people's ids belong to. */
  installation: { name: string; value: string };
  /** Processes that have the database open; `beats` grows while they live, `address` is where others reach them. */
  processes: { name: string; way: string; beats: number; address: string | null };
  /** The id of a person that is the same for every app of the same owner. */
  identities: { person: string; union_id: string };
  /** People known by the id of an earlier app. `became`: their new id, while it does not stand everywhere yet; null: not recognised yet. */
  moved_people: { person: string; union_id: string | null; code: string | null; became: string | null };
  member_log: {
    id: Generated<number>;
    report: string;
    person: string;
    act: "added" | "removed";
    by: string;
    at: number;
  };
  /** A colleague's first look at a report on a day, YYYY-MM-DD. */
  openings: { report: string; person: string; day: string };
  /** Reports that were put away or are to be deleted. */
  shelf: { report: string; kind: "archived" | "deleted"; by: string; at: number };
}
