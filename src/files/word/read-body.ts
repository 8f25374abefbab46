/**
 * The XML of a Word text -> tables and paragraphs. Text that tracked changes have removed is left out, text that they
 * have added is in; so are rows. Positions are those of the text as it looks then.
 */
import type { Block } from "../../core/reading/document/document.js";
import { limits } from "../limits.js";
import { attribute, readXml, type XmlHandler } from "../markup/read-xml.js";
import { Refused } from "../refused.js";
import { Flow } from "./flow.js";
import { symbolText } from "./symbols.js";

export interface Body {
  readonly blocks: readonly Block[];
  readonly changes: {
    readonly inserted: number;
    readonly deleted: number;
    readonly rowsInserted: number;
    readonly rowsDeleted: number;
  };
  /** With the text that a comment is on. */
  readonly comments: readonly { readonly at: string; readonly text: string }[];
  /** Runs of hidden text, which are left out. */
  readonly hidden: number;
}

/** Their content is not what the text says: removed text, a second form of the same drawing, readings over characters. */
const skipped = new Set(["del", "moveFrom", "Fallback", "rt", "instrText", "delText", "delInstrText"]);

/** Elements that hold properties, and the properties that matter here: most of a Word file is the look of its text. */
const properties = new Set(["rPr", "pPr", "tcPr", "trPr"]);
const asked = new Set(["gridBefore", "ins", "del", "gridSpan", "vMerge", "vmerge", "hMerge", "cellDel", "vanish"]);

/** Throws `Refused`. */
export function readBody(xml: string, comments: ReadonlyMap<string, string>): Body {
  const reader = new BodyReader(comments);
  readXml(xml, reader);
  return reader.body;
}

class BodyReader implements XmlHandler {
  readonly #flow: Flow;
  readonly #path: string[] = [];
  #skip = 0;
  #isText = false;
  #isHidden = false;
  #cells = 0;
  #hidden = 0;
  readonly #changes = { inserted: 0, deleted: 0, rowsInserted: 0, rowsDeleted: 0 };

  constructor(comments: ReadonlyMap<string, string>) {
    this.#flow = new Flow(comments);
  }

  get body(): Body {
    return {
      blocks: this.#flow.blocks,
      changes: this.#changes,
      comments: this.#flow.comments,
      hidden: this.#hidden,
    };
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.#path[this.#path.length - 1] ?? "";
    this.#path.push(name);
    if (this.#skip > 0) {
      this.#skip += 1;
      return;
    }
    if (properties.has(parent)) {
      if (asked.has(name)) this.#property(parent, name, attributes);
      return;
    }
    if (name === "ins" || name === "moveTo") this.#changes.inserted += 1;
    if (name === "del" || name === "moveFrom") this.#changes.deleted += 1;
    if (skipped.has(name)) {
      this.#skip = 1;
      return;
    }
    this.#content(name, attributes, parent);
  }

  #content(name: string, attributes: Readonly<Record<string, string>>, parent: string): void {
    const flow = this.#flow;
    switch (name) {
      case "p":
        flow.openParagraph();
        break;
      case "tbl":
        flow.openTable();
        break;
      case "gridCol":
        // A grid as it was before a tracked change lies deeper.
        if (this.#path.at(-3) === "tbl") flow.gridColumn(Number(attribute(attributes, "w") ?? "NaN"));
        break;
      case "tc":
        this.#openCell();
        break;
      case "txbxContent":
        flow.openBox();
        break;
      case "r":
        this.#isHidden = false;
        break;
      case "t":
        this.#isText = true;
        break;
      case "commentRangeStart":
        flow.openComment(attribute(attributes, "id") ?? "");
        break;
      case "commentReference":
        flow.comment(attribute(attributes, "id") ?? "");
        break;
      default:
        // A tab among the properties of a paragraph is a stop, not a sign.
        if (parent === "r") this.#add(signOf(name, attributes));
    }
  }

  #openCell(): void {
    this.#cells += 1;
    if (this.#cells > limits.cells) throw new Refused("file-too-many-cells", { max: String(limits.cells) });
    this.#flow.openCell();
  }

  /** A property of the row, the cell, the run or the paragraph that is open. */
  #property(of: string, name: string, attributes: Readonly<Record<string, string>>): void {
    const flow = this.#flow;
    const value = attribute(attributes, "val");
    if (of === "trPr") {
      if (name === "gridBefore") flow.skipColumns(count(value));
      if (name === "ins") this.#changes.rowsInserted += 1;
      if (name === "del") {
        this.#changes.rowsDeleted += 1;
        flow.removeRow();
      }
    } else if (of === "tcPr") {
      if (name === "gridSpan") flow.spanColumns(count(value));
      if (name === "vMerge" || name === "vmerge") flow.spanRows(value === "restart");
      if (name === "hMerge") flow.spanBefore(value === "restart");
      if (name === "cellDel") flow.removeCell();
    } else if (name === "vanish" && value !== "0" && value !== "false" && of === "rPr" && this.#isInRun) {
      this.#isHidden = true;
      this.#hidden += 1;
    } else if (of === "rPr" && name === "del" && !this.#isInRun) {
      this.#changes.deleted += 1;
      flow.joinParagraph();
    }
  }

  /** rPr of a run, not of a paragraph's mark. */
  get #isInRun(): boolean {
    return this.#path.at(-3) === "r";
  }

  #add(text: string): void {
    if (!this.#isHidden && text !== "") this.#flow.add(text);
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#skip > 0) {
      this.#skip -= 1;
      return;
    }
    if (properties.has(this.#path[this.#path.length - 1] ?? "")) return;
    const flow = this.#flow;
    switch (name) {
      case "t":
        this.#isText = false;
        break;
      case "r":
        this.#isHidden = false;
        break;
      case "p":
        flow.closeParagraph();
        break;
      case "tc":
        flow.closeCell();
        break;
      case "tr":
        flow.closeRow();
        break;
      case "tbl":
        flow.closeTable();
        break;
      case "txbxContent":
        flow.closeBox();
        break;
    }
  }

  text(piece: string): void {
    if (this.#skip === 0 && this.#isText) this.#add(piece);
  }
}

/** The character that an element without text stands for. */
function signOf(name: string, attributes: Readonly<Record<string, string>>): string {
  switch (name) {
    case "tab":
    case "ptab":
      return "\t";
    case "br":
    case "cr":
      return attribute(attributes, "type") === "page" ? "" : "\n";
    case "noBreakHyphen":
      return "-";
    case "sym":
      return symbolText(attribute(attributes, "font") ?? "", attribute(attributes, "char") ?? "");
    default:
      return "";
  }
}

/** A span that a hand-made file exaggerates is cut: no form has as many columns. */
function count(value: string | undefined): number {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isFinite(number) ? Math.min(Math.max(number, 0), limits.columns) : 1;
}
