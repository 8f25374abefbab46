/** Headings with nothing but space or a hint below them -> texts to be written. */

import { isHint } from "./cell-nature.js";
import type { BlankBlock, BlankParagraph } from "./document.js";
import { compact, shownLabel, withoutNumber } from "./label-text.js";
import { hasAny } from "./matches.js";
import { isTitle } from "./read-paragraphs.js";
import type { BlankReading } from "./reading.js";
import type { NarrativePart } from "./understood.js";

/** Outline level from 1 by style or number; null: no heading. */
export function headingLevel(reading: BlankReading, paragraph: BlankParagraph): number | null {
  const text = compact(paragraph.text);
  if (text === "" || text.length > 60 || /[。；]$/.test(text)) return null;
  if (paragraph.outline !== null && paragraph.outline > 0) return paragraph.outline;
  const index = reading.words.headings.findIndex(
    (pattern) => new RegExp(compact(pattern)).test(text) || new RegExp(pattern).test(paragraph.text.trim()),
  );
  return index < 0 ? null : index + 1;
}

/** The text that belongs under a heading at `index` of the body; null: the heading only holds others, or its text is printed. */
export function narrativeAt(reading: BlankReading, blocks: readonly BlankBlock[], index: number): NarrativePart | null {
  const heading = blocks[index];
  if (heading?.block !== "paragraph") return null;
  const level = headingLevel(reading, heading);
  if (level === null || hasAny(compact(heading.text), reading.words.instructions)) return null;
  // The title in a style of headings, with the year or the unit below it.
  if (isTitle(reading, heading.text) && withoutNumber(compact(heading.text)) === compact(heading.text)) return null;
  const body: BlankParagraph[] = [];
  let next = index + 1;
  for (; next < blocks.length; next += 1) {
    const block = blocks[next];
    if (block?.block !== "paragraph") break;
    if (headingLevel(reading, block) !== null) break;
    const plain = compact(block.text);
    if (plain !== "" && !isInstruction(reading, plain)) break;
    body.push(block);
    if (plain === "" && body.length > 1) break;
  }
  const after = blocks[next];
  const deeper = after?.block === "paragraph" ? headingLevel(reading, after) : null;
  if (body.length === 0 && (deeper === null || deeper > level)) return null;
  if (body.every(({ text }) => compact(text) === "") && after?.block === "table") return null;
  const hint = body.map(({ text }) => text.trim()).filter((text) => text !== "");
  // （截至____年__月） is asked by itself.
  const named = heading.text.replace(/[（(][^（）()]*(?:_{2,}|[ \u3000]{2,})[^（）()]*[）)]/g, "");
  const name = shownLabel(withoutNumber(named.replace(/[\s\u3000]+/g, "")), []);
  return {
    part: "narrative",
    key: `p${heading.paragraph}`,
    title: name,
    table: null,
    rows: null,
    heading: heading.text.trim(),
    at: { paragraph: heading.paragraph, heading: heading.text.trim() },
    replaces: body.map(({ paragraph }) => paragraph),
    behind: heading.paragraph,
    help: hint.length === 0 ? null : hint.join("\n").replace(/^[（(]([^（()）]*)[）)]$/, "$1"),
  };
}

function isInstruction(reading: BlankReading, plain: string): boolean {
  return /^\([^()]{2,}\)$/.test(plain) || isHint(plain, reading.words);
}
