import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { need } from "../need.js";

export const office = need("libreoffice");

/** `usual`: as wide as the fonts that the layouts name; `wide`: the widest that stands in for them where they are missing. */
type Fonts = "usual" | "wide";

/** Opens the bytes in LibreOffice and saves them as docx or pdf. Settings live and die with the call; only `fonts` are seen. */
export function savedByOffice(bytes: Uint8Array, as: "docx" | "pdf", fonts: Fonts = "usual"): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, "file.docx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "saved");
    const filter = as === "docx" ? "docx:MS Word 2007 XML" : "pdf";
    const args = [profile, "--headless", "--convert-to", filter, "--outdir", out, join(folder, "file.docx")];
    const FONTCONFIG_FILE = fileURLToPath(new URL(`./fonts/${fonts}.conf`, import.meta.url));
    execFileSync(office ?? "soffice", args, { stdio: "pipe", env: { ...process.env, FONTCONFIG_FILE } });
    return new Uint8Array(readFileSync(join(out, `file.${as}`)));
  });
}

/** The text of each page of a pdf. */
export function pagesOf(pdf: Uint8Array): string[] {
  return inFolder((folder) => {
    const file = join(folder, "file.pdf");
    writeFileSync(file, pdf);
    const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
    return text.split("\f").slice(0, -1);
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "jiping-office-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
