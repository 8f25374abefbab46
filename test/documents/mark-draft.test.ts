import PizZip from "pizzip";
import { describe, expect, test } from "vitest";
import { fillDocx } from "../../src/documents/fill-docx.js";
import { docxOf } from "./docx-of.js";

const header = '<w:headerReference w:type="default" r:id="rId1"/>';
const marks = { draft: "草稿", selfCheck: null };

describe("a draft", () => {
  test("says so in the header that the layout has, and leaves what stands there", () => {
    const zip = filled([`<w:sectPr>${header}</w:sectPr>`], ["某某中心"]);
    expect(part(zip, "word/header1.xml")).toMatch(/草稿.*某某中心/);
  });

  test("says so at the head of even and first pages too, where the layout has no header for them", () => {
    const zip = filled([`<w:sectPr>${header}<w:titlePg/></w:sectPr>`]);
    const xml = part(zip, "word/document.xml");
    expect(xml).toContain('<w:headerReference w:type="even" r:id="rIdDraft"/>');
    expect(xml).toContain('<w:headerReference w:type="first" r:id="rIdDraft"/>');
    expect(xml.match(/w:type="default"/g)).toHaveLength(1);
    expect(part(zip, "word/header-draft.xml")).toContain("草稿");
    expect(part(zip, "word/_rels/document.xml.rels")).toContain('Target="header-draft.xml"');
    expect(part(zip, "[Content_Types].xml")).toContain('PartName="/word/header-draft.xml"');
  });

  test("keeps a section's header for the sections behind it", () => {
    const first = `<w:p><w:pPr><w:sectPr>${header}</w:sectPr></w:pPr></w:p>`;
    const xml = part(filled([first, '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>']), "word/document.xml");
    expect(xml).toContain('<w:sectPr><w:pgSz w:w="1"/></w:sectPr>');
  });

  test("says so once where the layout has a line of its own for drafts", () => {
    const own = ["{{#draft}}草稿，未定稿{{/draft}}"];
    const zip = filled([`<w:sectPr>${header}</w:sectPr>`], own, { draft: true });
    expect(part(zip, "word/header1.xml").match(/草稿/g)).toHaveLength(1);
    expect(zip.file("word/header-draft.xml")).toBeNull();
  });
});

test("a final report says nothing of drafts", () => {
  const filled = fillDocx(
    docxOf([`<w:sectPr>${header}</w:sectPr>`], ["某某中心"]),
    {},
    { marks: { ...marks, draft: null } },
  );
  if ("problems" in filled) throw new Error(JSON.stringify(filled.problems));
  expect(part(new PizZip(filled.file), "word/header1.xml")).not.toContain("草稿");
});

function filled(body: string[], head: string[] = [], model = {}): PizZip {
  const result = fillDocx(docxOf(body, head), model, { marks });
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return new PizZip(result.file);
}

function part(zip: PizZip, name: string): string {
  return zip.file(name)?.asText() ?? "";
}
