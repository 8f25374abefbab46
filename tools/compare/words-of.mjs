/** The words of a Word file, each under its place: part, then paragraph, or table, row and cell. */
import PizZip from "pizzip";

const part = /^word\/(document|header\d*|footer\d*|footnotes)\.xml$/;

export function wordsOf(docx) {
  const zip = new PizZip(docx);
  const parts = Object.keys(zip.files).filter((name) => part.test(name));
  return Object.fromEntries(parts.map((name) => [name, blocksOf(zip.file(name).asText())]));
}

function blocksOf(xml) {
  const blocks = xml.match(/<w:tbl[ >].*?<\/w:tbl>|<w:p[ >].*?<\/w:p>/gs) ?? [];
  return blocks.map((block) => (block.startsWith("<w:tbl") ? rowsOf(block) : textOf(block)));
}

function rowsOf(table) {
  return (table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).map((row) =>
    (row.match(/<w:tc[ >].*?<\/w:tc>/gs) ?? []).map((cell) => `${textOf(cell)}${mergeOf(cell)}`),
  );
}

/** How a cell is merged counts as its content. */
function mergeOf(cell) {
  const merge = cell.match(/<w:(?:gridSpan|vMerge)[^>]*>/g) ?? [];
  return merge.length === 0 ? "" : ` ${merge.join("")}`;
}

function textOf(xml) {
  const paragraphs = xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? [xml];
  return paragraphs.map(wordsOfParagraph).join("\n");
}

function wordsOfParagraph(xml) {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>/g);
  return [...pieces].map(([tag, text]) => text ?? (tag === "<w:tab/>" ? "\t" : "\n")).join("");
}
