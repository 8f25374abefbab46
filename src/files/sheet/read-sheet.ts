/** The XML of one sheet -> its rows of cells, as they look. */
import type { FileCell } from "../../core/reading/document/document.js";
import { limits } from "../limits.js";
import { attribute, readXml, type XmlHandler } from "../markup/read-xml.js";
import { Refused } from "../refused.js";
import { columnName, place } from "./address.js";
import type { CellCount } from "./cell-count.js";
import { markHidden } from "./hidden-cells.js";
import { merged, type Span } from "./merge-cells.js";
import { type Shown, shownNumber, shownText } from "./number-format.js";
import { unescaped } from "./read-strings.js";

export interface SheetParts {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly is1904: boolean;
  readonly comments: ReadonlyMap<string, string>;
  readonly count: CellCount;
}

export interface SheetRead {
  readonly rows: readonly (readonly FileCell[])[];
  /** Rows with content that are hidden, by hand or by a filter. */
  readonly hiddenRows: readonly number[];
  readonly filteredRows: readonly number[];
  /** Names of hidden columns with content. */
  readonly hiddenColumns: readonly string[];
  /** Formulas without a result. */
  readonly unworked: readonly string[];
  readonly comments: readonly { readonly address: string; readonly text: string }[];
}

/** Throws `Refused`. */
export function readSheet(xml: string, parts: SheetParts): SheetRead {
  refuseTooMany(xml);
  const reader = new SheetReader(parts);
  readXml(xml, reader);
  return reader.read;
}

/** Seen before anything is parsed: a sheet of too many cells costs no more than a look. */
function refuseTooMany(xml: string): void {
  let count = 0;
  for (let at = xml.indexOf("<c"); at >= 0; at = xml.indexOf("<c", at + 2)) {
    const next = xml.charCodeAt(at + 2);
    if (next === 0x20 || next === 0x3e || next === 0x2f) count += 1;
    if (count > limits.cells) throw new Refused("file-too-many-cells", { max: String(limits.cells) });
  }
}

interface OpenCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | null;
  hasFormula: boolean;
}

class SheetReader implements XmlHandler {
  readonly #rows = new Map<number, FileCell[]>();
  readonly #spans: Span[] = [];
  readonly #hiddenColumns: { from: number; to: number }[] = [];
  readonly #unworked: string[] = [];
  #isFiltered = false;
  #hidden = new Set<number>();
  #row = 0;
  #column = 0;
  #cell: OpenCell | null = null;
  #inText = false;
  #reading = 0;

  constructor(readonly parts: SheetParts) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case "row":
        this.#row = Number(attribute(attributes, "r") ?? this.#row + 1);
        this.#column = 0;
        if (isTrue(attribute(attributes, "hidden")) || attribute(attributes, "zeroHeight") === "1")
          this.#hidden.add(this.#row);
        return;
      case "c":
        this.#openCell(attributes);
        return;
      case "v":
      case "t":
        if (this.#cell !== null && this.#reading === 0) {
          this.#inText = true;
          this.#cell.value ??= "";
        }
        return;
      case "f":
        if (this.#cell !== null) this.#cell.hasFormula = true;
        return;
      case "rPh":
        this.#reading += 1;
        return;
      case "mergeCell":
        this.#addSpan(attribute(attributes, "ref") ?? "");
        return;
      case "col":
        if (isTrue(attribute(attributes, "hidden"))) this.#hideColumns(attributes);
        return;
      case "autoFilter":
        this.#isFiltered = true;
    }
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    // The names of SpreadsheetML's own attributes have no prefix.
    const at = place(attributes.r ?? "");
    const column = at?.column ?? this.#column + 1;
    const row = at?.row ?? this.#row;
    this.#column = column;
    this.#cell = {
      address: at === null ? `${columnName(column)}${row}` : (attributes.r ?? ""),
      row,
      column,
      type: attributes.t ?? "n",
      style: Number(attributes.s ?? "0"),
      value: null,
      hasFormula: false,
    };
  }

  #addSpan(ref: string): void {
    const [from, to] = ref.split(":").map(place);
    if (from === null || from === undefined || to === null || to === undefined) return;
    if (this.#spans.length < limits.rows) this.#spans.push({ from, to });
  }

  #hideColumns(attributes: Readonly<Record<string, string>>): void {
    const from = Number(attribute(attributes, "min") ?? "0");
    const to = Number(attribute(attributes, "max") ?? "0");
    if (this.#hiddenColumns.length < limits.columns) this.#hiddenColumns.push({ from, to });
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#inText = false;
    else if (name === "rPh") this.#reading -= 1;
    else if (name === "c") this.#closeCell();
  }

  text(piece: string): void {
    const cell = this.#cell;
    if (cell !== null && this.#inText && (cell.value ?? "").length < limits.text)
      cell.value = (cell.value ?? "") + piece;
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null || cell.row < 1 || cell.row > limits.rows || cell.column > limits.columns) return;
    const { address, row, column, hasFormula } = cell;
    if (hasFormula && (cell.value === null || cell.value === "") && cell.type !== "str") this.#unworked.push(address);
    const { text, exact } = this.#shown(cell);
    if (text === "") return;
    this.parts.count.add();
    const comment = this.parts.comments.get(address);
    // Spread objects cost more than the cells, and a sheet has hundreds of thousands.
    const made: { -readonly [K in keyof FileCell]: FileCell[K] } = { text, row, column, rows: 1, columns: 1, address };
    if (exact !== undefined) made.exact = exact;
    if (hasFormula) made.formula = true;
    if (comment !== undefined) made.comment = comment;
    const cells = this.#rows.get(row);
    if (cells === undefined) this.#rows.set(row, [made]);
    else cells.push(made);
  }

  #shown({ type, value, style }: OpenCell): Shown {
    if (value === null) return { text: "" };
    const { strings, formats, is1904 } = this.parts;
    const format = formats[style] ?? "General";
    if (type === "s") return { text: shownText(strings[Number(value)] ?? "", format).trim() };
    if (type === "str" || type === "inlineStr") return { text: shownText(unescaped(value), format).trim() };
    if (type === "b") return { text: value === "1" ? "TRUE" : "FALSE" };
    if (type === "e") return { text: value };
    if (type === "d") return { text: value.slice(0, 10) };
    const number = Number(value);
    return value.trim() === "" || !Number.isFinite(number) ? { text: value } : shownNumber(number, format, is1904);
  }

  get read(): SheetRead {
    const kind = this.#isFiltered ? "filtered" : "hidden";
    const isHiddenColumn = (column: number): boolean =>
      this.#hiddenColumns.some(({ from, to }) => column >= from && column <= to);
    const all = [...this.#rows.entries()].sort(([one], [other]) => one - other);
    const whole = merged(
      all.map(([, cells]) => inOrder(cells)),
      this.#spans,
    );
    const isAnyHidden = this.#hiddenColumns.length > 0 || this.#hidden.size > 0;
    const isHiddenRow = (row: number): boolean => this.#hidden.has(row);
    const { rows, columns } = isAnyHidden
      ? markHidden(whole, { isHiddenRow, isHiddenColumn, kind })
      : { rows: whole, columns: [] };
    const hidden = all.map(([row]) => row).filter((row) => this.#hidden.has(row));
    return {
      rows,
      hiddenRows: kind === "hidden" ? hidden : [],
      filteredRows: kind === "filtered" ? hidden : [],
      hiddenColumns: [...columns].sort((one, other) => one - other).map(columnName),
      unworked: this.#unworked,
      comments: [...this.parts.comments].map(([address, text]) => ({ address, text })),
    };
  }
}

/** Files keep the cells of a row in order. */
function inOrder(cells: FileCell[]): FileCell[] {
  const isMixed = cells.some(({ column }, index) => index > 0 && column < (cells[index - 1]?.column ?? 0));
  return isMixed ? cells.sort((one, other) => one.column - other.column) : cells;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
