/** Effects about files that prove something: jobs fetch, keep and send them. */
import type { Ledger } from "../../core/form/ledger.js";
import { labelOf } from "../../core/reading/label.js";
import { keepFileJob } from "../jobs/keep-file.js";
import { sendEvidenceJob } from "../jobs/send-evidence.js";
import type { NewJob } from "../ports/jobs.js";
import { withWrites } from "../writes.js";
import type { Apply, Settling } from "./effect.js";

interface EvidenceEffects {
  readonly keepFile: Apply<"keepFile">;
  readonly sendProof: Apply<"sendProof">;
  readonly packEvidence: Apply<"packEvidence">;
}

export const evidenceEffects: EvidenceEffects = {
  keepFile: ({ parts, person }, settling, { subject, file }) =>
    ordered(settling, (report, ledger) =>
      keepFileJob(parts.newId(), {
        ...{ person, report, subject, file },
        label: subject === null ? "" : labelOf(ledger, subject),
      }),
    ),
  sendProof: ({ parts, person }, settling, { proof }) =>
    ordered(settling, (report) => sendEvidenceJob(parts.newId(), { person, report, proof })),
  packEvidence: ({ parts, person }, settling) =>
    ordered(settling, (report) => sendEvidenceJob(parts.newId(), { person, report, proof: null })),
};

function ordered(settling: Settling, jobOf: (report: string, ledger: Ledger) => NewJob): Settling {
  const { opened, writes } = settling;
  if (opened === null) return settling;
  const job = jobOf(opened.record.id, opened.report.ledger);
  return { ...settling, writes: withWrites(writes, { jobs: [job] }) };
}
