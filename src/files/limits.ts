/**
 * What a file may cost. Real files of units stay far below; a file above a limit is refused with a sentence, not read in
 * part.
 */
export const limits = {
  /** Bytes of the file as it was sent; Feishu itself sends at most 100 MB. */
  file: 30 * 1024 * 1024,
  /** Entries of an archive. */
  entries: 2000,
  /** Bytes of one part, unpacked. */
  part: 24 * 1024 * 1024,
  /** Bytes of all parts that are read, unpacked. */
  parts: 64 * 1024 * 1024,
  /** Unpacked to packed bytes of a part above `ratioFrom`. Word's own XML stays below 40. */
  ratio: 150,
  ratioFrom: 1024 * 1024,
  /** Elements within each other. */
  depth: 200,
  /** Cells that hold something, in all tables. */
  cells: 400_000,
  /** Rows and columns of a sheet that are looked at. */
  rows: 100_000,
  columns: 2000,
  /** Files of an archive, and archives within an archive: none. */
  files: 60,
  /** Pages of a PDF that are looked at. */
  pages: 60,
  /** Characters of one cell or paragraph. */
  text: 40_000,
} as const;
