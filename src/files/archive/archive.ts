/** The parts of a zip file, unpacked one by one when they are asked for and within limits. */
import { inflateRawSync } from "node:zlib";
import { limits } from "../limits.js";
import { Refused } from "../refused.js";
import { type Entry, readDirectory } from "./directory.js";

export class Archive {
  readonly #entries: Map<string, Entry>;
  #left: number = limits.parts;

  /** Throws `Refused`. */
  constructor(readonly bytes: Buffer) {
    this.#entries = readDirectory(bytes);
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** null: there is no such part. Throws `Refused` for one that is too large, lies about its size or is broken. */
  part(name: string): Buffer | null {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    const most = Math.min(limits.part, this.#left, mostOf(entry));
    if (entry.size > most) throw new Refused("file-too-large");
    const bytes = unpack(packedOf(this.bytes, entry), entry, most);
    this.#left -= bytes.length;
    return bytes;
  }
}

function mostOf({ packed }: Entry): number {
  return Math.max(limits.ratioFrom, packed * limits.ratio);
}

function packedOf(bytes: Buffer, { offset, packed }: Entry): Buffer {
  const localSignature = 0x04034b50;
  if (bytes.readUInt32LE(offset) !== localSignature) throw new Refused("file-broken");
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) throw new Refused("file-broken");
  return bytes.subarray(start, start + packed);
}

/** Stops where more comes out than the directory says or a part may have. */
function unpack(packed: Buffer, { method, size }: Entry, most: number): Buffer {
  if (method === 0) {
    if (packed.length !== size || packed.length > most) throw new Refused("file-broken");
    return packed;
  }
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(most, size)) });
    if (bytes.length !== size) throw new Refused("file-broken");
    return bytes;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(isTooLong(error) ? "file-too-large" : "file-broken");
  }
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}
