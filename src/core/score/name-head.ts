/** The head of an indicator's name: the last word of the lists that it ends with, behind words that only say how it is measured. */
import type { DirectionWords } from "./direction-words.js";

export type HeadKind = "less" | "spending" | "wait" | "more" | "asked-more" | "asked-less" | "head";

export interface NameHead {
  readonly kind: HeadKind;
  readonly word: string;
  /** What stands before the word. */
  readonly before: string;
  /** The noun behind it that still speaks of it (失业人员); "" where the word itself is last. */
  readonly carrier: string;
  /** What stands behind it: 率, 件数. */
  readonly measure: string;
}

/** null: the name ends with none of the words. */
export function headOf(name: string, words: DirectionWords): NameHead | null {
  const plain = plainHead(name, words);
  if (plain !== null && plain.kind !== "asked-more" && plain.kind !== "asked-less" && plain.kind !== "more")
    return plain;
  const carried = carriedHead(name, words);
  return carried !== null && (plain === null || carried.behind >= plain.word.length + plain.measure.length)
    ? carried.head
    : plain;
}

/** A word of less with a noun behind it that still speaks of it: 撂荒耕地面积. `behind`: letters of what stands behind. */
function carriedHead(name: string, words: DirectionWords): { head: NameHead; behind: number } | null {
  const { kinds, measures, carriers } = tableOf(words);
  for (const stem of stemsOf(name, measures)) {
    const start = longestEnd(stem, (end) => carriers.has(end));
    if (start === null || start === 0) continue;
    const rest = stem.slice(0, start);
    const at = longestEnd(rest, (end) => kinds.has(end));
    if (at === null) continue;
    const word = rest.slice(at);
    const kind = kinds.get(word);
    // 不满意工单数: the good thing that was not done is carried on as well.
    const undone = kind === "more" && words.opposites.some((one) => rest.slice(0, at).endsWith(one));
    if (kind !== "less" && !undone) continue;
    const head: NameHead = {
      kind: undone ? "more" : "less",
      word,
      before: rest.slice(0, at),
      carrier: stem.slice(start),
      measure: name.slice(stem.length),
    };
    return { head, behind: name.length - rest.length };
  }
  return null;
}

/** Of several words the longest counts, with what stands behind it. */
function plainHead(name: string, words: DirectionWords): NameHead | null {
  const { kinds, measures } = tableOf(words);
  let best: NameHead | null = null;
  for (const stem of stemsOf(name, measures)) {
    const start = longestEnd(stem, (end) => kinds.has(end));
    if (start === null || (best !== null && start >= best.before.length)) continue;
    const word = stem.slice(start);
    best = {
      kind: kinds.get(word) ?? "more",
      word,
      before: stem.slice(0, start),
      carrier: "",
      measure: name.slice(stem.length),
    };
  }
  return best;
}

/** Brackets, numbering and words that say nothing, taken off. */
export function plainName(name: string, words: DirectionWords): string {
  const { tails } = tableOf(words);
  let plain = name
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^(?:指标)?[0-9一二三四五六七八九十]+[:.、)]/, "")
    .replace(/\([^()]*\)/g, "")
    .replace(/[(:,;。、].*$/, (rest) => (rest.startsWith("、") ? rest : ""))
    .replace(/["“”‘’'《》。;,:]/g, "");
  for (;;) {
    const start = longestEnd(plain, (end) => tails.has(end));
    if (start === null || start < 2) return plain;
    plain = plain.slice(0, start);
  }
}

interface Table {
  readonly kinds: ReadonlyMap<string, HeadKind>;
  readonly measures: ReadonlySet<string>;
  readonly tails: ReadonlySet<string>;
  readonly carriers: ReadonlySet<string>;
}

const tables = new WeakMap<DirectionWords, Table>();

function tableOf(words: DirectionWords): Table {
  const known = tables.get(words);
  if (known !== undefined) return known;
  const kinds = new Map<string, HeadKind>();
  // A word of two lists is of the one that is named later.
  const lists: [HeadKind, readonly string[]][] = [
    ["more", words.more],
    ["less", words.less],
    ["less", words.tainted.by.flatMap((by) => words.tainted.acts.map((act) => `${by}${act}`))],
    ["spending", words.spending],
    ["wait", words.waits],
    ["wait", words.waiting.acts.flatMap((act) => words.waiting.by.map((by) => `${act}${by}`))],
    ["asked-more", words.asked.more],
    ["asked-less", words.asked.less],
    ["head", words.heads.flatMap((head) => head.words)],
  ];
  for (const [kind, list] of lists) for (const word of list) kinds.set(plain(word), kind);
  const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(plain));
  const table = { kinds, measures: setOf(words.measures), tails: setOf(words.tails), carriers: setOf(words.carriers) };
  tables.set(words, table);
  return table;
}

function plain(word: string): string {
  return word.normalize("NFKC").replace(/["“”]/g, "");
}

/** The name without any measure at its end. */
export function stemOf(name: string, words: DirectionWords): string {
  return stemsOf(name, tableOf(words).measures).reduce((short, stem) => (stem.length < short.length ? stem : short));
}

/** The name, and the name without the measure at its end, twice at most: 事故发生起数, 事故发生. */
function stemsOf(name: string, measures: ReadonlySet<string>): string[] {
  const stems = [name];
  for (let index = 0; index < stems.length && stems.length < 12; index++) {
    const stem = stems[index] ?? "";
    for (let start = Math.max(1, stem.length - longest); start < stem.length; start++)
      if (measures.has(stem.slice(start)) && start >= 1) stems.push(stem.slice(0, start));
  }
  return stems;
}

/** Letters of the longest word. */
const longest = 12;

/** Where the longest end that is wanted begins. */
function longestEnd(text: string, isWanted: (end: string) => boolean): number | null {
  for (let start = Math.max(0, text.length - longest); start < text.length; start++)
    if (isWanted(text.slice(start))) return start;
  return null;
}
