/** Files as one .zip, by their Chinese names. */
import PizZip from "pizzip";
import type { ArchiveWriter } from "../app/ports/archives.js";

export const archiveWriter: ArchiveWriter = {
  write(files) {
    const zip = new PizZip();
    const taken = new Set<string>();
    for (const { name, bytes } of files) zip.file(freeName(name, taken), bytes);
    // Word files and workbooks are packed already.
    return zip.generate({ type: "uint8array", compression: "STORE" });
  },
};

function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ""] = /^(.*?)(\.[a-z]+)?$/i.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${stem}（${number}）${ending}`;
  taken.add(free);
  return free;
}
