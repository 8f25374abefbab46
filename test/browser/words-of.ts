import PizZip from "pizzip";

/** The words of a Word file, which is a zip with word/document.xml. Throws when it is not one. */
export function wordsOf(docx: Buffer): string {
  const document = new PizZip(docx).file("word/document.xml");
  if (document === null) throw new Error("no word/document.xml in the file");
  return document.asText().replace(/<[^>]+>/g, "");
}
