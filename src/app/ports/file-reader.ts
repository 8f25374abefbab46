import type { Problem } from "../../core/problem.js";
import type { FileDocument } from "../../core/reading/document/document.js";

/** Reads files that people send. Slow, so it is called from a job, never from a turn. */
export interface FileReader {
  /**
   * `name`: as it was sent; the kind of a file is decided by its content. An archive yields every document in it. A file that
   * cannot or must not be read gives a problem (`problem.file-…`) and never throws.
   */
  read(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<FileRead>;
}

export type FileRead =
  | {
      readonly documents: readonly FileDocument[];
      /** Files of an archive that were not read, and why. */
      readonly refused: readonly { readonly name: string; readonly problem: Problem }[];
    }
  | { readonly problem: Problem };
