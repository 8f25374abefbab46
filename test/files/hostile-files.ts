/** Files that are broken, or made to cost memory and time. */
import { crc32, deflateRawSync } from "node:zlib";

interface Part {
  readonly name: string;
  readonly data: Buffer;
  /** What the directory says; the true size where nothing is said. */
  readonly declared?: number;
  readonly flags?: number;
  /** Not packed so tightly that its ratio gives it away. */
  readonly isLoose?: boolean;
}

/** A zip file, with lies where they are wanted. */
export function zipOf(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, data, declared = data.length, flags = 0x800, isLoose = false } of parts) {
    const packed = deflateRawSync(data, { level: isLoose ? 0 : 9 });
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(data), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(declared, 22);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    local.copy(entry, 8, 6, 30);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, title, packed);
    entries.push(entry, title);
    offset += local.length + title.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const declaration = '<?xml version="1.0"?>';
const doctype = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, index) => {
  const [own, before] = [String.fromCharCode(98 + index), String.fromCharCode(97 + index)];
  return `<!ENTITY ${own} "${`&${before};`.repeat(10)}">`;
}).join("")}]>`;

export function docxOf(body: string, before = ""): Buffer {
  const xml = `${declaration}${before}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  return zipOf([{ name: "word/document.xml", data: Buffer.from(xml) }]);
}

export function xlsxOf(sheet: string, others: readonly Part[] = [], before = "", isLoose = false): Buffer {
  const relations = `${declaration}<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
  return zipOf([
    {
      name: "xl/workbook.xml",
      data: Buffer.from(`${declaration}<workbook><sheets><sheet name="表" r:id="r1" xmlns:r="r"/></sheets></workbook>`),
    },
    { name: "xl/_rels/workbook.xml.rels", data: Buffer.from(relations) },
    {
      name: "xl/worksheets/sheet1.xml",
      data: Buffer.from(`${declaration}${before}<worksheet>${sheet}</worksheet>`),
      isLoose,
    },
    ...others,
  ]);
}

/** An OLE compound file whose directory names these streams. */
export function compoundOf(names: readonly string[], isCircular = false): Buffer {
  const bytes = Buffer.alloc(512 * 6);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  for (let index = 0; index < 109; index += 1) bytes.writeUInt32LE(index === 0 ? 0 : 0xffffffff, 76 + index * 4);
  bytes.fill(0xff, 512, 1024);
  bytes.writeUInt32LE(isCircular ? 1 : 0xfffffffe, 512 + 4);
  names.forEach((name, index) => {
    const at = 1024 + index * 128;
    bytes.write(name, at, "utf16le");
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    bytes.writeUInt32LE(3, at + 116);
  });
  return bytes;
}

const megabyte = 1024 * 1024;
const row = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

/** With the code of the problem that each gets. */
export const hostile: Readonly<Record<string, () => { bytes: Buffer; code: string }>> = {
  "a text of 60 MB in 60 KB": () => ({
    bytes: zipOf([{ name: "word/document.xml", data: Buffer.alloc(60 * megabyte, 97) }]),
    code: "file-too-large",
  }),
  "a sheet of 60 MB in 60 KB": () => ({ bytes: xlsxOf(" ".repeat(60 * megabyte)), code: "file-too-large" }),
  "a size that lies": () => ({
    bytes: zipOf([{ name: "word/document.xml", data: Buffer.alloc(60 * megabyte, 97), declared: 1000 }]),
    code: "file-too-large",
  }),
  "a size that lies upwards": () => ({
    bytes: zipOf([{ name: "word/document.xml", data: Buffer.from(declaration), declared: 9000 }]),
    code: "file-broken",
  }),
  "entities in a text": () => ({
    bytes: docxOf("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", doctype),
    code: "file-doctype",
  }),
  "entities in a sheet": () => ({ bytes: xlsxOf("<sheetData>&j;</sheetData>", [], doctype), code: "file-doctype" }),
  "an entity that names another file": () => ({
    bytes: docxOf("<w:p/>", '<!DOCTYPE a SYSTEM "file:///etc/passwd">'),
    code: "file-doctype",
  }),
  "3000 elements within each other": () => ({
    bytes: docxOf(`${"<w:x>".repeat(3000)}${"</w:x>".repeat(3000)}`),
    code: "file-too-deep",
  }),
  "5000 entries": () => ({
    bytes: zipOf(Array.from({ length: 5000 }, (_, index) => ({ name: `${index}.xml`, data: Buffer.from("a") }))),
    code: "file-too-many-entries",
  }),
  "two entries of one name": () => ({
    bytes: zipOf([1, 2].map(() => ({ name: "word/document.xml", data: Buffer.from("<a/>") }))),
    code: "file-broken",
  }),
  "an archive cut in two": () => ({ bytes: docxOf(row.repeat(200)).subarray(0, 200), code: "file-broken" }),
  "an archive with a password": () => ({
    bytes: zipOf([{ name: "word/document.xml", data: Buffer.from("<a/>"), flags: 0x801 }]),
    code: "file-encrypted",
  }),
  "a workbook with a password": () => ({
    bytes: compoundOf(["Root Entry", "EncryptedPackage"]),
    code: "file-encrypted",
  }),
  "a chain that goes round": () => ({ bytes: compoundOf(["Root Entry"], true), code: "file-unknown" }),
  "archives within an archive": () => ({
    bytes: zipOf([{ name: "a.zip", data: zipOf([{ name: "b.docx", data: docxOf(row) }]) }]),
    code: "file-nested",
  }),
  "merged cells over each other": () => ({
    bytes: xlsxOf(
      `<sheetData>${Array.from({ length: 300 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`).join("")}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>`,
    ),
    code: "file-broken",
  }),
  "450,000 cells": () => ({
    bytes: xlsxOf(`<sheetData>${`<row>${"<c><v>1</v></c>".repeat(1000)}</row>`.repeat(450)}</sheetData>`, [], "", true),
    code: "file-too-many-cells",
  }),
  "XML that ends in the middle": () => ({
    bytes: zipOf([{ name: "word/document.xml", data: Buffer.from("<w:document><w:body>") }]),
    code: "file-broken",
  }),
  nothing: () => ({ bytes: Buffer.alloc(0), code: "file-empty" }),
  "random bytes": () => ({
    bytes: Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251)),
    code: "file-unknown",
  }),
};
