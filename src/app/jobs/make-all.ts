/**
 * 全部生成: a version of each project's report, packed into one .zip with a summary that ties to the department's table. One that is not
 * finished is printed as a draft.
 */
import { z } from "zod";
import { departmentRows } from "../../core/bulk/board.js";
import { roleSay, type Summary, summaryBook } from "../../core/bulk/summary-book.js";
import { differencesOf } from "../../core/bulk/tie.js";
import { boardLine } from "../../core/dialogue/capabilities/bulk/board-line.js";
import { draftNeeded } from "../../core/dialogue/capabilities/make/make-report.js";
import { refusalOn } from "../../core/dialogue/turn/gate.js";
import { cleanFileName } from "../../core/form/file-name.js";
import { type Say, say } from "../../core/say.js";
import { textTo } from "../messages.js";
import type { Opened } from "../open-report.js";
import { orderFile } from "../order-file.js";
import { plainWorkbook } from "../plain-workbook.js";
import type { ArchivedFile, Archiver } from "../ports/archiver.js";
import type { NewJob } from "../ports/jobs.js";
import type { Messenger } from "../ports/messenger.js";
import type { WorkbookWriter } from "../ports/workbooks.js";
import { orderOf } from "../print-order.js";
import { type ReportFileParts, reportFile } from "../report-file.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, job } from "./job.js";
import { openedFor, type ProjectsParts, projectRecords } from "./projects-of-person.js";

const input = z.object({ person: z.string(), form: z.string().nullable(), year: z.int().nullable() });
type Input = z.infer<typeof input>;

export interface MakeAllParts extends ProjectsParts, ReportFileParts, Pick<TurnParts, "words" | "newId" | "now"> {
  readonly store: ProjectsParts["store"] & ReportFileParts["store"];
  readonly workbooks: WorkbookWriter;
  readonly archiver: Archiver;
  readonly messenger: Pick<Messenger, "upload">;
}

export function makeAllJob(id: string, wanted: Input): NewJob {
  return { id, kind: "make-all", input: JSON.stringify(wanted), due: 0 };
}

const sayShape = z.object({ say: z.string(), data: z.record(z.string(), z.unknown()).optional() });

/** What earlier attempts have come to: versions that were ordered, and the file once it was uploaded. */
const progressShape = z.object({
  versions: z.record(z.string(), z.object({ version: z.int(), draft: z.boolean() })),
  sent: z.object({ fileKey: z.string(), said: sayShape }).nullable(),
});
type Progress = z.infer<typeof progressShape>;

/** How far it is, is said each time so many files more are made. */
const told = 20;
/** Reports that are packed, and differences that the message lists. */
const most = { reports: 100, differences: 8 } as const;

export function makeAll(parts: MakeAllParts): Job {
  const { newId, messenger, words } = parts;
  return job(input, {
    async run(wanted, { progress, saveProgress, signal }) {
      const to = { type: "open_id" as const, id: wanted.person };
      const so: Progress = progress === null ? { versions: {}, sent: null } : progressShape.parse(JSON.parse(progress));
      if (so.sent === null) {
        const opened = await reportsToMake(parts, wanted);
        const [first] = opened;
        if (first === undefined) return { outgoing: [textTo(parts, to, say("bulk.board-none"))] };
        for (const one of opened) so.versions[one.record.id] ??= await ordered(parts, wanted.person, one);
        await saveProgress(JSON.stringify(so));
        const files: ArchivedFile[] = [];
        const taken = new Set<string>();
        const lines: Summary["lines"][number][] = [];
        for (const one of opened) {
          const { version = 1, draft = true } = so.versions[one.record.id] ?? {};
          const { fileName, bytes } = await reportFile(parts, { report: one.record.id, version }, signal);
          files.push({ name: freeName(fileName, taken), bytes });
          if (files.length % told === 0 && files.length < opened.length)
            await saveProgress(JSON.stringify(so), [
              textTo(parts, to, say("bulk.so-far", { done: files.length, count: opened.length })),
            ]);
          lines.push({ ...boardLine(one.report), file: fileName, draft });
        }
        const department = await departmentOf(parts, wanted, first, lines);
        const book = await parts.workbooks.write(plainWorkbook(summaryBook({ lines, department }), words));
        const print = (text: Say): string => words.render(text, "plain");
        files.push({ name: `${print(say("bulk.summary-file"))}.xlsx`, bytes: book });
        const title = say("bulk.zip", { year: first.record.year, title: first.report.title, count: lines.length });
        const name = `${cleanFileName(print(title))}.zip`;
        const fileKey = await messenger.upload(name, await parts.archiver.pack(files, signal));
        so.sent = { fileKey, said: saidOf(first.report.title, lines, department) };
        await saveProgress(JSON.stringify(so));
      }
      const { fileKey, said } = so.sent;
      const file = { uuid: newId(), work: { kind: "file", to, fileKey } as const };
      return { outgoing: [file, textTo(parts, to, say(said.say, said.data ?? {}), "file")] };
    },
    failed: ({ person }) => ({ outgoing: [textTo(parts, { type: "open_id", id: person }, say("bulk.files-failed"))] }),
  });
}

/** Projects of one name have files of one name. */
function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ""] = /^(.*?)(\.[a-z]+)?$/i.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${stem}（${number}）${ending}`;
  taken.add(free);
  return free;
}

async function reportsToMake(parts: MakeAllParts, { person, ...kind }: Input): Promise<Opened[]> {
  const records = (await projectRecords(parts, person, kind)).slice(0, most.reports);
  const found: Opened[] = [];
  for (const { id } of records) {
    const opened = await openedFor(parts, person, id);
    if (opened !== null && refusalOn(opened.report, person, "make") === null) found.push(opened);
  }
  return found;
}

/** The next version of one report: final where it can be. */
async function ordered(parts: MakeAllParts, person: string, { record, report, beside }: Opened) {
  const { draft, missing } = draftNeeded(report, { draft: false, selfCheck: false });
  const isDraft = draft || refusalOn(report, person, "makeFinal") !== null;
  return await parts.store.transaction(async (on) => {
    const order = orderOf({ record, beside }, { draft: isDraft, selfCheck: false });
    const { version, writes } = await orderFile(on, parts, { record, ledger: report.ledger, order, person, missing });
    // The files go out together: no job sends this one.
    await on.save({ versions: writes.versions });
    return { version, draft: isDraft };
  });
}

/** The newest report of the year with a table of projects that the person may see. */
async function departmentOf(
  parts: MakeAllParts,
  { person }: Input,
  { record }: Opened,
  lines: Summary["lines"],
): Promise<Summary["department"]> {
  const all = await parts.store.transaction((on) => on.reportsOf(person, most.reports * 4));
  for (const { id, year, form } of all) {
    if (year !== record.year || form === record.form) continue;
    const opened = await openedFor(parts, person, id, 0);
    const rows = opened === null ? null : departmentRows(opened.report.ledger);
    if (opened === null || rows === null || rows.length === 0) continue;
    return { title: opened.report.title, differences: differencesOf(lines, rows) };
  }
  return null;
}

function saidOf(title: string, lines: Summary["lines"], department: Summary["department"]): Say {
  const drafts = lines.filter(({ draft }) => draft).length;
  return say("bulk.sent", { count: lines.length, title, drafts: drafts > 0 ? drafts : null, tie: tieSay(department) });
}

function tieSay(department: Summary["department"]): Say {
  if (department === null) return say("bulk.tie-none");
  const { title, differences } = department;
  if (differences.length === 0) return say("bulk.tie-same", { title });
  return say("bulk.tie-differs", {
    title,
    count: differences.length,
    more: Math.max(0, differences.length - most.differences) || null,
    lines: differences.slice(0, most.differences).map(({ name, role, source, own, department: theirs }) => ({
      name,
      what: role === null ? null : { label: roleSay(role, source), own, department: theirs },
      alone: role === null ? say(own === null ? "bulk.only-department" : "bulk.only-own") : null,
    })),
  });
}
