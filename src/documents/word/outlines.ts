/** Which paragraphs are headings, by their own properties or those of their style. */
import type PizZip from "pizzip";
import { childOf, childrenOf, parseXml, type XmlElement } from "./xml-tree.js";

/** Outline level from 1 of a paragraph; null for body text. */
export function outlinesOf(zip: PizZip): (paragraph: XmlElement) => number | null {
  const styles = stylesOf(zip);
  return (paragraph) => {
    const properties = childOf(paragraph, "w:pPr");
    const own = levelOf(properties);
    const style = childOf(properties, "w:pStyle")?.attributes["w:val"];
    return own ?? (style === undefined ? null : levelOfStyle(styles, style, 10));
  };
}

function stylesOf(zip: PizZip): ReadonlyMap<string, XmlElement> {
  const text = zip.file("word/styles.xml")?.asText() ?? "";
  try {
    return new Map(childrenOf(parseXml(text), "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style]));
  } catch {
    return new Map(); // a form whose styles cannot be read has headings by their words
  }
}

function levelOfStyle(styles: ReadonlyMap<string, XmlElement>, id: string, depth: number): number | null {
  const style = styles.get(id);
  if (style === undefined || depth === 0) return null;
  const base = childOf(style, "w:basedOn")?.attributes["w:val"];
  return levelOf(childOf(style, "w:pPr")) ?? (base === undefined ? null : levelOfStyle(styles, base, depth - 1));
}

function levelOf(properties: XmlElement | undefined): number | null {
  const value = childOf(properties, "w:outlineLvl")?.attributes["w:val"];
  const level = Number(value ?? "9");
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : null;
}
