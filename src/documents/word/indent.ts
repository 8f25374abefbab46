/** How far the first line of a paragraph is set in, as rows of a form stand below the row that they are part of. */
import { childOf, type XmlElement } from "./xml-tree.js";

/** In letters of usual size, rounded down; 0 for a centred or right-aligned paragraph, and for one that hangs out. */
export function indentOf(paragraph: XmlElement): number {
  const properties = childOf(paragraph, "w:pPr");
  const aligned = childOf(properties, "w:jc")?.attributes["w:val"] ?? "";
  if (["center", "right", "end"].includes(aligned)) return 0;
  const own = childOf(properties, "w:ind")?.attributes ?? {};
  const of = (...names: readonly string[]): number => names.reduce((found, name) => found || lettersOf(own, name), 0);
  return Math.max(0, Math.floor(of("left", "start") + of("firstLine") - of("hanging")));
}

/** Hundredths of a letter go before twips; a letter of usual size has 210. */
function lettersOf(own: Readonly<Record<string, string>>, name: string): number {
  const letters = Number(own[`w:${name}Chars`] ?? 0) / 100;
  return letters || Number(own[`w:${name}`] ?? 0) / 210 || 0;
}
