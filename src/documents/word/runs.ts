/** The runs of a paragraph with the text that a reader sees, and text written into them at an offset. */
import { within } from "./body.js";
import { childOf, deepCopy, isElement, type XmlElement } from "./xml-tree.js";

export interface TextRun {
  readonly run: XmlElement;
  /** Offset in the paragraph's text. */
  readonly start: number;
  readonly text: string;
  readonly underlined: boolean;
}

export function runsOf(paragraph: XmlElement): TextRun[] {
  let start = 0;
  return within(paragraph, "w:r").map((run) => {
    const text = textOf(run);
    const found: TextRun = { run, start, text, underlined: isUnderlined(run) };
    start += text.length;
    return found;
  });
}

export function textOf(run: XmlElement): string {
  return run.children
    .filter(isElement)
    .map((child) => {
      if (child.name === "w:t") return child.children.filter((one) => typeof one === "string").join("");
      if (child.name === "w:sym") return symbolOf(child);
      return pieces.get(child.name) ?? "";
    })
    .join("");
}

const pieces: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "w:br": "\n",
    "w:cr": "\n",
    "w:tab": "\t",
    "w:noBreakHyphen": "-",
  }),
);

/** Ticked and empty boxes of the symbol fonts (Wingdings 2 and Wingdings), as the letters that others write. */
const symbols: ReadonlyMap<string, string> = new Map(
  Object.entries({
    F0A3: "□",
    F052: "☑",
    F0A8: "□",
    F06F: "□",
    F0FE: "☑",
    F0FC: "√",
    F050: "√",
  }),
);

function symbolOf({ attributes }: XmlElement): string {
  return symbols.get((attributes["w:char"] ?? "").toUpperCase()) ?? "□";
}

function isUnderlined(run: XmlElement): boolean {
  const line = childOf(childOf(run, "w:rPr"), "w:u");
  return line !== undefined && line.attributes["w:val"] !== "none";
}

/**
 * Replaces the characters from `from` to `to` of the paragraph's text; the new text looks like what it replaces, or like
 * what stands before. A paragraph without runs gets one in the look of its mark.
 */
export function replaceText(paragraph: XmlElement, from: number, to: number, text: string): void {
  const runs = runsOf(paragraph);
  if (runs.length === 0) {
    paragraph.children.push(newRun(text, markLook(paragraph)));
    return;
  }
  const touched = runs.filter((one) => one.start < to && one.start + one.text.length > from);
  const [first] = touched;
  if (first === undefined) {
    const before = runs.findLast((one) => one.start + one.text.length <= from) ?? runs[0];
    if (before === undefined) return;
    insertBeside(paragraph, before, from - before.start, [newRun(text, lookOf(before.run))]);
    return;
  }
  for (const one of touched.slice(1)) cut(paragraph, one, from, to, []);
  cut(paragraph, first, from, to, [newRun(text, lookOf(first.run))]);
}

/** Leaves the paragraph's properties and gives it one run of this text in the look of its first run or its mark. */
export function setText(paragraph: XmlElement, text: string): void {
  const [first] = within(paragraph, "w:r");
  const look = first === undefined ? markLook(paragraph) : lookOf(first);
  paragraph.children = paragraph.children.filter((child) => isElement(child) && child.name === "w:pPr");
  if (text !== "") paragraph.children.push(newRun(text, look));
}

function cut(paragraph: XmlElement, one: TextRun, from: number, to: number, between: readonly XmlElement[]): void {
  const before = one.text.slice(0, Math.max(0, from - one.start));
  const after = one.text.slice(Math.max(0, to - one.start));
  replaceNode(paragraph, one.run, [
    ...(before === "" ? [] : [newRun(before, lookOf(one.run))]),
    ...between,
    ...(after === "" ? [] : [newRun(after, lookOf(one.run))]),
  ]);
}

function insertBeside(paragraph: XmlElement, one: TextRun, offset: number, added: readonly XmlElement[]): void {
  if (offset >= one.text.length) replaceNode(paragraph, one.run, [one.run, ...added]);
  else cut(paragraph, one, one.start + offset, one.start + offset, added);
}

function replaceNode(parent: XmlElement, node: XmlElement, by: readonly XmlElement[]): boolean {
  const index = parent.children.indexOf(node);
  if (index >= 0) {
    parent.children.splice(index, 1, ...by);
    return true;
  }
  return parent.children.filter(isElement).some((child) => replaceNode(child, node, by));
}

function lookOf(run: XmlElement): XmlElement | undefined {
  const look = childOf(run, "w:rPr");
  return look === undefined ? undefined : deepCopy(look);
}

/** The look of the paragraph mark holds changes of its own, which no run has. */
function markLook(paragraph: XmlElement): XmlElement | undefined {
  const look = childOf(childOf(paragraph, "w:pPr"), "w:rPr");
  if (look === undefined) return undefined;
  const copy = deepCopy(look);
  copy.children = copy.children.filter(
    (child) => isElement(child) && !["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange"].includes(child.name),
  );
  return copy;
}

export function newRun(text: string, look: XmlElement | undefined): XmlElement {
  const content = text.split(/([\n\t])/).flatMap((part): XmlElement[] => {
    if (part === "\n") return [{ name: "w:br", attributes: {}, children: [] }];
    if (part === "\t") return [{ name: "w:tab", attributes: {}, children: [] }];
    return part === "" ? [] : [{ name: "w:t", attributes: { "xml:space": "preserve" }, children: [part] }];
  });
  return { name: "w:r", attributes: {}, children: [...(look === undefined ? [] : [look]), ...content] };
}
