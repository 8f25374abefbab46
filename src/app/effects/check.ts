import { isLarge } from "../../core/form/row-count.js";
import { checkReportJob } from "../jobs/check-report.js";
import { withWrites } from "../writes.js";
import type { Apply } from "./effect.js";

/** Nothing is ordered for a report that is checked in the turn, or that was checked as it is. */
export const check: Apply<"check"> = ({ parts, person }, settling, { purpose }) => {
  const { opened, writes } = settling;
  if (opened === null || !isLarge(opened.report.ledger) || opened.report.checked?.current === true) return settling;
  const { id, revision } = opened.record;
  const job = checkReportJob(parts.newId(), { person, report: id, revision, purpose });
  return { ...settling, writes: withWrites(writes, { jobs: [job] }) };
};
