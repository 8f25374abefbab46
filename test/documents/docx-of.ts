import PizZip from "pizzip";

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const packages = "http://schemas.openxmlformats.org/package/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A small Word file: a string becomes a paragraph of one run, what begins with `<` stands as it is. */
export function docxOf(body: string[], header: string[] = []): Uint8Array {
  const zip = new PizZip();
  const part = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${word}.${type}+xml"/>`;
  zip.file(
    "[Content_Types].xml",
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part("document", "document.main")}${part("header1", "header")}</Types>`,
  );
  const relations = (type: string, target: string) =>
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  zip.file("_rels/.rels", relations("officeDocument", "word/document.xml"));
  zip.file("word/_rels/document.xml.rels", relations("header", "header1.xml"));
  zip.file("word/document.xml", `<w:document ${main}><w:body>${body.map(paragraph).join("")}</w:body></w:document>`);
  zip.file("word/header1.xml", `<w:hdr ${main}>${header.map(paragraph).join("")}</w:hdr>`);
  return zip.generate({ type: "uint8array" });
}

function paragraph(words: string): string {
  return words.startsWith("<") ? words : `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}
