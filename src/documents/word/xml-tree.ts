/** A part of a Word file as a tree that can be changed and written again, every attribute and space kept. */
import { SaxesParser } from "saxes";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Deeper files are hostile: no word processor nests so far. */
const deepest = 200;

/** Throws what the parser throws, and for a document type or a tree that is too deep. Comments are left out. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  parser.on("doctype", () => {
    throw new Error("a document type is not allowed");
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > deepest) throw new Error("nested too deep");
  });
  parser.on("closetag", () => {
    open.pop();
  });
  const addText = (value: string): void => {
    if (open.length > 1) open.at(-1)?.children.push(value);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();
  const [document] = root.children.filter(isElement);
  if (document === undefined) throw new Error("no element");
  return document;
}

export function writeXml(root: XmlElement): string {
  const parts: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, parts);
  return parts.join("");
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

/** Direct children of this name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(isElement).filter((child) => child.name === name);
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.filter(isElement).find((child) => child.name === name);
}

export function deepCopy(element: XmlElement): XmlElement {
  return {
    name: element.name,
    attributes: { ...element.attributes },
    children: element.children.map((child) => (isElement(child) ? deepCopy(child) : child)),
  };
}

function write(element: XmlElement, parts: string[]): void {
  parts.push("<", element.name);
  for (const [name, value] of Object.entries(element.attributes)) parts.push(" ", name, '="', attribute(value), '"');
  if (element.children.length === 0) {
    parts.push("/>");
    return;
  }
  parts.push(">");
  for (const child of element.children) {
    if (isElement(child)) write(child, parts);
    else parts.push(escaped(child));
  }
  parts.push("</", element.name, ">");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}

function attribute(text: string): string {
  return escaped(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}
