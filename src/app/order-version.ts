/** A report file is ordered: what it will print is fixed now, so that a retry prints the same; the file is made and sent apart. */
import { z } from "zod";
import { errorsOf } from "../core/dialogue/checking/findings.js";
import { isComplete } from "../core/dialogue/steps/is-complete.js";
import type { Wanted } from "../core/dialogue/turn/effect.js";
import type { Outcome } from "../core/dialogue/turn/outcome.js";
import { fileName } from "../core/form/file-name.js";
import { changesBetween } from "../core/report/changes.js";
import { type Printout, printout } from "../core/report/printout.js";
import { type Say, say } from "../core/say.js";
import type { Applied } from "./apply-effects.js";
import { printLabels } from "./print-labels.js";
import { selfCheckPage } from "./self-check-page.js";
import type { TurnWork } from "./turn-work.js";

/** Changes listed in the message. */
const listed = 10;

/** A draft, also where a final one is wanted, as long as something is missing or an error is open. */
export async function orderVersion(work: TurnWork, so: Applied, wanted: Wanted): Promise<Outcome> {
  const { opened } = so;
  if (opened === null) return so.outcome;
  const { report, record } = opened;
  const missing = !isComplete(report);
  const draft = wanted.draft || missing || errorsOf(report).length > 0;
  const before = (await work.turn.versions(record.id)).sort((a, b) => b.version - a.version)[0];
  const version = (before?.version ?? 0) + 1;
  const printed = printout(report, { draft, labels: printLabels(work.parts.words) });
  const mark = say("report.file-mark", { draft, version: version > 1 ? version : null });
  const named = fileName(report.ledger, work.parts.words.render(mark, "plain"));
  await work.turn.addVersion({
    report: record.id,
    version,
    by: work.person,
    at: work.parts.now(),
    fileName: named,
    printed: JSON.stringify({
      formVersion: record.formVersion,
      model: printed.model,
      cells: printed.cells,
      marks: {
        draft: draft ? work.parts.words.render(say("draft-mark.line"), "plain") : null,
        selfCheck: wanted.selfCheck ? selfCheckPage(report, work.parts.words) : null,
      },
    }),
    revision: record.revision,
  });
  const to = { type: "open_id" as const, id: work.person };
  work.send({ kind: "report", to, report: record.id, version });
  work.text(
    to,
    say("report.with-changes", {
      sent: say(draft ? "report.sent-draft" : "report.sent", { file: named, version, missing }),
      changes: changeSay(before?.printed ?? null, before?.version ?? 0, printed),
    }),
  );
  return {
    ...so.outcome,
    notices: [
      ...so.outcome.notices,
      ...(missing ? [{ text: say("notice.draft-marked"), tone: "warn" as const }] : []),
      { text: say("notice.making", { version, draft }), tone: "good" },
    ],
  };
}

const stored = z.object({ cells: z.record(z.string(), z.object({ label: z.string(), text: z.string() })) });

function changeSay(before: string | null, version: number, now: Printout): Say | null {
  if (before === null) return null;
  const changes = changesBetween(stored.parse(JSON.parse(before)).cells, now.cells);
  if (changes.length === 0) return say("report.unchanged");
  return say("report.changed", {
    before: version,
    count: changes.length,
    changes: changes.slice(0, listed),
    more: Math.max(0, changes.length - listed),
  });
}
