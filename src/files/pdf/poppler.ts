/** poppler, where it is installed: the words of a PDF with their places, and the lines that are drawn on its pages. */
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { limits } from "../limits.js";
import { findProgram, runProgram } from "../run-program.js";

export interface Poppler {
  /** null: it could not, or took too long. */
  draw(pdf: Uint8Array, signal?: AbortSignal): Promise<DrawnPages | null>;
}

export interface DrawnPages {
  /** XHTML of pdftotext: a box for every word. */
  readonly words: Uint8Array;
  /** SVG of pdftocairo: lines and glyphs; null: too large, or not to be had. */
  readonly lines: Uint8Array | null;
}

const cost = { time: 20_000, memory: 1024 } as const;

/** null: it is not installed. `path`: folders of programs. */
export async function findPoppler(path?: string): Promise<Poppler | null> {
  const text = await findProgram(["pdftotext", "pdftotext.exe"], path);
  const drawing = await findProgram(["pdftocairo", "pdftocairo.exe"], path);
  if (text === null || drawing === null) return null;
  return { draw: (pdf, signal) => draw({ text, drawing }, pdf, signal) };
}

async function draw(
  { text, drawing }: { readonly text: string; readonly drawing: string },
  pdf: Uint8Array,
  signal?: AbortSignal,
): Promise<DrawnPages | null> {
  const folder = await mkdtemp(join(tmpdir(), "jiping-pdf-"));
  try {
    const source = join(folder, "in.pdf");
    await writeFile(source, pdf);
    const pages = ["-f", "1", "-l", `${limits.pages}`];
    const frame = { home: folder, limits: cost, signal };
    await runProgram(text, ["-bbox", ...pages, source, join(folder, "words.html")], frame);
    const words = await part(join(folder, "words.html"));
    if (words === null) return null;
    await runProgram(drawing, ["-svg", ...pages, source, join(folder, "lines.svg")], frame);
    return { words, lines: await part(join(folder, "lines.svg")) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function part(path: string): Promise<Uint8Array | null> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  return size === 0 || size > limits.part ? null : new Uint8Array(await readFile(path));
}
