/**
 * A report file is ordered: its revision, the version of its form and what was chosen are kept, so that a retry prints the same; a
 * job makes and sends it. A final file of a large report is checked first, by a job as well.
 */
import { checkOrdered, draftNeeded, fileOrdered } from "../../core/dialogue/capabilities/make/make-report.js";
import { refusalOn } from "../../core/dialogue/turn/gate.js";
import { isLarge } from "../../core/form/row-count.js";
import { checkReportJob } from "../jobs/check-report.js";
import { orderFile } from "../order-file.js";
import { orderOf } from "../print-order.js";
import { withWrites } from "../writes.js";
import { type Apply, refuse } from "./effect.js";

export const make: Apply<"make"> = async ({ parts, on, person }, settling, wanted) => {
  const { opened, outcome, writes } = settling;
  if (opened === null) return settling;
  const { report, record } = opened;
  const { draft, missing } = draftNeeded(report, wanted);
  const reason = draft ? null : refusalOn(report, person, "makeFinal");
  if (reason !== null) return refuse(settling, reason);
  const { selfCheck } = wanted;
  if (!draft && isLarge(report.ledger)) {
    const purpose = { make: { selfCheck } } as const;
    const job = checkReportJob(parts.newId(), { person, report: record.id, revision: record.revision, purpose });
    return { ...settling, outcome: checkOrdered(outcome), writes: withWrites(writes, { jobs: [job] }) };
  }
  const order = orderOf(opened, { draft, selfCheck });
  const ordered = await orderFile(on, parts, { record, ledger: report.ledger, order, person, missing });
  return {
    ...settling,
    outcome: fileOrdered(outcome, { draft, missing, version: ordered.version }),
    writes: withWrites(writes, ordered.writes),
  };
};
