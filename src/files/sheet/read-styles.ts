/** The number format of every style of a workbook, by the style's number. */
import { attribute, readXml } from "../markup/read-xml.js";
import { builtInFormat } from "./number-format.js";

export function readStyles(xml: string): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let isCell = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === "numFmt")
        own.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "General");
      if (name === "cellXfs") isCell = true;
      if (name !== "xf" || !isCell) return;
      const id = Number(attribute(attributes, "numFmtId") ?? "0");
      formats.push(own.get(id) ?? builtInFormat(id));
    },
    close(name) {
      if (name === "cellXfs") isCell = false;
    },
    text() {},
  });
  return formats;
}
