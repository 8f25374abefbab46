import { printable } from "./printable.js";

/** Text inside WordprocessingML; line ends become breaks. */
export function xmlText(text: string): string {
  return printable(text)
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join("<w:br/>");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
