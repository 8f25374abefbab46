/** Files in one archive. */
export interface Archiver {
  /** A ZIP file; names may hold folders. */
  pack(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array;
}
