/** 导出: everything of a report as a workbook, made, uploaded and sent. */
import { z } from "zod";
import { findingsOf } from "../../core/dialogue/checking/findings.js";
import type { OpenReport } from "../../core/dialogue/turn/context.js";
import type { Change } from "../../core/evidence/change.js";
import { chinaTime } from "../../core/evidence/china-time.js";
import { provenOf } from "../../core/evidence/proven.js";
import { reportSheets } from "../../core/export/report-sheets.js";
import { type Answered, type ProofLine, sourceSheet } from "../../core/export/source-sheet.js";
import type { Workbook } from "../../core/export/workbook.js";
import { fileName } from "../../core/form/file-name.js";
import { type Say, say } from "../../core/say.js";
import { textTo } from "../messages.js";
import { compared, type Library, type Opened } from "../open-report.js";
import { plainWorkbook } from "../plain-workbook.js";
import type { EvidenceRecord } from "../ports/evidence.js";
import type { NewJob } from "../ports/jobs.js";
import type { Messenger } from "../ports/messenger.js";
import type { ReportRecord } from "../ports/report-record.js";
import type { Store } from "../ports/store.js";
import type { WorkbookWriter } from "../ports/workbooks.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, job } from "./job.js";

const input = z.object({ person: z.string(), report: z.string() });

export interface ExportParts extends Pick<TurnParts, "words" | "newId"> {
  readonly store: Pick<Store, "transaction">;
  readonly library: Library;
  readonly workbooks: WorkbookWriter;
  readonly messenger: Pick<Messenger, "upload" | "nameOf">;
}

export function exportJob(id: string, ordered: z.infer<typeof input>): NewJob {
  return { id, kind: "export-workbook", input: JSON.stringify(ordered), due: 0 };
}

const uploaded = z.object({ fileKey: z.string().min(1) });

export function exportWorkbook(parts: ExportParts): Job {
  const { messenger, newId, words, workbooks } = parts;
  return job(input, {
    async run(wanted, { progress, saveProgress }) {
      const to = { type: "open_id" as const, id: wanted.person };
      const known = progress === null ? null : uploaded.parse(JSON.parse(progress)).fileKey;
      if (known !== null) return { outgoing: [{ uuid: newId(), work: { kind: "file", to, fileKey: known } }] };
      const read = await readReport(parts, wanted);
      // Somebody was removed from the report since.
      if (read === null) return { outgoing: [textTo(parts, to, say("access.stranger"))] };
      const { opened, changes, kept } = read;
      const nameOf = (person: string) => messenger.nameOf(person);
      const proofs = await proofsOf(opened, kept, nameOf);
      const book = workbookOf(opened, await answeredBy(changes, nameOf), proofs);
      const bytes = await workbooks.write(plainWorkbook(book, words));
      const fileKey = await messenger.upload(fileOf(opened.report, words), bytes);
      await saveProgress(JSON.stringify({ fileKey }));
      return { outgoing: [{ uuid: newId(), work: { kind: "file", to, fileKey } }] };
    },
    failed: ({ person }) => ({ outgoing: [textTo(parts, { type: "open_id", id: person }, say("export.failed"))] }),
  });
}

/** What is written is fixed at one moment; null: the person may not see the report any more. */
async function readReport(
  { store, library }: ExportParts,
  { person, report }: z.infer<typeof input>,
): Promise<{ opened: Opened; changes: Change[]; kept: EvidenceRecord[] } | null> {
  return await store.transaction(async (on) => {
    const loaded = await on.load({ keys: [], at: 0, person, report: { id: report }, beside: compared });
    const found = loaded.fresh ? loaded.report : null;
    const opened = found === null ? null : await library.open(on, found, person);
    if (opened === null) return null;
    const changes = await on.history(report, { path: null, limit: wholeLog, skip: 0 });
    return { opened, changes, kept: await on.evidenceOf(report) };
  });
}

/** Lines of the log that are read at most. */
const wholeLog = 1_000_000;

/** The workbook of a report, and what its answers are known by. */
export function workbookOf(
  { record, report }: Opened,
  answers: readonly Answered[],
  proofs: readonly ProofLine[] = [],
): Workbook {
  const { open, explained } = findingsOf(report);
  const facts = factsOf(record);
  return { sheets: [...reportSheets(report), sourceSheet(report, { answers, open, explained, facts, proofs })] };
}

async function proofsOf(
  { report }: Opened,
  kept: readonly EvidenceRecord[],
  nameOf: (person: string) => Promise<string | null>,
): Promise<ProofLine[]> {
  const files = new Map(kept.map((one) => [one.id, one]));
  const lines: ProofLine[] = [];
  for (const { subject, proofs } of provenOf(report.ledger))
    for (const { id, name } of proofs) {
      const file = files.get(id);
      lines.push(
        file === undefined
          ? { subject, name, by: "", at: null, size: null, hash: "" }
          : { subject, ...file, by: (await nameOf(file.by)) ?? file.by, at: atSay(file.at) },
      );
    }
  return lines;
}

function atSay(at: number): Say {
  const { year, month, day, clock } = chinaTime(at);
  return say("export.at", { year, month, day, clock });
}

function factsOf({ form, formVersion, unit, year, scheme }: ReportRecord): Record<string, string> {
  return { form, version: String(formVersion), unit, year: String(year), ...(scheme === null ? {} : { scheme }) };
}

/** The latest answer of every path that still has one, by path. */
async function answeredBy(
  changes: readonly Change[],
  nameOf: (person: string) => Promise<string | null>,
): Promise<Answered[]> {
  const latest = new Map<string, Change>();
  for (const change of changes) if (!latest.has(change.path)) latest.set(change.path, change);
  const names = new Map<string, string>();
  for (const { by } of latest.values())
    if (!names.has(by)) names.set(by, by.startsWith("@") ? by : ((await nameOf(by)) ?? by));
  return [...latest.values()]
    .flatMap(({ value, by, at, ...change }) => {
      return value === null ? [] : [{ ...change, value, by: names.get(by) ?? by, at: atSay(at) }];
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function fileOf({ ledger }: OpenReport, words: TurnParts["words"]): string {
  return fileName(ledger, words.render(say("export.file-mark"), "plain")).replace(/\.[a-z]+$/i, ".xlsx");
}
