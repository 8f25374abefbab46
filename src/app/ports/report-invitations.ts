/** Reports that somebody whom the bot does not know yet takes over by a code. */
import type { Invitation } from "../../core/assignment/assignment.js";

export interface ReportInvitation extends Invitation {
  readonly reports: readonly string[];
  /** Who owned them when it was made. */
  readonly from: string;
  /** Who made it: the same person, or an administrator. */
  readonly by: string;
  /** null: nobody has taken them over yet. */
  readonly takenBy: string | null;
}

export interface ReportInvitationTransaction {
  reportInvitation(code: string): Promise<ReportInvitation | null>;
}
