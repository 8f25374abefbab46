/** A file of text -> what it is: a page, XML of a workbook or of a Word text, or cells between signs. */
import type { FileDocument } from "../../core/reading/document/document.js";
import { decodeText } from "../markup/decode.js";
import { readHtml } from "../markup/read-html.js";
import { Refused } from "../refused.js";
import { readXmlWorkbook } from "../sheet/read-xml-workbook.js";
import { readBody } from "../word/read-body.js";
import { readCsv } from "./read-csv.js";

/** Throws `Refused`. */
export function readTextFile(bytes: Buffer, name: string): FileDocument {
  const head = bytes.subarray(0, 4096).toString("latin1");
  if (!/^(\xff\xfe|\xfe\xff)/.test(head) && !isText(bytes)) throw new Refused("file-unknown");
  const encoding = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
  const text = decodeText(bytes, encoding).replace(/^\uFEFF/, "");
  const start = text.slice(0, 4096);
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start) && /<(\w+:)?Workbook[\s>]/.test(start))
    return readXmlWorkbook(text, name);
  if (/<(w:wordDocument|pkg:package)[\s>]/.test(start)) return wordXml(text, name);
  if (/<(!doctype html|html|table|body|meta|head)[\s>]/i.test(start)) return readHtml(text, name);
  if (/^\s*<(\?xml|!DOCTYPE)/i.test(start)) return anyXml(text, name);
  return readCsv(text, name);
}

/** Text has hardly any control characters. */
function isText(bytes: Buffer): boolean {
  const odd = bytes.subarray(0, 1024).filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return odd <= 4;
}

/** Word's own XML in one file, as Word 2003 and later ones write it. */
function wordXml(text: string, name: string): FileDocument {
  const { blocks } = readBody(text, new Map());
  return { name, kind: "xml", parts: [{ name: "", hidden: false, blocks }], told: [] };
}

/** Strictly first: a DOCTYPE or broken XML is refused as such. */
function anyXml(text: string, name: string): FileDocument {
  const { blocks } = readBody(text, new Map());
  if (!blocks.some(({ is }) => is === "table")) return readHtml(text, name);
  return { name, kind: "xml", parts: [{ name: "", hidden: false, blocks }], told: [] };
}
