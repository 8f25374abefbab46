/** The workbook's own part: which sheets there are, and where its parts lie. */
import type { Archive } from "../archive/archive.js";
import { decodeText } from "../markup/decode.js";
import { attribute, readXml } from "../markup/read-xml.js";
import { Refused } from "../refused.js";

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly strings: string | null;
  readonly styles: string | null;
  /** Days count from 1904. */
  readonly is1904: boolean;
}

export interface Relation {
  readonly id: string;
  /** The last word of its type: worksheet, comments. */
  readonly type: string;
  readonly path: string;
}

const usual = "xl/workbook.xml";

export function readWorkbook(archive: Archive): Workbook {
  const relations = relationsOf(archive, "");
  const path = relations.find(({ type }) => type === "officeDocument")?.path ?? usual;
  const bytes = archive.part(path) ?? archive.part(usual);
  if (bytes === null) throw new Refused("file-broken");
  const own = relationsOf(archive, path);
  const at = (type: string): string | null => own.find((one) => one.type === type)?.path ?? null;
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  readXml(decodeText(bytes), {
    open(name, attributes) {
      if (name === "workbookPr") is1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet") return;
      const id = attributes["r:id"] ?? attribute(attributes, "id");
      const target = own.find((one) => one.id === id);
      if (target?.type !== "worksheet") return;
      const state = attribute(attributes, "state") ?? "visible";
      sheets.push({ name: attribute(attributes, "name") ?? "", hidden: state !== "visible", path: target.path });
    },
    close() {},
    text() {},
  });
  return { sheets, strings: at("sharedStrings"), styles: at("styles"), is1904 };
}

/** Of a part, "" the package. Targets outside the file are left out: nothing is fetched. */
export function relationsOf(archive: Archive, part: string): Relation[] {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const bytes = archive.part(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  if (bytes === null) return [];
  const relations: Relation[] = [];
  readXml(decodeText(bytes), {
    open(name, attributes) {
      if (name !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
      const type = attribute(attributes, "Type") ?? "";
      const path = resolved(folder, attribute(attributes, "Target") ?? "");
      relations.push({
        id: attribute(attributes, "Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        path,
      });
    },
    close() {},
    text() {},
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const parts = target.startsWith("/") ? [] : folder.split("/").filter((part) => part !== "");
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
