/** Files as a unit has them, made by the bot's own printing and saved once more by LibreOffice. No figure stands in a fixture. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import type { FormPackage } from "../../../src/app/catalog.js";
import type { Ledger } from "../../../src/core/form/ledger.js";
import type { FileDocument } from "../../../src/core/reading/document/document.js";
import { takeStandard } from "../../../src/core/report/narrative.js";
import { printout } from "../../../src/core/report/printout.js";
import { fillDocx } from "../../../src/documents/fill-docx.js";
import { readFile } from "../../../src/files/read-file.js";
import { need } from "../../need.js";

export const office = need("libreoffice");

const labels = { score: "得分", execution: "预算执行得分", total: "总分" };

/** The Word file of a report, narratives by their standard paragraphs. */
export function wordFile(pack: FormPackage, bare: Ledger): Uint8Array {
  const scheme = pack.scheme ?? pack.schemes[0] ?? null;
  const ledger = [...pack.form.narratives.keys()].reduce(
    (before, path) =>
      before.answer(path) === undefined ? before.with(takeStandard({ ledger: before, scheme }, path)) : before,
    bare,
  );
  const filled = fillDocx(pack.layout, printout({ ledger, scheme }, { draft: false, labels }).model);
  if ("problems" in filled) throw new Error(JSON.stringify(filled.problems));
  return new Uint8Array(filled.file);
}

/**
 * The tables of a Word file on sheets, merged cells and all, as somebody copies them into Excel: what stands below one title is one
 * sheet, with the title above it. `from`: the number of the first sheet that is kept.
 */
export async function workbookOfTables(word: Uint8Array): Promise<Uint8Array> {
  const read = await readFile(word, "表.docx");
  if (!("documents" in read)) throw new Error(JSON.stringify(read));
  return await writeXlsx({ sheets: read.documents.flatMap(pagesOf).map(sheetOf) });
}

interface Page {
  readonly title: string;
  readonly tables: TableBlock[];
}

type TableBlock = Extract<FileDocument["parts"][number]["blocks"][number], { is: "table" }>;

/** Tables without a title of their own belong to the page before. */
function pagesOf({ parts }: FileDocument): Page[] {
  const pages: Page[] = [];
  let title: string | null = "";
  for (const block of parts.flatMap(({ blocks }) => blocks)) {
    if (block.is === "paragraph") {
      if (block.text.trim() !== "") title = block.text.trim();
      continue;
    }
    const last = pages.at(-1);
    if (title === null && last !== undefined) last.tables.push(block);
    else pages.push({ title: title ?? "", tables: [block] });
    title = null;
  }
  return pages;
}

function sheetOf({ title, tables }: Page, index: number) {
  const rows: (string | number | null)[][] = [[title]];
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  for (const table of tables) {
    const top = rows.length;
    const width = Math.max(...table.rows.flatMap((row) => row.map(({ column, columns }) => column + columns - 1)));
    for (const [at, row] of table.rows.entries()) {
      const own = row.filter((cell) => cell.row === at + 1);
      rows.push(Array.from({ length: width }, (_, column) => writtenIn(own.find((one) => one.column === column + 1))));
      for (const { column, rows: high, columns: wide } of own)
        if (high > 1 || wide > 1)
          merges.push({
            ...{ startRow: top + at, startCol: column - 1 },
            ...{ endRow: top + at + high - 1, endCol: column + wide - 2 },
          });
    }
  }
  return { name: `表${index + 1}`, rows, merges };
}

/** Numbers as numbers, as a spreadsheet takes them. */
function writtenIn(cell: { readonly text: string } | undefined): string | number | null {
  const text = cell?.text ?? "";
  if (text === "") return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** As LibreOffice saves it. */
export function resaved(
  bytes: Uint8Array,
  from: "docx" | "xlsx",
  to: "docx" | "doc" | "xlsx" | "xls" | "csv",
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "jiping-effort-"));
  try {
    const source = join(folder, `file.${from}`);
    writeFileSync(source, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const args = [profile, "--headless", "--convert-to", to, "--outdir", join(folder, "out"), source];
    execFileSync(office ?? "soffice", args, { stdio: "pipe", timeout: 120_000 });
    return new Uint8Array(readFileSync(join(folder, "out", `file.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
