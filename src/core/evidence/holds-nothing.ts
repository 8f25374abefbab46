/** Files that prove nothing: there is nothing in them. Only what their first and plain bytes tell is looked at. */
import type { FileDocument } from "../reading/document/document.js";

/** Bytes of a document that may be an empty one; with something in it that is no text it is seldom smaller. */
const mostBareBytes = 64 * 1024;

/** No byte, only white space, or a picture without a pixel. */
export function holdsNothing(bytes: Uint8Array): boolean {
  return bytes.every(isBlank) || isPictureOfNothing(bytes);
}

/** A packed document (docx, xlsx) without a picture or another file in it: it has to be read to know whether it says anything. */
export function mayHoldNothing(bytes: Uint8Array): boolean {
  if (bytes.length > mostBareBytes || !startsWith(bytes, "PK")) return false;
  const names = latin(bytes, 0, bytes.length);
  return names.includes("[Content_Types].xml") && !/(?:media|embeddings|charts|drawings)\//.test(names);
}

export function saysNothing(documents: readonly FileDocument[]): boolean {
  return documents.map(textOf).join("").trim() === "";
}

function textOf({ parts }: FileDocument): string {
  return parts
    .flatMap(({ blocks }) => blocks)
    .map((block) =>
      block.is === "paragraph"
        ? block.text
        : block.rows
            .flat()
            .map(({ text }) => text)
            .join(""),
    )
    .join("");
}

/** Nothing, white space, and the marks that a text begins with. */
const blank: ReadonlySet<number> = new Set([0, 9, 10, 11, 12, 13, 32, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);

function isBlank(byte: number): boolean {
  return blank.has(byte);
}

/** By the head of a PNG or GIF, or a PNG that ends behind it. */
function isPictureOfNothing(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, "\x89PNG") && bytes.length >= 24)
    return view.getUint32(16) * view.getUint32(20) === 0 || !hasData(bytes);
  if (startsWith(bytes, "GIF8") && bytes.length >= 10) return view.getUint16(6, true) * view.getUint16(8, true) === 0;
  return false;
}

/** A part of a PNG that holds pixels; of a large one it is taken for granted. */
function hasData(bytes: Uint8Array): boolean {
  return bytes.length > mostBareBytes || latin(bytes, 0, bytes.length).includes("IDAT");
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return latin(bytes, 0, start.length) === start;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (const byte of bytes.slice(from, to)) text += String.fromCharCode(byte);
  return text;
}
