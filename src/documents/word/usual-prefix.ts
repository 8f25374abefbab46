/** Other programs name Word's namespace otherwise (`ns0:`): elements and attributes get the prefix that Word uses. */
import { isElement, type XmlElement } from "./xml-tree.js";

const namespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);

/** The same tree where the prefix is the usual one; only declarations of the root are looked at, as all programs write them. */
export function withUsualPrefix(root: XmlElement): XmlElement {
  const declared = Object.entries(root.attributes).find(([, value]) => namespaces.has(value));
  if (declared === undefined) return root;
  const [name, value] = declared;
  const prefix = name === "xmlns" ? "" : name.replace("xmlns:", "");
  if (prefix === "w") return root;
  const { [name]: _declared, ...attributes } = root.attributes;
  return renamed({ ...root, attributes: { "xmlns:w": value, ...attributes } }, prefix);
}

function renamed({ name, attributes, children }: XmlElement, prefix: string): XmlElement {
  const usual = (one: string): string =>
    prefix === ""
      ? one.includes(":")
        ? one
        : `w:${one}`
      : one.startsWith(`${prefix}:`)
        ? `w:${one.slice(prefix.length + 1)}`
        : one;
  return {
    name: usual(name),
    // Attributes without a prefix belong to no namespace.
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [prefix === "" ? key : usual(key), value]),
    ),
    children: children.map((child) => (isElement(child) ? renamed(child, prefix) : child)),
  };
}
