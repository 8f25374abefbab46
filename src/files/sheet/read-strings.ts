/** Texts that the cells of a workbook share, by number. Readings over characters are left out. */
import { limits } from "../limits.js";
import { readXml } from "../markup/read-xml.js";

export function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let reading = 0;
  readXml(xml, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") reading += 1;
      else if (name === "t") isText = reading === 0;
    },
    close(name) {
      if (name === "si") strings.push(unescaped(text));
      else if (name === "rPh") reading -= 1;
      else if (name === "t") isText = false;
    },
    text(piece) {
      if (isText && text.length < limits.text) text += piece;
    },
  });
  return strings;
}

/** _x000D_ is a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, "\n");
}
