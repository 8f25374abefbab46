/** Comments of a Word file, by their id. */
import { attribute, readXml } from "../markup/read-xml.js";

export function readComments(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  let id: string | null = null;
  let text = "";
  let isText = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === "comment") {
        id = attribute(attributes, "id") ?? null;
        text = "";
      } else if (name === "t") isText = true;
    },
    close(name) {
      if (name === "t") isText = false;
      else if (name === "comment" && id !== null) found.set(id, text.trim());
    },
    text(piece) {
      if (isText) text += piece;
    },
  });
  return found;
}
