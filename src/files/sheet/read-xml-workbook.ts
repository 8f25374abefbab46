/** A workbook as Excel 2003 wrote it in XML (urn:schemas-microsoft-com:office:spreadsheet), which finance systems still export. */
import type { DocumentPart, FileCell, FileDocument } from "../../core/reading/document/document.js";
import { limits } from "../limits.js";
import { attribute, readXml, type XmlHandler } from "../markup/read-xml.js";
import { Refused } from "../refused.js";
import { columnName } from "./address.js";
import { CellCount } from "./cell-count.js";
import { merged, type Span } from "./merge-cells.js";
import { shownNumber } from "./number-format.js";

/** Throws `Refused`. */
export function readXmlWorkbook(xml: string, name: string): FileDocument {
  const reader = new WorkbookReader();
  readXml(xml, reader);
  if (reader.parts.length === 0) throw new Refused("file-no-sheets");
  return { name, kind: "xml", parts: reader.parts, told: [] };
}

const namedFormats: ReadonlyMap<string, string> = new Map(
  Object.entries({ Percent: "0.00%", Fixed: "0.00", Standard: "#,##0.00" }),
);

class WorkbookReader implements XmlHandler {
  readonly parts: DocumentPart[] = [];
  readonly #formats = new Map<string, string>();
  readonly #count = new CellCount();
  #rows: FileCell[][] = [];
  #spans: Span[] = [];
  #style = "";
  #sheet = "";
  #isHidden = false;
  #isHiddenRow = false;
  #row = 0;
  #column = 0;
  #type: string | null = null;
  #text = "";
  #format = "General";

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const number = (key: string): number | null => {
      const value = Number.parseInt(attribute(attributes, key) ?? "", 10);
      return Number.isFinite(value) ? Math.min(Math.max(value, 0), limits.rows) : null;
    };
    switch (name) {
      case "Style":
        this.#style = attribute(attributes, "ID") ?? "";
        break;
      case "NumberFormat":
        this.#formats.set(this.#style, attribute(attributes, "Format") ?? "General");
        break;
      case "Worksheet":
        this.#sheet = attribute(attributes, "Name") ?? "";
        this.#rows = [];
        this.#spans = [];
        this.#isHidden = false;
        this.#row = 0;
        break;
      case "Row":
        this.#row = number("Index") ?? this.#row + 1;
        this.#column = 0;
        this.#isHiddenRow = attribute(attributes, "Hidden") === "1";
        break;
      case "Cell":
        this.#openCell(attributes, number);
        break;
      case "Data":
        this.#type = attribute(attributes, "Type") ?? "String";
        this.#text = "";
        break;
      case "Visible":
        this.#type = "visible";
        this.#text = "";
    }
  }

  #openCell(attributes: Readonly<Record<string, string>>, number: (key: string) => number | null): void {
    this.#column = number("Index") ?? this.#column + 1;
    this.#format = this.#formats.get(attribute(attributes, "StyleID") ?? "") ?? "General";
    const [across, down] = [number("MergeAcross") ?? 0, number("MergeDown") ?? 0];
    if (across === 0 && down === 0) return;
    const from = { row: this.#row, column: this.#column };
    this.#spans.push({ from, to: { row: from.row + down, column: from.column + across } });
    this.#column += across;
  }

  close(name: string): void {
    if (name === "Data") this.#closeData();
    else if (name === "Visible") {
      if (this.#text.trim() !== "" && this.#type === "visible") this.#isHidden = true;
      this.#type = null;
    } else if (name === "Worksheet") {
      const blocks =
        this.#rows.length === 0 ? [] : [{ is: "table" as const, number: 1, rows: merged(this.#rows, this.#spans) }];
      this.parts.push({ name: this.#sheet, hidden: this.#isHidden, blocks });
    }
  }

  text(piece: string): void {
    if (this.#type !== null && this.#text.length < limits.text) this.#text += piece;
  }

  #closeData(): void {
    const type = this.#type;
    this.#type = null;
    const last = this.#spans.at(-1);
    const column =
      last !== undefined && last.from.row === this.#row && last.to.column === this.#column
        ? last.from.column
        : this.#column;
    const number = Number(this.#text);
    const isNumber = type === "Number" && this.#text.trim() !== "" && Number.isFinite(number);
    const shown = isNumber
      ? shownNumber(number, namedFormats.get(this.#format) ?? this.#format, false)
      : { text: type === "DateTime" ? dayOf(this.#text) : this.#text.trim() };
    if (shown.text === "" || this.#row < 1 || column < 1 || column > limits.columns) return;
    this.#count.add();
    const cell: FileCell = {
      ...shown,
      row: this.#row,
      column,
      rows: 1,
      columns: 1,
      address: `${columnName(column)}${this.#row}`,
      ...(this.#isHiddenRow ? { hidden: "hidden" as const } : {}),
    };
    const before = this.#rows.at(-1);
    if (before?.[0]?.row === this.#row) before.push(cell);
    else this.#rows.push([cell]);
  }
}

/** 2022-12-31T00:00:00.000 */
function dayOf(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? [];
  return year === undefined ? text : `${year}年${Number(month)}月${Number(day)}日`;
}
