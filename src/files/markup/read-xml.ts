/**
 * XML as events, read in pieces. A DOCTYPE is refused: entities of its own are how a small file becomes a large one, and how
 * other files are read. Nothing outside the text is ever fetched.
 */
import { SaxesParser } from "saxes";
import { limits } from "../limits.js";
import { Refused } from "../refused.js";

export interface XmlHandler {
  /** `name` without its prefix; attributes as they are written. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

const piece = 64 * 1024;
/** Names that are remembered; a real file has some hundred. */
const mostNames = 1000;

/** Throws `Refused`: no XML, a DOCTYPE, elements too deep. */
export function readXml(text: string, handler: XmlHandler): void {
  const parser = new SaxesParser();
  const locals = new Map<string, string>();
  const local = (name: string): string => {
    const known = locals.get(name);
    if (known !== undefined) return known;
    const found = localName(name);
    if (locals.size < mostNames) locals.set(name, found);
    return found;
  };
  let depth = 0;
  parser.on("doctype", () => {
    throw new Refused("file-doctype");
  });
  parser.on("error", () => {
    throw new Refused("file-broken");
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > limits.depth) throw new Refused("file-too-deep");
    handler.open(local(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    handler.close(local(name));
  });
  parser.on("text", (found) => handler.text(found));
  parser.on("cdata", (found) => handler.text(found));
  for (let at = 0; at < text.length; at += piece) parser.write(text.slice(at, at + piece));
  parser.close();
}

/** `w:tbl` and `tbl` are the same: which prefix a namespace has is up to the program that wrote the file. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its name without a prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const own = attributes[name];
  if (own !== undefined) return own;
  for (const key of Object.keys(attributes)) if (localName(key) === name) return attributes[key];
  return undefined;
}
