/** Where a report tells its problems and where its measures: by the labels of texts, and by heads inside one text. */
import { anyOf } from "./hits.js";
import { depthOf, markerOf } from "./markers.js";
import type { Passage } from "./passages.js";
import type { WordLists } from "./word-lists.js";

export interface ProblemPart {
  readonly kind: "problems" | "measures";
  readonly passage: Passage;
  readonly text: string;
  /** Where the text begins in the passage. */
  readonly from: number;
}

/** A head that names both (存在的问题及改进措施) opens a part of neither. */
export function problemParts(passage: Passage, { reasons }: WordLists): ProblemPart[] {
  const { text } = passage;
  const openings: Opening[] = [{ kind: kindOf(passage.label, reasons), start: 0, from: 0, depth: null }];
  for (const head of headsIn(text)) {
    const named = names(head.words, reasons);
    const depth = openings.at(-1)?.depth ?? null;
    const ends = depth !== null && head.depth !== null && head.depth <= depth;
    if (named || ends) openings.push({ ...head, kind: kindOf(head.words, reasons) });
  }
  return openings.flatMap(({ kind, from }, index) => {
    const part = text.slice(from, openings[index + 1]?.start ?? text.length);
    return kind === null || part.trim() === "" ? [] : [{ kind, passage, text: part, from }];
  });
}

interface Opening {
  readonly kind: ProblemPart["kind"] | null;
  readonly start: number;
  readonly from: number;
  /** Of the head's number; null of a head without one. */
  readonly depth: number | null;
}

type Heads = Pick<WordLists["reasons"], "problemHeads" | "measureHeads">;

function kindOf(head: string, { problemHeads, measureHeads }: Heads): ProblemPart["kind"] | null {
  const isProblems = has(head, problemHeads);
  if (isProblems === has(head, measureHeads)) return null;
  return isProblems ? "problems" : "measures";
}

function names(head: string, { problemHeads, measureHeads }: Heads): boolean {
  return has(head, problemHeads) || has(head, measureHeads);
}

function has(text: string, words: readonly string[]): boolean {
  return text.search(anyOf(words)) >= 0;
}

type Head = Omit<Opening, "kind"> & { readonly words: string };

/** Short words on a line of their own, or before a colon. */
function headsIn(text: string): Head[] {
  return [...text.matchAll(head)].map(({ 0: written, index }) => {
    const marker = markerOf(written);
    return {
      words: written.slice(marker?.to ?? 0),
      start: index,
      from: index + written.length,
      depth: marker === null ? null : depthOf(marker.style),
    };
  });
}

const head = /(?<=^|[\n。；])[^\n。；，,：:]{2,24}(?:[：:]|(?=\n))/g;
