/**
 * The blocks of a document's body in the order of reading: paragraphs, tables, and the paragraphs of text boxes, before the
 * paragraph or behind the table that they are anchored in. Text boxes number their paragraphs after those of the body.
 */
import { within } from "./body.js";
import { isElement, type XmlElement } from "./xml-tree.js";

export interface BodyBlock {
  readonly element: XmlElement;
  /** The paragraph or table of the body that it is, or in which its box is anchored. */
  readonly anchor: XmlElement;
  /** Of a paragraph, from 1; null: a table. */
  readonly paragraph: number | null;
  /** The same paragraph as programs are given it that do not know the newer kind of box. */
  readonly twins: readonly XmlElement[];
}

export function bodyBlocks(body: XmlElement): BodyBlock[] {
  const outer = within(body, "w:p", "w:tbl");
  let own = 0;
  let boxed = outer.filter(({ name }) => name === "w:p").length;
  return outer.flatMap((anchor): BodyBlock[] => {
    const paragraph = anchor.name === "w:p" ? ++own : null;
    const inBoxes = boxesIn(anchor).flatMap(paragraphsIn);
    const boxes = inBoxes.map((one): BodyBlock => ({ ...one, anchor, paragraph: ++boxed }));
    const block: BodyBlock = { element: anchor, anchor, paragraph, twins: [] };
    return paragraph === null ? [block, ...boxes] : [...boxes, block];
  });
}

export interface Box {
  readonly content: XmlElement;
  /** The same box, drawn the older way. */
  readonly older: XmlElement | undefined;
}

/** A box that stands twice, in the newer and in the older way, is one. */
export function boxesIn(element: XmlElement): Box[] {
  return element.children.filter(isElement).flatMap((child): Box[] => {
    if (child.name === "w:txbxContent") return [{ content: child, older: undefined }];
    if (!child.name.endsWith(":AlternateContent")) return boxesIn(child);
    const [choice, fallback] = ["Choice", "Fallback"].map((name) =>
      child.children.filter(isElement).find((one) => one.name.endsWith(`:${name}`)),
    );
    const older = fallback === undefined ? [] : boxesIn(fallback);
    const newer = choice === undefined ? [] : boxesIn(choice);
    return newer.length === 0 ? older : newer.map((box, index) => ({ ...box, older: older[index]?.content }));
  });
}

function paragraphsIn({ content, older }: Box): Pick<BodyBlock, "element" | "twins">[] {
  const twins = older === undefined ? [] : within(older, "w:p");
  return within(content, "w:p").map((element, index) => ({ element, twins: twins.slice(index, index + 1) }));
}
