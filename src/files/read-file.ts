/**
 * A file that somebody sent -> its tables and paragraphs, or why it is not read. Synchronous and total: it runs in a worker,
 * which ends it where it takes too long or too much memory.
 */
import type { FileDocument } from "../core/reading/document/document.js";
import { type Problem, problem } from "../core/problem.js";
import { Archive } from "./archive/archive.js";
import { containerOf, packageOf } from "./kind.js";
import { limits } from "./limits.js";
import { Refused } from "./refused.js";
import { readXlsx } from "./sheet/read-xlsx.js";
import { readDocx } from "./word/read-docx.js";

export type FileRead = { readonly documents: readonly FileDocument[] } | { readonly problem: Problem };

/** `name` as it was sent. Never throws. */
export function readFile(bytes: Uint8Array, name: string): FileRead {
  try {
    if (bytes.length > limits.file) throw new Refused("file-too-large");
    if (bytes.length === 0) throw new Refused("file-empty");
    return { documents: documentsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name) };
  } catch (error) {
    return { problem: error instanceof Refused ? error.problem : problem("file-broken") };
  }
}

function documentsOf(bytes: Buffer, name: string): FileDocument[] {
  switch (containerOf(bytes)) {
    case "zip":
      return packed(new Archive(bytes), name);
    default:
      throw new Refused("file-unknown");
  }
}

function packed(archive: Archive, name: string): FileDocument[] {
  switch (packageOf(archive)) {
    case "docx":
      return [readDocx(archive, name)];
    case "xlsx":
      return [readXlsx(archive, name)];
    default:
      throw new Refused("file-unknown");
  }
}
