/** A line at the head of every page that says what the file is: in the headers it has, and in new ones where it has none. */
import type PizZip from "pizzip";
import { xmlText } from "./xml-text.js";

const body = "word/document.xml";
const relations = "word/_rels/document.xml.rels";
const types = "[Content_Types].xml";
const part = "header-draft.xml";
const id = "rIdDraft";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

export function markDraft(zip: PizZip, line: string): void {
  for (const header of zip.file(/^word\/header\d*\.xml$/)) zip.file(header.name, marked(header.asText(), line));
  const xml = zip.file(body)?.asText() ?? "";
  const given = new Set<string>();
  const withHeaders = xml.replace(/<w:sectPr\b[^>]*?(?:\/>|>[\s\S]*?<\/w:sectPr>)/g, (section) =>
    withHeader(section, given),
  );
  if (withHeaders === xml) return;
  zip.file(body, withRelations(withHeaders));
  zip.file(
    `word/${part}`,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="${word}">${paragraph(line)}</w:hdr>`,
  );
  add(zip, relations, "</Relationships>", `<Relationship Id="${id}" Type="${office}/header" Target="${part}"/>`);
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
  add(zip, types, "</Types>", `<Override PartName="/word/${part}" ContentType="${type}"/>`);
}

/** A section without a header of some kind shows that of the sections before it; where none of them has one, it gets the mark alone. */
function withHeader(section: string, given: Set<string>): string {
  const kinds = ["default", "even", ...(section.includes("<w:titlePg") ? ["first"] : [])];
  for (const [, kind = ""] of section.matchAll(/<w:headerReference[^>]*w:type="(\w+)"/g)) given.add(kind);
  const missing = kinds.filter((kind) => !given.has(kind));
  for (const kind of missing) given.add(kind);
  const references = missing.map((kind) => `<w:headerReference w:type="${kind}" r:id="${id}"/>`).join("");
  if (references === "") return section;
  if (!section.includes("</w:sectPr>")) return `${section.slice(0, -2)}>${references}</w:sectPr>`;
  return section.replace(/^<w:sectPr\b[^>]*>/, (start) => start + references);
}

/** Before what stands there: page numbers and the unit's name stay. */
function marked(header: string, line: string): string {
  return header.replace(/<w:hdr\b[^>]*[^/]>/, (start) => start + paragraph(line));
}

function paragraph(line: string): string {
  const look = '<w:b/><w:color w:val="C00000"/><w:sz w:val="28"/><w:szCs w:val="28"/>';
  return `<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr>${look}</w:rPr>${xmlText(line)}</w:r></w:p>`;
}

function withRelations(xml: string): string {
  return /<w:document\b[^>]*xmlns:r=/.test(xml) ? xml : xml.replace(/<w:document\b/, `<w:document xmlns:r="${office}"`);
}

function add(zip: PizZip, path: string, before: string, text: string): void {
  const xml = zip.file(path)?.asText() ?? "";
  zip.file(path, xml.replace(before, text + before));
}
