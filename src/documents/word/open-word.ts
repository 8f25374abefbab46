/** Opens a Word file that somebody sent: every file is hostile until it has been looked at. */
import PizZip from "pizzip";
import { type Problem, problem } from "../../core/problem.js";
import { childOf, parseXml, type XmlElement } from "./xml-tree.js";

export interface OpenWord {
  readonly zip: PizZip;
  readonly document: XmlElement;
  readonly body: XmlElement;
}

/** Bytes of the document part when unpacked; a form of a hundred pages has some ten million. */
const largest = 40_000_000;

export const documentPart = "word/document.xml";

export function openWord(bytes: Uint8Array, file: string): OpenWord | { problem: Problem } {
  const zip = openZip(bytes);
  const part = zip?.file(documentPart) ?? null;
  if (zip === null || part === null) return { problem: problem("not-a-word-file", { file }) };
  if (unpackedSize(part) > largest) return { problem: problem("word-file-too-large", { file }) };
  try {
    const document = parseXml(part.asText());
    const body = childOf(document, "w:body");
    if (body !== undefined) return { zip, document, body };
  } catch {
    // Whatever the fault, to its owner the file cannot be read.
  }
  return { problem: problem("broken-word-file", { file, part: "document" }) };
}

function openZip(bytes: Uint8Array): PizZip | null {
  try {
    return new PizZip(bytes);
  } catch {
    return null;
  }
}

/** What the zip's own directory says; the library does not describe it. */
function unpackedSize(part: object): number {
  const data: unknown = Reflect.get(part, "_data");
  const size: unknown = typeof data === "object" && data !== null ? Reflect.get(data, "uncompressedSize") : undefined;
  return typeof size === "number" ? size : 0;
}
