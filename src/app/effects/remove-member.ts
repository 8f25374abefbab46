import { memberRemoved } from "../../core/dialogue/capabilities/members/member-changes.js";
import { withWrites } from "../writes.js";
import type { Apply } from "./effect.js";

/** The owner removes somebody. */
export const removeMember: Apply<"removeMember"> = ({ parts, person: by }, settling, effect) => {
  const { opened, outcome, writes } = settling;
  if (opened === null) return settling;
  const { record, report } = opened;
  const members = report.members.filter(({ person }) => person !== effect.person);
  return {
    ...settling,
    opened: { ...opened, report: { ...report, members } },
    outcome: memberRemoved(outcome),
    writes: withWrites(writes, { removed: [{ report: record.id, person: effect.person, by, at: parts.now() }] }),
  };
};
