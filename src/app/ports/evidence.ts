/** Files that prove figures, as they are stored. What is in them is never looked at. */

export interface EvidenceRecord {
  readonly report: string;
  /** Of the message that brought the file; once a report. */
  readonly id: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Who sent it. */
  readonly by: string;
  /** Milliseconds. */
  readonly at: number;
}

/** What a transaction can do with them besides adding them in `save`. */
export interface EvidenceTransaction {
  /** Of one report. */
  evidenceOf(report: string): Promise<EvidenceRecord[]>;
}

/** Bytes by checksum, in the database. */
export interface EvidenceStore {
  /** `bytes` null: a folder has them. Keeping the same again only renews its time. */
  keepBytes(
    file: { readonly hash: string; readonly size: number; readonly at: number },
    bytes: Uint8Array | null,
  ): Promise<void>;
  keptBytes(hash: string): Promise<Uint8Array | null>;
  /**
   * Forgets files that no figure and no signature names, where they were sent before `before`; gives back the checksums of which
   * nothing is kept any more.
   */
  pruneEvidence(before: number): Promise<string[]>;
}

/** Wherever the bytes are kept. */
export interface EvidenceFiles {
  keep(hash: string, bytes: Uint8Array): Promise<void>;
  /** null: they are gone, or are not what was kept. */
  fetch(hash: string): Promise<Uint8Array | null>;
  prune(before: number): Promise<void>;
  /** Rejects unless a file could be kept at this moment where the setting says. */
  prove(): Promise<void>;
}

export interface EvidenceLimits {
  /** Bytes of one file. */
  readonly file: number;
  /** Bytes of all files of one report. */
  readonly report: number;
  /** Bytes of the files in one archive that is sent. */
  readonly archive: number;
}
