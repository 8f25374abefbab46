/** What a file is by its first bytes and its parts: names lie, and programs export pages and XML under the name of a workbook. */
import type { Archive } from "./archive/archive.js";

export type Container = "zip" | "compound" | "pdf" | "rtf" | "picture" | "text";

export function containerOf(bytes: Buffer): Container {
  const starts = (...codes: readonly number[]): boolean => codes.every((code, index) => bytes[index] === code);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return "zip";
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return "compound";
  if (bytes.subarray(0, 1024).includes("%PDF-")) return "pdf";
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return "rtf";
  if (starts(0xff, 0xd8, 0xff) || starts(0x89, 0x50, 0x4e, 0x47) || starts(0x47, 0x49, 0x46, 0x38)) return "picture";
  return "text";
}

/** null: an archive of other files. */
export function packageOf(archive: Archive): "docx" | "xlsx" | "other" | null {
  const names = archive.names.map((name) => name.toLowerCase());
  const has = (test: (name: string) => boolean): boolean => names.some(test);
  if (has((name) => /^word\/document\d*\.xml$/.test(name))) return "docx";
  if (has((name) => /^xl\/workbook\d*\.(xml|bin)$/.test(name))) return "xlsx";
  if (has((name) => name === "[content_types].xml" || name === "mimetype")) return "other";
  return null;
}
