/** Files in one archive. */
export interface Archiver {
  /** A ZIP file, made beside the bot; names may hold folders. Rejects with the signal's reason once it is aborted. */
  pack(files: readonly ArchivedFile[], signal?: AbortSignal): Promise<Uint8Array>;
}

export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
