/** A file that proves something is fetched and kept by its checksum. What cannot be kept is taken out of the report again. */
import { z } from "zod";
import { notKeptScreen } from "../../core/dialogue/capabilities/evidence/not-kept-screen.js";
import { holdsNothing, mayHoldNothing, saysNothing } from "../../core/evidence/holds-nothing.js";
import { messageFile } from "../../core/evidence/message-file.js";
import { proofEntry, proofPath, provenBy, readProofs } from "../../core/evidence/proofs.js";
import { keptName, pictureEnding } from "../../core/form/kept-name.js";
import { type Say, say } from "../../core/say.js";
import { screenTo, textTo } from "../messages.js";
import type { EvidenceFiles, EvidenceLimits } from "../ports/evidence.js";
import type { FileReader } from "../ports/file-reader.js";
import type { NewJob } from "../ports/jobs.js";
import type { Messenger } from "../ports/messenger.js";
import type { NewOutboxRow } from "../ports/outbox.js";
import type { Store } from "../ports/store.js";
import type { Transaction } from "../ports/transaction.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, type JobWrites, job } from "./job.js";

const input = z.object({
  person: z.string(),
  report: z.string(),
  /** What it proves; null: it is the picture of a signed sheet. */
  subject: z.string().nullable(),
  /** What people call the subject. */
  label: z.string().default(""),
  file: messageFile,
});

export type FileToKeep = z.infer<typeof input>;

export interface KeepFileParts extends Pick<TurnParts, "words" | "newId" | "now" | "draw"> {
  readonly store: Pick<Store, "transaction">;
  readonly messenger: Pick<Messenger, "download">;
  readonly files: FileReader;
  readonly evidence: EvidenceFiles;
  readonly evidenceLimits: EvidenceLimits;
}

const megabyte = 1024 * 1024;

export function keepFileJob(id: string, wanted: FileToKeep): NewJob {
  return { id, kind: "keep-file", input: JSON.stringify(wanted), due: 0 };
}

export function keepFile(parts: KeepFileParts): Job {
  const { evidence, evidenceLimits: limits, messenger, store, words } = parts;
  return job(input, {
    async run(wanted, { signal }) {
      const { file, report, person } = wanted;
      const tooLarge = say("evidence.too-large", { name: file.name, most: limits.file / megabyte });
      if ((file.size ?? 0) > limits.file) return (on) => notKept(parts, on, wanted, tooLarge);
      const fetched = await messenger.download(file, limits.file);
      if ("gone" in fetched) return (on) => notKept(parts, on, wanted, say("offer.failed", { name: file.name }));
      if ("tooLarge" in fetched) return (on) => notKept(parts, on, wanted, tooLarge);
      const { bytes, hash } = fetched;
      if (holdsNothing(bytes) || (mayHoldNothing(bytes) && (await readsNothing(parts, bytes, file.name, signal))))
        return (on) => notKept(parts, on, wanted, emptySay(file.name));
      const one = { hash, size: bytes.length };
      const others = await store.transaction((on) => keptBeside(on, wanted));
      if (isFull(others, one, limits)) return (on) => notKept(parts, on, wanted, fullSay(file.name, limits));
      await evidence.keep(hash, bytes);
      const picture = `${words.render(say("evidence.picture"), "plain")}${others.all.length + 1}${pictureEnding(bytes)}`;
      const name = file.name === "" ? picture : keptName(file.name);
      return async (on) => {
        if ((await on.report(report)) === null) return {};
        // Others may have been kept meanwhile.
        if (isFull(await keptBeside(on, wanted), one, limits))
          return await notKept(parts, on, wanted, fullSay(file.name, limits));
        const kept = { report, id: file.messageId, hash, name, size: bytes.length, by: person, at: parts.now() };
        return { evidence: [kept] };
      };
    },
    failed: (wanted) => ({
      outgoing: [toldOf(parts, wanted, say("evidence.not-fetched", { name: wanted.file.name }), null)],
    }),
  });
}

/** What cannot be read may hold something all the same. */
async function readsNothing(
  { files }: KeepFileParts,
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal,
): Promise<boolean> {
  const read = await files.read(bytes, name, signal);
  return "documents" in read && saysNothing(read.documents);
}

function emptySay(name: string): Say {
  return say("evidence.empty-file", { name });
}

interface Sized {
  readonly hash: string;
  readonly size: number;
}

interface Beside {
  /** Those taken away among them: an undo brings these back. */
  readonly all: readonly Sized[];
  /** What the report names now. */
  readonly named: readonly Sized[];
}

async function keptBeside(on: Transaction, { report, file }: FileToKeep): Promise<Beside> {
  const all = (await on.evidenceOf(report)).filter(({ id }) => id !== file.messageId);
  const figures = [...(await on.figures(report))].filter(([path]) => provenBy(path) !== null);
  const ids = new Set(figures.flatMap(([, { value }]) => readProofs(value)).map(({ id }) => id));
  return { all, named: all.filter(({ id }) => ids.has(id)) };
}

/** Times its room that a report takes with what was taken away and is not forgotten yet. */
const mostOver = 2;

function isFull({ all, named }: Beside, one: Sized, { report }: EvidenceLimits): boolean {
  return sizeWith(named, one) > report || sizeWith(all, one) > mostOver * report;
}

/** The same bytes are kept once. */
function sizeWith(files: readonly Sized[], one: Sized): number {
  const sizes = new Map([...files, one].map(({ hash, size }) => [hash, size]));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

function fullSay(name: string, limits: EvidenceLimits): Say {
  return say("evidence.full", { name, most: limits.report / megabyte });
}

/** It stands in the report already: it is taken out again, and its sender told. */
async function notKept(parts: KeepFileParts, on: Transaction, wanted: FileToKeep, why: Say): Promise<JobWrites> {
  const { report: id, subject, file } = wanted;
  const record = subject === null ? null : await on.report(id);
  if (record === null || subject === null) return { outgoing: [toldOf(parts, wanted, why, null)] };
  const before = readProofs((await on.figures(id)).get(proofPath(subject))?.value ?? null);
  const left = before.filter((one) => one.id !== file.messageId);
  const outgoing = [toldOf(parts, wanted, why, left.length)];
  if (left.length === before.length) return { outgoing };
  const { path, raw, value } = proofEntry(subject, left);
  return {
    outgoing,
    batches: [
      {
        ...{ report: id, revision: record.revision + 1, event: parts.newId(), by: keeper, at: parts.now() },
        ...{ source: "import" as const, answers: [{ path, raw, value }] },
      },
    ],
  };
}

function toldOf(parts: KeepFileParts, wanted: FileToKeep, why: Say, left: number | null): NewOutboxRow {
  const { person, report, subject, label } = wanted;
  const to = { type: "open_id", id: person } as const;
  if (subject === null) return textTo(parts, to, why);
  return screenTo(parts, to, notKeptScreen({ report, subject, label }, why, left));
}

/** The program's own name in a history. */
const keeper = "@evidence";
