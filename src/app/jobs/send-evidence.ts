/** Kept files are sent back: one of them, or all of a report in archives in the report's order. */
import { z } from "zod";
import { covers } from "../../core/access/parts.js";
import { provenOf } from "../../core/evidence/proven.js";
import { cleanFileName } from "../../core/form/file-name.js";
import { labelOf } from "../../core/reading/label.js";
import { type Say, say } from "../../core/say.js";
import { textTo } from "../messages.js";
import { compared, type Library, type Opened } from "../open-report.js";
import type { Archiver } from "../ports/archiver.js";
import type { EvidenceFiles, EvidenceLimits, EvidenceRecord } from "../ports/evidence.js";
import type { NewJob } from "../ports/jobs.js";
import type { Messenger } from "../ports/messenger.js";
import type { NewOutboxRow } from "../ports/outbox.js";
import type { Store } from "../ports/store.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, job } from "./job.js";

const input = z.object({
  person: z.string(),
  report: z.string(),
  /** null: all of them. */
  proof: z.string().nullable(),
});

export type EvidenceWanted = z.infer<typeof input>;

export interface SendEvidenceParts extends Pick<TurnParts, "words" | "newId"> {
  readonly store: Pick<Store, "transaction">;
  readonly library: Library;
  readonly messenger: Pick<Messenger, "upload">;
  readonly evidence: EvidenceFiles;
  readonly evidenceLimits: EvidenceLimits;
  readonly archiver: Archiver;
}

export function sendEvidenceJob(id: string, wanted: EvidenceWanted): NewJob {
  return { id, kind: "send-evidence", input: JSON.stringify(wanted), due: 0 };
}

const progressed = z.object({ keys: z.array(z.string()), told: z.array(z.string()) });

export function sendEvidence(parts: SendEvidenceParts): Job {
  return job(input, {
    async run(wanted, { progress, saveProgress, signal }) {
      const read = await readKept(parts, wanted);
      if (read === null) return { outgoing: [told(parts, wanted, say("access.stranger"))] };
      const before = progress === null ? { keys: [], told: [] } : progressed.parse(JSON.parse(progress));
      const keys = [...before.keys];
      const bundles = wanted.proof === null ? bundlesOf(parts, read) : oneOf(read, wanted.proof);
      const lost: string[] = [...before.told];
      for (const bundle of bundles.slice(keys.length)) {
        signal.throwIfAborted();
        const made = await bundled(parts, bundle, wanted.proof === null, signal);
        lost.push(...made.lost);
        const key = made.bytes === null ? "" : await parts.messenger.upload(made.name, made.bytes);
        keys.push(key);
        // Each goes out once it is there: a report may fill a dozen of them.
        await saveProgress(JSON.stringify({ keys, told: lost }), key === "" ? [] : [fileRow(parts, wanted, key)]);
      }
      const sent = keys.filter((key) => key !== "");
      const missing = [...lost, ...(wanted.proof === null ? read.pending : [])];
      return {
        outgoing: [
          ...(sent.length > 1 ? [told(parts, wanted, say("evidence.all-sent", { count: sent.length }))] : []),
          ...(missing.length > 0
            ? [told(parts, wanted, say("evidence.lost", { names: missing, count: missing.length }))]
            : []),
          ...(sent.length === 0 && missing.length === 0 ? [told(parts, wanted, say("evidence.nothing-kept"))] : []),
        ],
      };
    },
    failed: (wanted) => ({ outgoing: [told(parts, wanted, say("evidence.not-sent"))] }),
  });
}

function told(parts: SendEvidenceParts, { person }: EvidenceWanted, text: Say): NewOutboxRow {
  return textTo(parts, { type: "open_id", id: person }, text);
}

function fileRow({ newId }: SendEvidenceParts, { person }: EvidenceWanted, fileKey: string): NewOutboxRow {
  return { uuid: newId(), work: { kind: "file", to: { type: "open_id", id: person }, fileKey } };
}

interface Read {
  readonly opened: Opened;
  /** In the report's order, each with the folder that it lies in. */
  readonly files: readonly { readonly folder: string; readonly file: EvidenceRecord }[];
  /** Names of files that are not kept yet. */
  readonly pending: readonly string[];
}

/** What the person may see of it; null: nothing any more. */
async function readKept(
  { store, library, words }: SendEvidenceParts,
  { person, report }: EvidenceWanted,
): Promise<Read | null> {
  return await store.transaction(async (on) => {
    const loaded = await on.load({ keys: [], at: 0, person, report: { id: report }, beside: compared });
    const found = loaded.fresh ? loaded.report : null;
    const opened = found === null ? null : await library.open(on, found, person);
    if (opened === null) return null;
    const kept = new Map((await on.evidenceOf(report)).map((one) => [one.id, one]));
    const { ledger, parts, review } = opened.report;
    const files: { folder: string; file: EvidenceRecord }[] = [];
    const pending: string[] = [];
    provenOf(ledger)
      .filter(({ subject }) => covers(parts, subject))
      .forEach(({ subject, proofs }, index) => {
        const folder = cleanFileName(`${String(index + 1).padStart(2, "0")} ${labelOf(ledger, subject)}`);
        for (const { id, name } of proofs) {
          const file = kept.get(id);
          if (file === undefined) pending.push(name);
          else files.push({ folder, file });
        }
      });
    const signed = parts === null ? review.events.findLast(({ kind }) => kind === "offline") : undefined;
    const sheet = signed?.kind === "offline" && signed.picture !== null ? kept.get(signed.picture) : undefined;
    const folder = words.render(say("evidence.folder-signed"), "plain");
    return { opened, files: [...files, ...(sheet === undefined ? [] : [{ folder, file: sheet }])], pending };
  });
}

interface Bundle {
  readonly name: string;
  readonly files: Read["files"];
}

function oneOf({ files }: Read, id: string): Bundle[] {
  const one = files.find(({ file }) => file.id === id);
  return one === undefined ? [] : [{ name: one.file.name, files: [one] }];
}

/** As many archives as the size asks for. */
function bundlesOf({ words, evidenceLimits }: SendEvidenceParts, { files, opened }: Read): Bundle[] {
  const bundles: Read["files"][number][][] = [];
  let room = 0;
  for (const one of files) {
    if (one.file.size > room || bundles.length === 0) {
      bundles.push([]);
      room = evidenceLimits.archive;
    }
    bundles.at(-1)?.push(one);
    room -= one.file.size;
  }
  const { unit, year } = opened.record;
  return bundles.map((files, index) => {
    const facts = { unit, year, title: opened.pack.form.title, number: bundles.length > 1 ? index + 1 : null };
    return { name: `${cleanFileName(words.render(say("evidence.archive", facts), "plain"))}.zip`, files };
  });
}

async function bundled(
  { evidence, archiver }: SendEvidenceParts,
  { name, files }: Bundle,
  isArchive: boolean,
  signal: AbortSignal,
): Promise<{ name: string; bytes: Uint8Array | null; lost: string[] }> {
  const found: { name: string; bytes: Uint8Array }[] = [];
  const lost: string[] = [];
  const names = new Set<string>();
  for (const { folder, file } of files) {
    const bytes = await evidence.fetch(file.hash);
    if (bytes === null) lost.push(file.name);
    else found.push({ name: free(names, `${folder}/${file.name}`), bytes });
  }
  const [only] = found;
  if (only === undefined) return { name, bytes: null, lost };
  return { name, bytes: isArchive ? await archiver.pack(found, signal) : only.bytes, lost };
}

/** Two files of one name: the second one gets a number. */
function free(names: Set<string>, wanted: string): string {
  let name = wanted;
  for (let number = 2; names.has(name); number += 1) name = wanted.replace(/(\.[^./]*)?$/, `(${number})$1`);
  names.add(name);
  return name;
}
