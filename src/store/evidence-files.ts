/** Bytes of evidence by checksum: in the database, or in a folder where the setting names one. */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { EvidenceFiles, EvidenceStore } from "../app/ports/evidence.js";

/** `folder` null: the database keeps them. What one of them kept is found after a change to the other. */
export function evidenceFiles(store: EvidenceStore, folder: string | null, now: () => number): EvidenceFiles {
  return {
    async keep(hash, bytes) {
      if (folder !== null) await write(folder, hash, bytes);
      await store.keepBytes({ hash, size: bytes.length, at: now() }, folder === null ? bytes : null);
    },
    async fetch(hash) {
      const bytes = (await store.keptBytes(hash)) ?? (folder === null ? null : await read(folder, hash));
      return bytes !== null && checksum(bytes) === hash ? bytes : null;
    },
    prove: async () => (folder === null ? undefined : await proveFolder(folder)),
    async prune(before) {
      const gone = await store.pruneEvidence(before);
      if (folder !== null) for (const hash of gone) await rm(placeOf(folder, hash), { force: true });
    },
  };
}

/** Writes as a file that proves figures would be written; rejects with the system's error. The folder itself is never made: a disk that is not mounted would go unnoticed. */
export async function proveFolder(folder: string): Promise<void> {
  if (!(await stat(folder)).isDirectory())
    throw Object.assign(new Error(`not a directory: ${folder}`), { code: "ENOTDIR" });
  const probe = join(folder, `.jiping.${randomUUID()}.part`);
  try {
    await writeFile(probe, ".", { mode: 0o600 });
  } finally {
    await rm(probe, { force: true });
  }
}

/** Beside its place first: a process that is killed leaves no half file there. */
async function write(folder: string, hash: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(folder, hash);
  await stat(folder);
  await mkdir(join(folder, hash.slice(0, 2)), { recursive: true, mode: 0o700 });
  const beside = `${place}.${process.pid}.part`;
  await writeFile(beside, bytes, { mode: 0o600 });
  await rename(beside, place);
}

async function read(folder: string, hash: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(placeOf(folder, hash)));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** The name is the checksum alone: nothing that somebody sent becomes part of a path. */
function placeOf(folder: string, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error("no checksum");
  return join(folder, hash.slice(0, 2), hash);
}

function checksum(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
