/** Words of pages with their boxes, as pdftotext writes them. */
import { readXml } from "../markup/read-xml.js";

/** In points, from the upper left corner of the page. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Words of each page. The DOCTYPE is the program's own. */
export function pageWords(xhtml: string): Word[][] {
  const pages: Word[][] = [];
  let box: Omit<Word, "text"> | null = null;
  let text = "";
  readXml(xhtml.slice(Math.max(0, xhtml.indexOf("<html"))).replace(control, ""), {
    open(name, { xMin, yMin, xMax, yMax }) {
      if (name === "page") pages.push([]);
      if (name !== "word") return;
      box = { left: Number(xMin), top: Number(yMin), right: Number(xMax), bottom: Number(yMax) };
      text = "";
    },
    text(found) {
      if (box !== null) text += found;
    },
    close(name) {
      if (name !== "word" || box === null) return;
      const said = text.trim();
      if (said !== "" && Object.values(box).every(Number.isFinite)) pages.at(-1)?.push({ text: said, ...box });
      box = null;
    },
  });
  return pages;
}

/** Characters that XML does not allow, which a font may give for its own signs. */
const control = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
