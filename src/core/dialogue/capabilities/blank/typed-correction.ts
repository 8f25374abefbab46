/** A correction that is typed instead of chosen: 受益人数 改成 数量 单位 人, 备注 不问, 合计 ＝ 甲 ＋ 乙, 执行率 ＝ 执行数 ÷ 预算数. */
import { type BlankKind, blankKinds } from "../../../blank/blank-words.js";
import type { Correction } from "../../../blank/correct.js";
import { type Entry, entryGroups } from "../../../blank/entries.js";
import { compact } from "../../../blank/label-text.js";
import { type Say, say } from "../../../say.js";
import { trimEndSigns } from "../../../trim-signs.js";
import type { CorrectionWords } from "../../turn/command.js";
import type { OpenDraft } from "../../turn/context.js";

/** Longer text only happens to have such a word in it. */
const longest = 300;
/** Names that are said back. */
const mostNamed = 5;

/** `problem`: a name that is not there, or that several have. null: the text corrects nothing. */
export function typedCorrection(
  { draft }: OpenDraft,
  words: CorrectionWords,
  text: string,
): Correction | { readonly problem: Say } | null {
  if (text.length > longest) return null;
  const even = trimEndSigns(text.normalize("NFKC").trim(), (sign) => /[\s。.!]/u.test(sign));
  const entries = entryGroups(draft.understood).flatMap((group) => group.entries);
  const parted = formulaIn(even) ?? notAskedIn(words, even) ?? unitIn(words, even) ?? kindIn(words, even);
  if (parted === null) return null;
  const missing: Say[] = [];
  const keyOf = (said: string): string => {
    const name = said.trim();
    const found = named(entries, name);
    const [only] = found;
    if (only !== undefined && found.length === 1) return only.key;
    const labels = found.slice(0, mostNamed).map(({ label }) => label);
    missing.push(say(found.length === 0 ? "blank.no-such" : "blank.many-such", { name, labels }));
    return "";
  };
  const key = keyOf(parted.name);
  const own = entries.find((entry) => entry.key === key);
  const to = parted.to(keyOf, own);
  const [problem] = missing;
  return problem === undefined ? { key, to } : { problem };
}

interface Parted {
  readonly name: string;
  readonly to: (keyOf: (name: string) => string, own: Entry | undefined) => Correction["to"];
}

/** By the whole name, else by its last parts. */
function named(entries: readonly Entry[], name: string): readonly Entry[] {
  const plain = compact(name);
  const parts = (label: string): string => compact(label).replace(/·/g, ":");
  const exact = entries.filter(({ label }) => parts(label) === plain.replace(/·/g, ":"));
  return exact.length > 0 ? exact : entries.filter(({ label }) => parts(label).endsWith(`:${plain}`));
}

function formulaIn(text: string): Parted | null {
  const [name = "", formula, ...more] = text.split("=").map((part) => part.trim());
  if (formula === undefined || more.length > 0 || name === "" || formula === "") return null;
  const [upper = "", lower, ...others] = formula.split(/[÷/]/).map((part) => part.trim());
  if (lower !== undefined && others.length === 0 && upper !== "" && lower !== "" && !/[+]/.test(formula))
    return { name, to: (keyOf) => ({ as: "share", of: keyOf(upper), by: keyOf(lower) }) };
  const terms = [...`+${formula}`.matchAll(/([+\-−])([^+\-−]+)/g)];
  const of = terms.flatMap(([, sign, term = ""]) => (sign === "+" ? [term.trim()] : []));
  const less = terms.flatMap(([, sign, term = ""]) => (sign === "+" ? [] : [term.trim()]));
  return { name, to: (keyOf) => ({ as: "sum", of: of.map(keyOf), less: less.map(keyOf) }) };
}

function notAskedIn({ not }: CorrectionWords, text: string): Parted | null {
  const word = not.find((one) => text.endsWith(one)) ?? not.find((one) => text.startsWith(one));
  if (word === undefined) return null;
  const name = text.endsWith(word) ? text.slice(0, -word.length) : text.slice(word.length);
  return name.trim() === "" ? null : { name, to: () => ({ as: "not" }) };
}

/** 受益人数 单位 人: the kind stays, an amount without one becomes a number. */
function unitIn(words: CorrectionWords, text: string): Parted | null {
  for (const word of words.unit) {
    const at = text.lastIndexOf(word);
    const [name, unit] = [text.slice(0, at).trim(), text.slice(at + word.length).trim()];
    if (at <= 0 || unit === "" || unit.length > 20) continue;
    const before = kindIn(
      words,
      trimEndSigns(name, (sign) => /[\s,，;]/u.test(sign)),
    );
    if (before !== null) return { name: before.name, to: (keyOf, own) => withUnit(before.to(keyOf, own), unit) };
    return { name, to: (_, own) => ({ as: "ask", kind: own?.kind ?? "number", unit }) };
  }
  return null;
}

function withUnit(to: Correction["to"], unit: string): Correction["to"] {
  return to.as === "ask" ? { ...to, unit } : to;
}

function kindIn({ becomes, kinds }: CorrectionWords, text: string): Parted | null {
  for (const word of becomes) {
    const at = text.lastIndexOf(word);
    if (at <= 0) continue;
    const [, said = "", unit] = /^\s*([^\s,，(]+)[\s,，(]*([^)]*)\)?$/.exec(text.slice(at + word.length)) ?? [];
    const kind = blankKinds.find((one) => kinds[one]?.includes(said) === true);
    if (kind !== undefined) return { name: text.slice(0, at).trim(), to: () => ask(kind, unit?.trim() ?? "") };
  }
  return null;
}

function ask(kind: BlankKind, unit: string): Correction["to"] {
  return { as: "ask", kind, unit: unit === "" ? null : unit };
}
