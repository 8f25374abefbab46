/** The form that docs/forms.md builds, out of the document's own code blocks. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { docxOf } from "../documents/docx-of.js";

export interface DocumentedForm {
  /** A folder to be removed when it is no longer needed. */
  readonly folder: string;
  /** The shipped templates and the new form. */
  readonly templates: string;
  readonly play: string;
  /** What the document says the report reads like, a line each paragraph. */
  readonly printed: readonly string[];
}

/** Blocks of one file are its pieces, in the order of the document. */
export function buildDocumentedForm(): DocumentedForm {
  const folder = mkdtempSync(join(tmpdir(), "documented-form-"));
  const templates = join(folder, "templates");
  cpSync("templates", templates, { recursive: true });
  const files = new Map<string, string>();
  for (const [, kind = "", name = "", text = ""] of document().matchAll(/^```(\w+) (\S+)\n(.*?)^```$/gms))
    files.set(`${kind} ${name}`, (files.get(`${kind} ${name}`) ?? "") + text);
  const printed = (files.get("text printed") ?? "")
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd());
  files.delete("text printed");
  for (const [block, text] of files) {
    const [kind = "", name = ""] = block.split(" ");
    const place = name.includes("/") ? join(templates, name) : join(folder, name);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, kind === "word" ? wordFile(text) : text);
  }
  return { folder, templates, play: join(folder, "event-play.yaml"), printed };
}

function document(): string {
  return readFileSync("docs/forms.md", "utf8");
}

/** Lines are paragraphs, `# ` in front of a heading; lines of cells between bars are rows of a table. */
function wordFile(text: string): Uint8Array {
  const blocks = text.trimEnd().split(/\n(?!\|)|\n(?<!\|\n)(?=\|)/);
  return docxOf(blocks.map((block) => (block.startsWith("|") ? table(block.split("\n")) : block.replace(/^# /, ""))));
}

function table(rows: readonly string[]): string {
  const cells = rows.map((row) => row.split("|").slice(1, -1));
  return `<w:tbl>${cells.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

function cell(words: string): string {
  return `<w:tc><w:p><w:r><w:t xml:space="preserve">${words.trim()}</w:t></w:r></w:p></w:tc>`;
}
