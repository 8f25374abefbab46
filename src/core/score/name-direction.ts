/**
 * Whether an indicator's name wants more or less. What is measured decides, which is the last word of the name:
 *
 * | name | head | wants |
 * |---|---|---|
 * | 投诉率 | 投诉 | less |
 * | 投诉办结率 | 办结 | more |
 * | 查处违法案件数 | 案件, behind a verb that deals with it | more |
 * | 无事故天数 | 事故, which did not happen | more |
 * | 未办结率 | 办结, which was not done | less |
 * | 三公经费控制率, 病虫害控制率 | 控制, of money or of pests | less, more |
 * | 降低失业率 | 失业, and a verb: the rate, or by how much | asked |
 */
import type { Direction } from "./direction.js";
import type { DirectionWords } from "./direction-words.js";
import { headOf, type NameHead, plainName, stemOf } from "./name-head.js";

export interface NameDirection {
  readonly direction: Direction | null;
  /** false: the name allows either, and `direction` is the better guess. */
  readonly sure: boolean;
  /** What kind of head it was; null where the name ends with no known word. */
  readonly kind: "plain" | "spending" | "wait" | "lowered" | "bound" | null;
}

const unknown: NameDirection = { direction: null, sure: false, kind: null };

export function nameDirection(name: string, words: DirectionWords): NameDirection {
  const known = knownBy.get(words) ?? new Map<string, NameDirection>();
  knownBy.set(words, known);
  const found = known.get(name) ?? decide(name, words);
  if (known.size < mostKnown) known.set(name, found);
  return found;
}

/** Names that were decided already: within one turn a name is asked about for its score, its card and its report. */
const knownBy = new WeakMap<DirectionWords, Map<string, NameDirection>>();
const mostKnown = 5000;

function decide(written: string, words: DirectionWords): NameDirection {
  const name = plainName(written, words);
  const bound = boundIn(written.normalize("NFKC").replace(/\s/g, ""), words);
  if (bound !== null) return { direction: bound, sure: true, kind: "bound" };
  // 路面平整度IRI: the letters name what the words before them say.
  const head = headOf(name, words) ?? headOf(name.replace(lettersBehind, "$1"), words);
  if (head === null) return byLastLetters(name, words);
  const saves = startsWith(withoutOpeners(name, words), words.saving) && !/[率比重度]$/.test(name);
  if (saves && head.kind !== "more") return sure("more");
  if (head.kind === "head") return byWhatStandsBefore(head, words);
  const before = hidden(head.before, words.notOpposites);
  if (head.kind === "more")
    return endsWithOne(before, words.opposites) || isAmiss(before, words) ? sure("less") : sure("more");
  return badThing(head, before, words);
}

const lettersBehind = /(\p{Script=Han}{2})[A-Za-z][A-Za-z0-9.]*$/u;

/** No word of the lists is last: what was not done is, or a wrong (冒领养老金人数), or what sounds like one and is asked. */
function byLastLetters(name: string, words: DirectionWords): NameDirection {
  const stem = hidden(stemOf(name, words), words.notOpposites);
  const dealtWith = isDealtWith(stem, false, null, words);
  if (/(?:不|未)[^不未]{1,3}$/.test(stem) && stem.length > 2) return dealtWith ? unknown : sure("less");
  const wrong = words.wrongs.map((word) => endOf(stem, word)).sort((one, other) => other - one)[0] ?? -1;
  if (wrong > 0 && !dealtWith) return { direction: "less", sure: stem.length - wrong <= behindWrong, kind: "plain" };
  const last = hidden(stem, words.suspects.harmless).slice(-lastLetters);
  const { suspects } = words;
  const suspect =
    suspects.measures.some((measure) => name.endsWith(measure)) || suspects.words.some((word) => last.includes(word));
  return suspect && !dealtWith && !didNotHappen(stem, words)
    ? { direction: "less", sure: false, kind: "plain" }
    : unknown;
}

/** Letters that may follow a wrong and still name what was wronged; behind more of them an unknown act may stand. */
const behindWrong = 5;
const lastLetters = 4;

/** 控制在5%以内, 不低于90%: at the end, or before a number. */
function boundIn(name: string, { limits }: DirectionWords): Direction | null {
  const found = [
    ...limits.most.map((word) => [word, "less"] as const),
    ...limits.least.map((word) => [word, "more"] as const),
  ]
    .sort(([one], [other]) => other.length - one.length)
    .find(([word]) => {
      const at = name.indexOf(word.normalize("NFKC"));
      return at > 0 && /^(?:$|[\d.]+[^\d]{0,3}$)/.test(name.slice(at + word.length));
    });
  return found?.[1] ?? null;
}

function byWhatStandsBefore({ word, before, measure }: NameHead, words: DirectionWords): NameDirection {
  const rule = words.heads.find((head) => head.words.includes(word));
  if (rule === undefined) return unknown;
  const open: NameDirection = { direction: null, sure: false, kind: "plain" };
  const nearest = [...rule.less.map((one) => [one, "less"] as const), ...rule.more.map((one) => [one, "more"] as const)]
    .map(([one, direction]) => ({ end: endOf(before, one.normalize("NFKC").replace(/["“”]/g, "")), one, direction }))
    .filter(({ end }) => end > 0)
    .sort((a, b) => b.end - a.end || b.one.length - a.one.length)[0];
  if (nearest !== undefined)
    return rule.rates && nearest.direction === "more" && measure === "" ? open : sure(nearest.direction);
  if (rule.follows && headOf(before, words)?.kind === "less") return sure("less");
  return rule.otherwise === "asked" ? open : sure(rule.otherwise);
}

/** The text with these words blotted out, letter by letter. */
function hidden(text: string, list: readonly string[]): string {
  return text.replace(wordsPattern(list), (word) => "·".repeat(word.length));
}

function endOf(text: string, word: string): number {
  const at = text.lastIndexOf(word);
  return at < 0 ? -1 : at + word.length;
}

/** The head is something that nobody wants, or may not want. */
function badThing(head: NameHead, before: string, words: DirectionWords): NameDirection {
  const asked = head.kind === "asked-more" || head.kind === "asked-less";
  const guess: Direction = head.kind === "asked-more" ? "more" : "less";
  if (endsWithOne(before, words.opposites))
    return asked ? { direction: guess === "more" ? "less" : "more", sure: false, kind: "plain" } : sure("more");
  if (didNotHappen(before, words)) return sure("more");
  const rate = /(?:[率比重度]|比例|系数)$/.test(head.measure === "" ? head.word : head.measure);
  if (!rate && head.kind !== "wait" && isDealtWith(before, head.kind === "spending", head, words)) return sure("more");
  if (startsWith(withoutOpeners(before, words), words.lowering))
    return { direction: rate ? guess : "more", sure: false, kind: "lowered" };
  const wrong = head.kind === "asked-less" && words.wrongs.some((word) => before.includes(word));
  if (asked && !wrong) return { direction: guess, sure: false, kind: "plain" };
  return {
    direction: "less",
    sure: true,
    kind: head.kind === "spending" || head.kind === "wait" ? head.kind : "plain",
  };
}

/** 误 of 误拦截, but not of 差错整改: that word is known itself. */
function isAmiss(before: string, words: DirectionWords): boolean {
  return endsWithOne(before, words.amiss) && headOf(before, words) === null;
}

function endsWithOne(before: string, list: readonly string[]): boolean {
  return list.some((word) => before.endsWith(word));
}

/** 无重大安全…: few letters lie between. */
function didNotHappen(before: string, { none }: DirectionWords): boolean {
  return none.some((word) => {
    const end = endOf(before, word);
    return end > 0 && before.length - end <= mostBetween;
  });
}

/**
 * Money is spent on what such verbs do (培训费): of it only what was got back or dealt with anywhere counts. Services are
 * given to people (培训失业人员); behind them anything else went wrong with the service (培训投诉).
 */
function isDealtWith(before: string, spending: boolean, head: NameHead | null, words: DirectionWords): boolean {
  const { anywhere, blockers, services, faults } = words.handling;
  const carried = head !== null && head.carrier !== "";
  const leading = !carried ? words.handling.leading : [...words.handling.leading, ...services];
  const start = withoutOpeners(before, words);
  const strong = anywhere.map((verb) => endOf(before, verb)).flatMap((end) => (end > 0 ? [before.slice(end)] : []));
  const weak = (spending ? [] : leading)
    .flatMap((verb) => (start.startsWith(verb) ? [start.slice(verb.length)] : []))
    .filter((gap) => !blockers.some((word) => gap.includes(word)));
  // 处置超时件数: what was done badly itself.
  const fault = !carried && faults.includes(head?.word ?? "");
  return [...strong, ...weak].some(
    (gap) => !(fault && gap === "") && gap.length <= mostBetween && !words.aftermath.some((word) => gap.includes(word)),
  );
}

const mostBetween = 10;

function withoutOpeners(text: string, { openers }: DirectionWords): string {
  let rest = text;
  for (;;) {
    const opener = openers.find((word) => rest.startsWith(word));
    if (opener === undefined) return rest;
    rest = rest.slice(opener.length);
  }
}

function startsWith(text: string, verbs: readonly string[]): boolean {
  return verbs.some((verb) => text.startsWith(verb));
}

function sure(direction: Direction): NameDirection {
  return { direction, sure: true, kind: "plain" };
}

const patterns = new WeakMap<readonly string[], RegExp>();

function wordsPattern(list: readonly string[]): RegExp {
  const known = patterns.get(list);
  if (known !== undefined) return known;
  const pattern = list.length === 0 ? /$^/ : new RegExp(list.map(literal).join("|"), "g");
  patterns.set(list, pattern);
  return pattern;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
