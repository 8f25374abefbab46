/**
 * A file that somebody sent -> its tables and paragraphs, or why it is not read. Synchronous and total: it runs in a worker,
 * which ends it where it takes too long or too much memory.
 */
import type { FileRead } from "../app/ports/file-reader.js";
import { problem } from "../core/problem.js";
import type { FileDocument } from "../core/reading/document/document.js";
import { Archive } from "./archive/archive.js";
import { containerOf, packageOf } from "./kind.js";
import { limits } from "./limits.js";
import { Refused } from "./refused.js";
import { readXlsx } from "./sheet/read-xlsx.js";
import { readDocx } from "./word/read-docx.js";

/** `name` as it was sent. Never throws. */
export function readFile(bytes: Uint8Array, name: string): FileRead {
  try {
    if (bytes.length > limits.file) throw new Refused("file-too-large");
    if (bytes.length === 0) throw new Refused("file-empty");
    const documents = [documentOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)];
    return { documents, refused: [] };
  } catch (error) {
    return { problem: error instanceof Refused ? error.problem : problem("file-broken") };
  }
}

function documentOf(bytes: Buffer, name: string): FileDocument {
  switch (containerOf(bytes)) {
    case "zip":
      return packed(new Archive(bytes), name);
    default:
      throw new Refused("file-unknown");
  }
}

function packed(archive: Archive, name: string): FileDocument {
  switch (packageOf(archive)) {
    case "docx":
      return readDocx(archive, name);
    case "xlsx":
      return readXlsx(archive, name);
    default:
      throw new Refused("file-unknown");
  }
}
