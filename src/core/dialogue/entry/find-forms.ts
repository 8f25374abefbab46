/** Forms in the order in which a person may want them, and those that typed words fit. */
import { lettersOf } from "../../reading/name-similarity.js";
import type { FormChoice } from "../turn/context.js";
import type { ReportSummary } from "../turn/surroundings.js";

/** Those that the person's reports are of first, the newest before; then those of the same regions; then as they are. */
export function orderedForms(forms: readonly FormChoice[], reports: readonly ReportSummary[]): FormChoice[] {
  const used = [...new Set(reports.map(({ form }) => form))];
  const regions = new Set(forms.flatMap(({ id, region }) => (used.includes(id) && region !== null ? [region] : [])));
  const rank = ({ id, region }: FormChoice): number => {
    const at = used.indexOf(id);
    return at >= 0 ? at : region !== null && regions.has(region) ? used.length : used.length + 1;
  };
  return forms.toSorted((one, other) => rank(one) - rank(other));
}

/**
 * Every word has to stand in title or region, in one piece or its letters in their order (衔接资金 in 衔接……补助资金), or in
 * the form's source; where no form has them all, those whose titles have most of their letters in common with what was typed, the nearest first.
 */
export function formsNamed(forms: readonly FormChoice[], typed: string): FormChoice[] {
  const words = plain(typed)
    .split(/[\s,，、;；。]+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [...forms];
  const found = forms.flatMap((form) => {
    const text = plain(`${form.region ?? ""} ${form.title}`);
    const fits = words.every((word) => text.includes(word) || (word.length > 1 && inOrder(word, text)));
    return fits ? [{ form, whole: words.every((word) => text.includes(word)) }] : [];
  });
  const ofSource = forms.filter(({ source }) => words.every((word) => plain(source ?? "").includes(word)));
  if (found.length === 0) {
    if (ofSource.length > 0) return ofSource;
    const near = nearest(forms, typed);
    return near.length > 0 ? near : ofRegion(forms, typed);
  }
  return found.toSorted((one, other) => Number(other.whole) - Number(one.whole)).map(({ form }) => form);
}

/** A published title has a year, a unit or a word more or less; a sentence says what is wanted around it. */
function nearest(forms: readonly FormChoice[], typed: string): FormChoice[] {
  if (isLong(typed)) return [];
  const wanted = letters(typed);
  const found = forms.flatMap((form) => {
    const bare = withoutBrackets(form.title);
    const names = [form.title, bare, `${form.region ?? ""}${bare}`];
    const near = Math.max(...names.map((name) => nearness(wanted, letters(name))));
    const told = heldBy(wanted, letters(form.source ?? ""));
    return Math.max(near, told) > 0 ? [{ form, near: Math.max(near, told) }] : [];
  });
  return found.toSorted((one, other) => other.near - one.near).map(({ form }) => form);
}

/** A pasted table has titles in it, too. */
function isLong(typed: string): boolean {
  return /[\t\n]/.test(typed.trim()) || typed.length > longest;
}

/** A sentence that names a region: 请问长沙的报告怎么填. The longest name counts. */
function ofRegion(forms: readonly FormChoice[], typed: string): FormChoice[] {
  if (isLong(typed)) return [];
  const said = letters(typed);
  const pieces = forms.map((form) => ({ form, letters: longestPiece(said, letters(form.region ?? "")) }));
  const most = Math.max(fewestOfRegion, ...pieces.map((piece) => piece.letters));
  return pieces.flatMap((piece) => (piece.letters === most ? [piece.form] : []));
}

const fewestOfRegion = 2;

/** Letters of the longest piece that stands in both. */
function longestPiece(one: string, other: string): number {
  let most = 0;
  for (let from = 0; from + most < one.length; from += 1)
    while (from + most < one.length && other.includes(one.slice(from, from + most + 1))) most += 1;
  return most;
}

/** Characters of a title or sentence. */
const longest = 60;
const fewest = 4;
const least = { ofTyped: 0.6, ofTitle: 0.75, ofSource: 0.9 } as const;

/** A source tells much else. */
function heldBy(typed: string, source: string): number {
  const common = commonLetters(typed, source);
  return common < fewest || common < least.ofSource * typed.length ? 0 : common / typed.length;
}

/** From 0, too far, to 1. It counts, too, that most of the name was typed. */
function nearness(typed: string, name: string): number {
  const common = commonLetters(typed, name);
  // One wrong letter of four: 衔街资金.
  if (common < Math.min(fewest, typed.length - 1) || common < fewest - 1) return 0;
  const isNear = common >= least.ofTyped * typed.length || common >= least.ofTitle * name.length;
  return isNear ? (2 * common) / (typed.length + name.length) : 0;
}

/** The most letters that stand in both in the same order. */
function commonLetters(one: string, other: string): number {
  let above = new Array<number>(other.length + 1).fill(0);
  for (const letter of one) {
    const row = [0];
    for (let at = 0; at < other.length; at += 1)
      row.push(other[at] === letter ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0));
    above = row;
  }
  return above.at(-1) ?? 0;
}

/** Without years, signs and spaces. */
function letters(text: string): string {
  return lettersOf(plain(text).replace(/(?:19|20)\d{2}(?:年度?)?/g, ""));
}

function withoutBrackets(text: string): string {
  return text.replace(/[（(][^（()）]*[)）]/g, "");
}

function inOrder(word: string, text: string): boolean {
  let at = 0;
  for (const letter of word) {
    const next = text.indexOf(letter, at);
    if (next < 0) return false;
    at = next + letter.length;
  }
  return true;
}

function plain(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
