/** A report file is ordered: what it prints is fixed now, so that a retry prints the same; a job makes and sends it. */
import { z } from "zod";
import type { OpenReport } from "../../core/dialogue/turn/context.js";
import type { Wanted } from "../../core/dialogue/turn/effect.js";
import { fileName } from "../../core/form/file-name.js";
import { changesBetween } from "../../core/report/changes.js";
import { type Printout, printout } from "../../core/report/printout.js";
import { type Say, say } from "../../core/say.js";
import type { Words } from "../../core/words.js";
import { makeReportJob } from "../jobs/make-report.js";
import { messageText } from "../messages.js";
import type { Opened } from "../open-report.js";
import type { Version } from "../ports/report-record.js";
import type { TurnWrites } from "../ports/transaction.js";
import { printLabels } from "../print-labels.js";
import { selfCheckPage } from "../self-check-page.js";
import type { TurnSetting } from "../turn-parts.js";

/** Changes listed in the message. */
const listed = 10;

/** `to`: who gets the file. `sentWith`: what is said with it, before what changed since the last version. */
export async function orderFile(
  { parts, on, person }: TurnSetting,
  { report, record }: Opened,
  wanted: Wanted,
  to: string,
  sentWith: (made: { file: string; version: number }) => Say,
): Promise<{ version: number; writes: Pick<TurnWrites, "versions" | "jobs"> }> {
  const { draft } = wanted;
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
      marks: marksOf(report, wanted, parts.words),
    }),
    revision: record.revision,
  };
  const text = say("report.with-changes", { sent: sentWith({ file, version }), changes: changeSay(before, printed) });
  const receiver = { type: "open_id" as const, id: to };
  const sending = { to: receiver, report: record.id, version, text: messageText(parts, text) };
  return { version, writes: { versions: [ordered], jobs: [makeReportJob(parts.newId(), sending)] } };
}

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
