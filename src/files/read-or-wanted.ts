/** What reading a file gives: its documents, or what has to be done with it first. */
import type { FileRead } from "../app/ports/file-reader.js";

/** A file that has to be converted first: what it is, and to what. */
export interface Wanted {
  readonly convert:
    | { readonly from: "doc" | "xls" | "rtf"; readonly to: "docx" | "xlsx" }
    | { readonly from: "pdf"; readonly to: "pages" };
}

/** Files of an archive that have to be converted first. */
export interface Waiting {
  readonly waiting: readonly { readonly name: string; readonly bytes: Uint8Array; readonly wanted: Wanted }[];
}

export type ReadOrWanted = Wanted | (FileRead & Partial<Waiting>);

/** What is installed: LibreOffice converts old binary files before they are read, poppler draws PDFs. */
export interface Installed {
  readonly office: boolean;
  readonly poppler: boolean;
}

/** For what is read without them. */
export const nothingInstalled: Installed = { office: false, poppler: false };
