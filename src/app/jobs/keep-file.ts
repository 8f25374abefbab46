/** A file that proves something is fetched and kept by its checksum. What cannot be kept is taken out of the report again. */
import { z } from "zod";
import { holdsNothing, mayHoldNothing, saysNothing } from "../../core/evidence/holds-nothing.js";
import { messageFile } from "../../core/evidence/message-file.js";
import { proofEntry, proofPath, readProofs } from "../../core/evidence/proofs.js";
import { keptName, pictureEnding } from "../../core/form/kept-name.js";
import { type Say, say } from "../../core/say.js";
import { textTo } from "../messages.js";
import type { EvidenceFiles, EvidenceLimits } from "../ports/evidence.js";
import type { FileReader } from "../ports/file-reader.js";
import type { NewJob } from "../ports/jobs.js";
import type { Messenger } from "../ports/messenger.js";
import type { Store } from "../ports/store.js";
import type { Transaction } from "../ports/transaction.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, type JobWrites, job } from "./job.js";

const input = z.object({
  person: z.string(),
  report: z.string(),
  /** What it proves; null: it is the picture of a signed sheet. */
  subject: z.string().nullable(),
  file: messageFile,
});

export type FileToKeep = z.infer<typeof input>;

export interface KeepFileParts extends Pick<TurnParts, "words" | "newId" | "now"> {
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
      const others = (await store.transaction((on) => on.evidenceOf(report))).filter(({ id }) => id !== file.messageId);
      if (sizeOf(others) + bytes.length > limits.report)
        return (on) => notKept(parts, on, wanted, fullSay(file.name, limits));
      await evidence.keep(hash, bytes);
      const picture = `${words.render(say("evidence.picture"), "plain")}${others.length + 1}${pictureEnding(bytes)}`;
      const name = file.name === "" ? picture : keptName(file.name);
      return async (on) => {
        if ((await on.report(report)) === null) return {};
        // Others may have been kept meanwhile.
        const before = (await on.evidenceOf(report)).filter(({ id }) => id !== file.messageId);
        if (sizeOf(before) + bytes.length > limits.report)
          return await notKept(parts, on, wanted, fullSay(file.name, limits));
        const kept = { report, id: file.messageId, hash, name, size: bytes.length, by: person, at: parts.now() };
        return { evidence: [kept] };
      };
    },
    failed: ({ person, file }) => ({
      outgoing: [textTo(parts, { type: "open_id", id: person }, say("evidence.not-fetched", { name: file.name }))],
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

function sizeOf(files: readonly { readonly size: number }[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

function fullSay(name: string, limits: EvidenceLimits): Say {
  return say("evidence.full", { name, most: limits.report / megabyte });
}

/** It stands in the report already: it is taken out again, and its sender told. */
async function notKept(
  parts: KeepFileParts,
  on: Transaction,
  { person, report: id, subject, file }: FileToKeep,
  why: Say,
): Promise<JobWrites> {
  const outgoing = [textTo(parts, { type: "open_id", id: person }, why)];
  const record = subject === null ? null : await on.report(id);
  if (record === null || subject === null) return { outgoing };
  const before = readProofs((await on.figures(id)).get(proofPath(subject))?.value ?? null);
  const left = before.filter((one) => one.id !== file.messageId);
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

/** The program's own name in a history. */
const keeper = "@evidence";
