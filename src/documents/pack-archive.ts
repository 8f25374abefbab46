/** A ZIP file of what people sent: stored as it is, since pictures and PDF files are packed already. */
import PizZip from "pizzip";
import type { Archiver } from "../app/ports/archiver.js";

export const archiver: Archiver = {
  pack(files) {
    const zip = new PizZip();
    for (const { name, bytes } of files) zip.file(name, bytes, { binary: true, createFolders: false });
    return zip.generate({ type: "uint8array", compression: "STORE", platform: "UNIX" });
  },
};
