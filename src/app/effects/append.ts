import { refusedEntries } from "../../core/dialogue/turn/gate.js";
import type { Behalf } from "../../core/evidence/behalf.js";
import type { Entry } from "../../core/form/ledger.js";
import type { Batch } from "../ports/ledger.js";
import type { TurnSetting } from "../turn-parts.js";
import { withWrites } from "../writes.js";
import { refuse, type Settling } from "./effect.js";

/**
 * Entries of one event, in the log and in the report of this turn. Nothing happens when no report is open; all are refused
 * when the person may not write one of them.
 */
export function appended(
  { event, person, parts, at = parts.now() }: TurnSetting,
  settling: Settling,
  {
    entries,
    ...batch
  }: Pick<Batch, "source" | "refused"> & {
    entries: readonly Entry[];
    undoes?: string;
    by?: string;
    behalf?: Behalf | null;
  },
): Settling {
  const { opened, writes } = settling;
  if (opened === null) return settling;
  const reason = refusedEntries(opened.report, person, entries);
  if (reason !== null) return refuse(settling, reason);
  const { record, report } = opened;
  const revision = record.revision + 1;
  const written = { event, by: person, ...batch, at, answers: entries, report: record.id, revision };
  return {
    ...settling,
    opened: {
      ...opened,
      record: { ...record, revision },
      report: {
        ...report,
        revision,
        ledger: report.ledger.with(entries, batch.source),
        ...(report.checked == null ? {} : { checked: { ...report.checked, current: false } }),
      },
    },
    writes: withWrites(writes, { batches: [written] }),
  };
}
