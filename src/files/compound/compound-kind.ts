/** What a compound file holds. */
import { Refused } from "../refused.js";
import { openCompound } from "./streams.js";

/** Throws `Refused` for an encrypted file, and for one that is neither text nor workbook. */
export function compoundKind(bytes: Buffer): "doc" | "xls" {
  const file = openCompound(bytes);
  if (file.names.has("EncryptedPackage")) throw new Refused("file-encrypted");
  if (file.names.has("WordDocument")) {
    const head = file.head("WordDocument");
    // fEncrypted of the file's information block ([MS-DOC] 2.5.2).
    if (head !== null && head.length > 12 && (head.readUInt16LE(10) & 0x0100) !== 0)
      throw new Refused("file-encrypted");
    return "doc";
  }
  const book = file.head("Workbook") ?? file.head("Book");
  if (file.names.has("Workbook") || file.names.has("Book")) {
    if (book !== null && isLocked(book)) throw new Refused("file-encrypted");
    return "xls";
  }
  throw new Refused("file-unknown");
}

/** FILEPASS ([MS-XLS] 2.4.117) follows the beginning of the file at once, or after a few other records. */
function isLocked(book: Buffer): boolean {
  for (let at = 0, records = 0; at + 4 <= book.length && records < 8; records += 1) {
    if (book.readUInt16LE(at) === 0x002f) return true;
    at += 4 + book.readUInt16LE(at + 2);
  }
  return false;
}
