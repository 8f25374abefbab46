import { describe, expect, it } from "vitest";
import { readFile } from "../../src/files/read-file.js";
import { compoundOf, docxOf, hostile, xlsxOf, zipOf } from "./hostile-files.js";

describe("a hostile or broken file", () => {
  it.each(Object.keys(hostile))("with %s is refused with a sentence", async (name) => {
    const made = hostile[name]?.();
    const read = await readFile(made?.bytes ?? Buffer.alloc(0), "文件.docx");
    expect("problem" in read ? read.problem.code : "read").toBe(made?.code);
  });

  it("is judged by its content, whatever its name ends in", async () => {
    const page = Buffer.from("<html><table><tr><td>项目名称</td><td colspan=99999999>甲</td></tr></table></html>");
    const read = await readFile(page, "导出.xls");
    expect("documents" in read && read.documents[0]?.kind).toBe("html");
    const old = await readFile(compoundOf(["Root Entry", "WordDocument"]), "表.xlsx");
    expect("problem" in old && old.problem.code).toBe("file-old-word");
  });

  it("with a cell in the last corner, or a merge to it, costs no more than what it holds", async () => {
    const far =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>';
    const read = await readFile(xlsxOf(`${far}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`), "表.xlsx");
    const [table] = "documents" in read ? (read.documents[0]?.parts[0]?.blocks ?? []) : [];
    expect(table?.is === "table" && table.rows).toMatchObject([[{ text: "1", row: 1, column: 1 }]]);
  });

  it("runs no macro, fetches no link, and says so", async () => {
    const link =
      '<Relationships><Relationship Id="r9" Type="x/externalLinkPath" Target="http://127.0.0.1:1/a.xlsx" TargetMode="External"/></Relationships>';
    const read = await readFile(
      xlsxOf('<sheetData><row><c t="str"><f>[1]甲!A1</f><v>乙</v></c></row></sheetData>', [
        { name: "xl/vbaProject.bin", data: Buffer.from("x") },
        { name: "xl/externalLinks/externalLink1.xml", data: Buffer.from("<externalLink/>") },
        { name: "xl/externalLinks/_rels/externalLink1.xml.rels", data: Buffer.from(link) },
      ]),
      "表.xlsm",
    );
    expect("documents" in read && read.documents[0]?.told.map(({ say }) => say)).toEqual(["told.macros", "told.links"]);
  });

  it("in an archive does not hold up the others", async () => {
    const good = docxOf("<w:p><w:r><w:t>年度</w:t></w:r></w:p>");
    const read = await readFile(
      zipOf([
        { name: "好.docx", data: good },
        { name: "坏.docx", data: good.subarray(0, 40) },
      ]),
      "资料.zip",
    );
    expect(read).toMatchObject({
      documents: [{ name: "好.docx" }],
      refused: [{ name: "坏.docx", problem: { code: "file-broken" } }],
    });
  });
});
