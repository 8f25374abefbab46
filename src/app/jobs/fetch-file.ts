/** The file of a message, for a job that reads it once more. */
import type { FileDocument } from "../../core/reading/document/document.js";
import type { FileReader } from "../ports/file-reader.js";
import type { Messenger } from "../ports/messenger.js";

/** Bytes of a file that is read. */
export const mostBytes = 30 * 1024 * 1024;

export interface FetchParts {
  readonly files: FileReader;
  readonly messenger: Pick<Messenger, "download">;
}

interface Wanted {
  readonly messageId: string;
  readonly key: string;
  readonly name: string;
  /** What was pasted instead. */
  readonly text?: string | null | undefined;
}

/** A pasted table as the file that it could be. */
export function pastedFile(text: string): { readonly bytes: Uint8Array; readonly hash: null } {
  return { bytes: new TextEncoder().encode(text), hash: null };
}

/** null: it is gone, or cannot be read any more. */
export async function fetchedDocuments(
  { files, messenger }: FetchParts,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<{ readonly documents: readonly FileDocument[]; readonly hash: string | null } | null> {
  const fetched = wanted.text == null ? await messenger.download(wanted, mostBytes) : pastedFile(wanted.text);
  if (!("bytes" in fetched)) return null;
  const read = await files.read(fetched.bytes, wanted.name, signal);
  return "problem" in read ? null : { documents: read.documents, hash: fetched.hash };
}
