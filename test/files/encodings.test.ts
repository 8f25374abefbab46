/** Pages as Chinese programs save them: what the head declares is often another encoding than that of the bytes. */
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/files/read-file.js";

/** 项目名称, 石䶮 and a letter that only GB18030 has, in four bytes. */
const gb18030 = Buffer.from("cfeec4bfc3fbb3c6cafe82358735", "hex");
const inBytes = new TextDecoder("gb18030").decode(gb18030);

async function textOf(head: string, cell: Uint8Array): Promise<string> {
  const page = [`<html>${head}<table><tr><td>`, cell, "</td><td>1</td></tr></table></html>"];
  const read = await readFile(Buffer.concat(page.map((part) => Buffer.from(part))), "导出.xls");
  const [block] = "documents" in read ? (read.documents[0]?.parts[0]?.blocks ?? []) : [];
  return block?.is === "table" ? (block.rows[0]?.[0]?.text ?? "") : JSON.stringify(read);
}

const meta = (name: string): string => `<meta http-equiv="Content-Type" content="text/html; charset=${name}">`;

describe("bytes of GB18030", () => {
  it.each([
    "gb2312",
    "GBK",
    "x-gbk",
    "gb18030",
    "hz-gb-2312",
    "utf-8",
    "iso-8859-1",
    "windows-1252",
    "utf-16",
    "x-nothing",
  ])("are read whole under the declaration %s", async (name) => {
    expect(await textOf(meta(name), gb18030)).toBe(inBytes);
  });

  it("are read whole without a declaration", async () => {
    expect(await textOf("", gb18030)).toBe(inBytes);
  });

  it("that could be UTF-8 as well are what the declaration says", async () => {
    expect(await textOf(meta("gb2312"), Buffer.from("c1aacda8", "hex"))).toBe("联通");
  });
});

it.each(["gb2312", "gbk", "iso-8859-1", "us-ascii", "big5"])("bytes of UTF-8 are read whole under %s", async (name) => {
  expect(await textOf(meta(name), Buffer.from("项目名称（万元）"))).toBe("项目名称（万元）");
});

it("a page of Big5 that says so is read as such", async () => {
  expect(await textOf(meta("big5"), Buffer.from("b6b5a5d8", "hex"))).toBe("項目");
});
