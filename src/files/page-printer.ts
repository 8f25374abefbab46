/** Pages of a Word file as pictures: LibreOffice makes the PDF, poppler draws its pages. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PagePrinter, PrintedPages } from "../app/ports/page-printer.js";
import { findOffice, type Office } from "./office.js";
import { findProgram, runProgram } from "./run-program.js";

/** Pages that are drawn. */
export const mostPages = 30;
/** Dots per inch: a page of A4 is 1,075 wide, what a phone shows sharp when it is enlarged. */
const resolution = 130;
const limits = { time: 60_000, memory: 1024 } as const;

/** null: LibreOffice or poppler is not installed. `path`: folders of programs. */
export async function findPagePrinter(path?: string): Promise<PagePrinter | null> {
  const office = await findOffice(path);
  const drawer = await findProgram(["pdftoppm", "pdftoppm.exe"], path);
  if (office === null || drawer === null) return null;
  return { print: (docx, signal) => print(office, drawer, docx, signal) };
}

async function print(
  office: Office,
  drawer: string,
  docx: Uint8Array,
  signal?: AbortSignal,
): Promise<PrintedPages | null> {
  const pdf = await office.convert(docx, "docx", "pdf", signal);
  if (pdf === null) return null;
  const folder = await mkdtemp(join(tmpdir(), "jiping-pages-"));
  try {
    const source = join(folder, "in.pdf");
    await writeFile(source, pdf);
    // One more than is wanted: it tells whether there are more.
    const args = ["-png", "-r", `${resolution}`, "-l", `${mostPages + 1}`, source, join(folder, "page")];
    await runProgram(drawer, args, { home: folder, limits, signal });
    const drawn = (await readdir(folder)).filter((name) => name.endsWith(".png")).sort(byNumber);
    if (drawn.length === 0) return null;
    const pages = await Promise.all(drawn.slice(0, mostPages).map((name) => readFile(join(folder, name))));
    return { pdf, pages: pages.map((page) => new Uint8Array(page)), more: drawn.length > mostPages };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function byNumber(one: string, other: string): number {
  return numberOf(one) - numberOf(other);
}

function numberOf(name: string): number {
  return Number(/(\d+)\.png$/.exec(name)?.[1] ?? 0);
}
