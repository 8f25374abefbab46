import type { Parts } from "./parts.js";
import type { MemberRole } from "./role.js";

/** A person who was added to a report. */
export interface Member {
  readonly person: string;
  readonly role: MemberRole;
  /** What a contributor answers for. */
  readonly parts: Parts;
}
