/** Opens a Word file that somebody sent: every file is hostile until it has been looked at. */

import { inflateRawSync } from "node:zlib";
import type PizZip from "pizzip";
import { isRecord } from "../../core/is-record.js";
import { type Problem, problem } from "../../core/problem.js";
import { zipOf } from "../libraries.js";
import { withUsualPrefix } from "./usual-prefix.js";
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
  const xml = unpacked(part);
  if (xml === null) return { problem: problem("word-file-too-large", { file }) };
  try {
    const document = withUsualPrefix(parseXml(textOf(xml)));
    const body = childOf(document, "w:body");
    if (body !== undefined) return { zip, document, body };
  } catch {
    // Whatever the fault, to its owner the file cannot be read.
  }
  return { problem: problem("broken-word-file", { file, part: "document" }) };
}

/** Another part, as a header; null: there is none, or it cannot be read. */
export function otherPart(zip: PizZip, name: string): XmlElement | null {
  const part = zip.file(name);
  const xml = part === null ? null : unpacked(part);
  try {
    return xml === null ? null : withUsualPrefix(parseXml(textOf(xml)));
  } catch {
    return null; // the body stands without it
  }
}

function openZip(bytes: Uint8Array): PizZip | null {
  try {
    return zipOf(bytes);
  } catch {
    return null;
  }
}

/** The part's bytes; null: there are too many, whatever the zip's own directory says. */
function unpacked(part: { asUint8Array(): Uint8Array }): Uint8Array | null {
  const data: unknown = Reflect.get(part, "_data");
  if (!isPacked(data)) return part.asUint8Array();
  if (data.uncompressedSize > largest) return null;
  if (data.compressionMethod !== deflated) return part.asUint8Array();
  try {
    return inflateRawSync(data.getCompressedContent(), { maxOutputLength: largest });
  } catch (error) {
    return error instanceof RangeError ? null : part.asUint8Array();
  }
}

const deflated = "\x08\x00";

interface Packed {
  readonly uncompressedSize: number;
  readonly compressionMethod: string;
  getCompressedContent(): Uint8Array;
}

/** How the library holds a file of the zip that nobody has changed; it does not describe it. */
function isPacked(data: unknown): data is Packed {
  return (
    isRecord(data) &&
    typeof data.uncompressedSize === "number" &&
    typeof data.compressionMethod === "string" &&
    typeof data.getCompressedContent === "function"
  );
}

/** Word writes UTF-8; other programs write UTF-16 with a mark of order. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}
