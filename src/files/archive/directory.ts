/**
 * The central directory of a zip file, read before anything is unpacked. Names, sizes and methods come from there alone; an
 * archive that contradicts itself is refused.
 */
import { limits } from "../limits.js";
import { Refused } from "../refused.js";

export interface Entry {
  readonly name: string;
  readonly method: 0 | 8;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes as the archive says; counted again while they are unpacked. */
  readonly size: number;
  /** Offset of the local header. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;
/** In sizes and offsets it means that the true one stands in a field for larger archives. */
const large = 0xffffffff;

/** Throws `Refused`: broken, encrypted, or too much. */
export function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const start = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || start === large || size === large) throw new Refused("file-too-large");
  if (count > limits.entries) throw new Refused("file-too-many-entries", { max: String(limits.entries) });
  if (start + size > end) throw new Refused("file-broken");
  const entries = new Map<string, Entry>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = entryAt(bytes, at, end);
    if (entries.has(entry.name)) throw new Refused("file-broken");
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

/** From behind, as a comment may follow. */
function endOf(bytes: Buffer): number {
  const last = bytes.length - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (bytes.readUInt32LE(at) === endSignature) return at;
  throw new Refused("file-broken");
}

function entryAt(bytes: Buffer, at: number, end: number): { entry: Entry; next: number } {
  if (at + 46 > end || bytes.readUInt32LE(at) !== entrySignature) throw new Refused("file-broken");
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const packed = bytes.readUInt32LE(at + 20);
  const size = bytes.readUInt32LE(at + 24);
  const nameLength = bytes.readUInt16LE(at + 28);
  const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  const offset = bytes.readUInt32LE(at + 42);
  if (next > end || offset + 30 > bytes.length) throw new Refused("file-broken");
  if (packed === large || size === large || offset === large) throw new Refused("file-too-large");
  if ((flags & 1) !== 0) throw new Refused("file-encrypted");
  if (method !== 0 && method !== 8) throw new Refused("file-broken");
  const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
  return { entry: { name, method, packed, size, offset }, next };
}

/** Archives of Chinese programs name their files in GBK unless they say UTF-8. */
function nameOf(raw: Buffer, isUtf8: boolean): string {
  const utf8 = raw.toString("utf8");
  const name = isUtf8 || !utf8.includes("\uFFFD") ? utf8 : new TextDecoder("gbk").decode(raw);
  return name.replaceAll("\\", "/").replace(/^\/+/, "");
}
