/**
 * A file that somebody sent -> its tables and paragraphs, or why it is not read. Total: it runs in a worker, which ends it where
 * it takes too long or too much memory.
 */
import type { FileRead } from "../app/ports/file-reader.js";
import { type Problem, problem } from "../core/problem.js";
import type { FileDocument } from "../core/reading/document/document.js";
import { Archive } from "./archive/archive.js";
import { compoundKind } from "./compound/compound-kind.js";
import { readXls } from "./compound/read-xls.js";
import { containerOf, packageOf } from "./kind.js";
import { limits } from "./limits.js";
import { decodeText } from "./markup/decode.js";
import type { DrawnPages } from "./pdf/poppler.js";
import { readPdf } from "./pdf/read-pdf.js";
import { type Installed, nothingInstalled, type ReadOrWanted, type Waiting, type Wanted } from "./read-or-wanted.js";
import { Refused } from "./refused.js";
import { readXlsx } from "./sheet/read-xlsx.js";
import { readTextFile } from "./text/read-text-file.js";
import { readDocx } from "./word/read-docx.js";

/** `name` as it was sent. Never throws. */
export async function readFile(bytes: Uint8Array, name: string): Promise<FileRead> {
  const read = await readOrConvert(bytes, name, nothingInstalled);
  if ("convert" in read) return { problem: problem("file-broken") };
  return "problem" in read ? read : { documents: read.documents, refused: read.refused };
}

/** A PDF that poppler has drawn. Never throws. */
export function readDrawn({ words, lines }: DrawnPages, name: string): FileRead {
  try {
    const document = readPdf(
      decodeText(Buffer.from(words)),
      lines === null ? null : decodeText(Buffer.from(lines)),
      name,
    );
    return { documents: [document], refused: [] };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** Never throws. */
export async function readOrConvert(bytes: Uint8Array, name: string, has: Installed): Promise<ReadOrWanted> {
  try {
    if (bytes.length > limits.file) throw new Refused("file-too-large");
    if (bytes.length === 0) throw new Refused("file-empty");
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (containerOf(buffer) === "zip") {
      const archive = new Archive(buffer);
      if (packageOf(archive) === null) return await readAll(archive, has);
    }
    const read = await readOne(buffer, name, has);
    return "convert" in read ? read : { documents: [read], refused: [] };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function problemOf(error: unknown): Problem {
  return error instanceof Refused ? error.problem : problem("file-broken");
}

async function readOne(bytes: Buffer, name: string, { office, poppler }: Installed): Promise<FileDocument | Wanted> {
  switch (containerOf(bytes)) {
    case "zip":
      return packed(new Archive(bytes), name);
    case "compound": {
      const from = compoundKind(bytes);
      if (office) return { convert: { from, to: from === "doc" ? "docx" : "xlsx" } };
      if (from === "doc") throw new Refused("file-old-word");
      return readXls(bytes, name);
    }
    case "rtf":
      if (office) return { convert: { from: "rtf", to: "docx" } };
      throw new Refused("file-old-word");
    case "text":
      return readTextFile(bytes, name);
    case "pdf":
      if (poppler) return { convert: { from: "pdf", to: "pages" } };
      throw new Refused("file-pdf");
    case "picture":
      throw new Refused("file-picture");
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

/** An archive of files: each is read by itself, and one that cannot be read does not hold up the others. */
async function readAll(archive: Archive, has: Installed): Promise<FileRead & Partial<Waiting>> {
  const names = archive.names.filter((name) => !/\/$|^__MACOSX\/|(^|\/)(\.|~\$)/.test(name));
  if (names.length === 0) throw new Refused("file-empty");
  if (names.length > limits.files) throw new Refused("file-too-many-entries", { max: String(limits.files) });
  const documents: FileDocument[] = [];
  const refused: { name: string; problem: Problem }[] = [];
  const waiting: { name: string; bytes: Uint8Array; wanted: Wanted }[] = [];
  for (const name of names)
    try {
      const bytes = archive.part(name);
      if (bytes === null) continue;
      const isArchive = containerOf(bytes) === "zip" && packageOf(new Archive(bytes)) === null;
      if (isArchive) throw new Refused("file-nested");
      const read = await readOne(bytes, name, has);
      if ("convert" in read) waiting.push({ name, bytes: new Uint8Array(bytes), wanted: read });
      else documents.push(read);
    } catch (error) {
      refused.push({ name, problem: problemOf(error) });
    }
  const [first] = refused;
  if (documents.length + waiting.length === 0 && first !== undefined) return { problem: first.problem };
  return waiting.length === 0 ? { documents, refused } : { documents, refused, waiting };
}
