/**
 * Tags of a layout that nothing would fill and that print as they stand: in single braces, in endnotes, in alternative texts
 * of pictures, with invisible characters; and files in which the library finds no text at all.
 */

import type PizZip from "pizzip";
import { type Problem, problem } from "../core/problem.js";
import { zipOf } from "./libraries.js";
import { partName } from "./template-problems.js";

/** Nothing for what is no zip: others say that. */
export function hiddenTags(template: Uint8Array, file: string): Problem[] {
  const zip = open(template);
  if (zip === null) return [];
  const parts = zip.file(/^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/);
  const found = parts.flatMap((part) => {
    const bytes = part.asUint8Array();
    const facts = { file, part: partName(part.name) };
    if (isUtf16(bytes)) return [problem("layout-utf16", facts)];
    const xml = part.asText();
    if (part.name === "word/document.xml" && !/<w:document\b/.test(xml)) return [problem("layout-prefix", facts)];
    return [
      ...singleBraces(xml).map((tag) => problem("single-braces", { tag, ...facts })),
      ...(/\/(?:endnotes|comments)\.xml$/.test(part.name) ? tagsIn(textOf(xml)) : []).map((tag) =>
        problem("tag-in-endnote", { tag, ...facts }),
      ),
      ...alternativeTexts(xml).map((tag) => problem("tag-in-picture", { tag, ...facts })),
      ...tagsIn(textOf(xml))
        .filter((tag) => invisible.test(tag))
        .map((tag) => problem("tag-invisible", { tag: shown(tag), ...facts })),
    ];
  });
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function open(template: Uint8Array): PizZip | null {
  try {
    return zipOf(template);
  } catch {
    return null;
  }
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
}

/** Text of the part, a paragraph a line: Word splits a tag over runs, never over paragraphs. */
function textOf(xml: string): string {
  return xml
    .replace(/<\/w:p>/g, "\n")
    .replace(/<w:instrText\b[^>]*>[^<]*<\/w:instrText>/g, "")
    .replace(/<[^>]*>/g, "");
}

/** `{total.score}`: the name of a figure in one pair of braces. */
function singleBraces(xml: string): string[] {
  return [...textOf(xml).matchAll(/(?<!\{)\{\s*([#/^]?[A-Za-z][\w.]{0,60})\s*\}(?!\})/g)].map(([, name = ""]) => name);
}

function tagsIn(text: string): string[] {
  return [...text.matchAll(/\{\{([^{}\n]{1,80})\}\}/g)].map(([, name = ""]) => name.trim());
}

function alternativeTexts(xml: string): string[] {
  return [...xml.matchAll(/\s(?:descr|title|alt)="([^"]{0,400})"/g)].flatMap(([, text = ""]) => tagsIn(text));
}

/** Zero-width characters, soft hyphens and marks of direction. */
const invisible = /[\p{Cf}\u00ad\u3164]/u;

function shown(tag: string): string {
  return tag.replace(/[\p{Cf}\u00ad\u3164]/gu, "␣");
}
