import { say } from "../../core/say.js";
import { exportJob } from "../jobs/export-workbook.js";
import { withWrites } from "../writes.js";
import type { Apply } from "./effect.js";

/** A workbook of the report is ordered: a job makes and sends it. */
export const exported: Apply<"export"> = ({ parts, person }, settling) => {
  const { opened, outcome, writes } = settling;
  if (opened === null) return settling;
  return {
    ...settling,
    outcome: {
      ...outcome,
      notices: [...outcome.notices, { text: say("notice.exporting"), tone: "good" }],
    },
    writes: withWrites(writes, { jobs: [exportJob(parts.newId(), { person, report: opened.record.id })] }),
  };
};
