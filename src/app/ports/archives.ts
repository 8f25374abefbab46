export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Packs files into one .zip. Files of one name get numbers. */
export interface ArchiveWriter {
  write(files: readonly ArchivedFile[]): Uint8Array;
}
