/**
 * Names of the streams in an OLE compound file ([MS-CFB] 2.6), which is what .doc, .xls, .wps, .et and encrypted files are, and
 * the beginning of one of them. Chains are followed once around at most, so that a circle ends.
 */
import { Refused } from "../refused.js";

export interface CompoundFile {
  readonly names: ReadonlySet<string>;
  /** The first bytes of a stream; as many as one sector has at least where the stream is that long. */
  head(name: string): Buffer | null;
}

const lastSector = 0xfffffffa;
const entrySize = 128;
const mostSectors = 20_000;

export function openCompound(bytes: Buffer): CompoundFile {
  if (bytes.length < 512) throw new Refused("file-broken");
  const size = 1 << bytes.readUInt16LE(30);
  if (size !== 512 && size !== 4096) throw new Refused("file-broken");
  const tables = allocationTables(bytes, size);
  const next = (sector: number): number => {
    const table = tables[Math.floor(sector / (size / 4))];
    const at = sectorAt(table ?? lastSector, size) + (sector % (size / 4)) * 4;
    return table === undefined || at + 4 > bytes.length ? lastSector : bytes.readUInt32LE(at);
  };
  const entries = new Map<string, number>();
  let left = Math.min(mostSectors, Math.ceil(bytes.length / size));
  for (let sector = bytes.readUInt32LE(48); sector < lastSector && left > 0; sector = next(sector), left -= 1)
    for (let at = sectorAt(sector, size); at < sectorAt(sector, size) + size; at += entrySize) {
      if (at + entrySize > bytes.length) break;
      const length = Math.min(Math.max(bytes.readUInt16LE(at + 64) - 2, 0), 64);
      if (length > 0) entries.set(bytes.toString("utf16le", at, at + length), bytes.readUInt32LE(at + 116));
    }
  return {
    names: new Set(entries.keys()),
    head(name) {
      const sector = entries.get(name);
      if (sector === undefined || sector >= lastSector) return null;
      const at = sectorAt(sector, size);
      return at >= bytes.length ? null : bytes.subarray(at, at + size);
    },
  };
}

/** The header is as long as one sector. */
function sectorAt(sector: number, size: number): number {
  return (sector + 1) * size;
}

/** Those that the header lists are enough for files of some seven megabytes; others are looked for in none. */
function allocationTables(bytes: Buffer, size: number): number[] {
  return Array.from({ length: 109 }, (_, index) => bytes.readUInt32LE(76 + index * 4)).filter(
    (sector) => sector < lastSector && sectorAt(sector, size) < bytes.length,
  );
}
