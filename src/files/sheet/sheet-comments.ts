/** Comments on the cells of a sheet, by address. */
import type { Archive } from "../archive/archive.js";
import { decodeText } from "../markup/decode.js";
import { attribute, readXml } from "../markup/read-xml.js";
import type { Relation } from "./read-workbook.js";

export function readSheetComments(archive: Archive, relations: readonly Relation[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { type, path } of relations) {
    if (type !== "comments") continue;
    const bytes = archive.part(path);
    if (bytes === null) continue;
    let address = "";
    let text = "";
    let isText = false;
    readXml(decodeText(bytes), {
      open(name, attributes) {
        if (name === "comment") {
          address = attribute(attributes, "ref") ?? "";
          text = "";
        } else if (name === "t") isText = true;
      },
      close(name) {
        if (name === "t") isText = false;
        else if (name === "comment" && text.trim() !== "") found.set(address, text.trim());
      },
      text(piece) {
        if (isText) text += piece;
      },
    });
  }
  return found;
}
