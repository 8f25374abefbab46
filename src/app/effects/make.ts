/** A report file is ordered: what it prints is fixed now, so that a retry prints the same; a job makes and sends it. */
import { z } from "zod";
import { draftNeeded, fileOrdered } from "../../core/dialogue/capabilities/make/make-report.js";
import type { OpenReport } from "../../core/dialogue/turn/context.js";
import type { Wanted } from "../../core/dialogue/turn/effect.js";
import { refusalOn } from "../../core/dialogue/turn/gate.js";
import { fileName } from "../../core/form/file-name.js";
import { changesBetween } from "../../core/report/changes.js";
import { type Printout, printout } from "../../core/report/printout.js";
import { type Say, say } from "../../core/say.js";
import type { Words } from "../../core/words.js";
import { makeReportJob } from "../jobs/make-report.js";
import { messageText } from "../messages.js";
import type { Version } from "../ports/report-record.js";
import { printLabels } from "../print-labels.js";
import { selfCheckPage } from "../self-check-page.js";
import { withWrites } from "../writes.js";
import { type Apply, refuse } from "./effect.js";

/** Changes listed in the message. */
const listed = 10;

export const make: Apply<"make"> = async ({ parts, on, person }, settling, wanted) => {
  const { opened, outcome, writes } = settling;
  if (opened === null) return settling;
  const { report, record } = opened;
  const { draft, missing } = draftNeeded(report, wanted);
  const reason = draft ? null : refusalOn(report, person, "makeFinal");
  if (reason !== null) return refuse(settling, reason);
  const before = (await on.versions(record.id)).at(-1) ?? null;
  const version = (before?.version ?? 0) + 1;
  const printed = printout(report, { draft, labels: printLabels(parts.words) });
  const file = nameOf(report, { draft, version }, parts.words);
  const ordered: Version = {
    report: record.id,
    version,
    by: person,
    at: parts.now(),
    fileName: file,
    printed: JSON.stringify({
      formVersion: record.formVersion,
      model: printed.model,
      cells: printed.cells,
      marks: marksOf(report, { ...wanted, draft }, parts.words),
    }),
    revision: record.revision,
  };
  const to = { type: "open_id" as const, id: person };
  const sent = say(draft ? "report.sent-draft" : "report.sent", { file, version, missing });
  const text = say("report.with-changes", { sent, changes: changeSay(before, printed) });
  return {
    ...settling,
    outcome: fileOrdered(outcome, { draft, missing, version }),
    writes: withWrites(writes, {
      versions: [ordered],
      jobs: [makeReportJob(parts.newId(), { to, report: record.id, version, text: messageText(parts, text) })],
    }),
  };
};

function nameOf({ ledger }: OpenReport, { draft, version }: { draft: boolean; version: number }, words: Words): string {
  const mark = say("report.file-mark", { draft, version: version > 1 ? version : null });
  return fileName(ledger, words.render(mark, "plain"));
}

function marksOf(report: OpenReport, { draft, selfCheck }: Wanted, words: Words) {
  return {
    draft: draft ? words.render(say("draft-mark.line"), "plain") : null,
    selfCheck: selfCheck ? selfCheckPage(report, words) : null,
  };
}

const stored = z.object({ cells: z.record(z.string(), z.object({ label: z.string(), text: z.string() })) });

function changeSay(before: Version | null, now: Printout): Say | null {
  if (before === null || before.printed === null) return null;
  const changes = changesBetween(stored.parse(JSON.parse(before.printed)).cells, now.cells);
  if (changes.length === 0) return say("report.unchanged");
  return say("report.changed", {
    before: before.version,
    count: changes.length,
    changes: changes.slice(0, listed),
    more: Math.max(0, changes.length - listed),
  });
}
