/** What a head, a row label or a class is called: without white space, brackets, numbers and years, in any known spelling. */
import type { Field } from "../../form/form.js";
import type { Spellings, TableWords } from "./table-words.js";

export interface Names {
  /** Every role that goes by this name. */
  rolesOf(text: string): readonly string[];
  /** The usual name of a class; null for a text that is none. */
  classOf(text: string): string | null;
  isLevel(text: string): boolean;
  isIgnoredColumn(text: string): boolean;
  /** 调整数: by how much the budget was changed. Where nothing beside it says what it became, it may mean that. */
  isChange(text: string): boolean;
  /** Texts that were looked up are remembered: tables repeat them. */
  readonly words: TableWords;
}

const known = new WeakMap<TableWords, Names>();

export function namesOf(words: TableWords): Names {
  const before = known.get(words);
  if (before !== undefined) return before;
  const names = compile(words);
  known.set(words, names);
  return names;
}

/** A name as it is compared. A text that is too long for a name has none. */
export function normalName(text: string): string {
  if (text.length > longestName) return "";
  const bare = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/["'“”‘’《》]/g, "");
  const open = withoutBrackets(bare);
  return (open === "" ? bare.replace(/[()[\]【】]/g, "") : open)
    .replace(codeBefore, "")
    .replace(/^其中[:：]?/, "")
    .replace(/^(\d{1,2}|[一二三四五六七八九十]{1,3})[、.．:：](?!\d)|^[①-⑳]/, "")
    .replace(/(?:19|20)(?:\d{2}|xx|XX)(?:年度|年)/g, "")
    .replace(/\/(?:人民币)?[亿万千百]?元$/, "")
    .replace(/[:：、，。;；*＊]+$/, "");
}

/** 项目A of 001 项目A or [4301] 项目A: the code by which a finance system calls it. */
export function withoutCode(name: string): string {
  const bare = name.trim().replace(/^(?:\[\d[\d-]*\]|【\d[\d-]*】|\(\d[\d-]*\)|（\d[\d-]*）)\s*(?=\S)/, "");
  return bare === name.trim() ? bare.replace(codeBefore, "") : bare;
}

/** A long number, or one that begins with 0, is no part of a name. */
const codeBefore = /^(?:0\d{1,20}|\d{6,20})[-_—.:：]?\s*(?=\p{Script=Han})(?![年月日])/u;

const longestName = 60;
/** Names kept at most; a table of many texts must not fill the memory. */
const mostKept = 5000;

function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, "").replace(/\([^()]*$/, "");
}

function compile(words: TableWords): Names {
  const roles = Object.entries(words.names).map(([role, spelled]) => ({ key: role, matches: matcher(spelled) }));
  const classes = Object.entries(words.classes).map(([name, spelled]) => ({ key: name, matches: matcher(spelled) }));
  const levels = new Set(words.levels.map(normalName));
  const columns = new Set(words.columns.map(normalName));
  const rolesOf = remembered((name) => roles.filter(({ matches }) => matches(name)).map(({ key }) => key));
  return {
    words,
    rolesOf,
    isChange: (text) => rolesOf(text).includes("change.budget"),
    classOf: remembered((name) => classes.find(({ matches }) => matches(name))?.key ?? null),
    isLevel: (text) => levels.has(normalName(text)),
    isIgnoredColumn: (text) => columns.has(normalName(text)),
  };
}

function remembered<T>(find: (name: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const name = normalName(text);
    const before = kept.get(name);
    if (before !== undefined) return before;
    if (kept.size >= mostKept) kept.clear();
    const found = find(name);
    kept.set(name, found);
    return found;
  };
}

/** lead* core tail*, where a core with all of its letters goes before any cutting. */
function matcher({ lead = [], core, tail = [] }: Spellings): (name: string) => boolean {
  const cores = new Set(core.map(normalName));
  const leads = lead.map(normalName).filter((word) => word !== "");
  const tails = tail.map((word) => word.normalize("NFKC"));
  const matches = (name: string, depth: number): boolean => {
    if (cores.has(name)) return true;
    if (depth === 0 || name.length < 2) return false;
    return (
      leads.some((word) => name.startsWith(word) && matches(name.slice(word.length), depth - 1)) ||
      tails.some((word) => name.endsWith(word) && matches(name.slice(0, -word.length), depth - 1))
    );
  };
  return (name) => name !== "" && matches(name, 4);
}

/** The text is the field's label, or another name that the form gives it. */
export function isExact({ label, aliases }: Pick<Field, "label" | "aliases">, text: string): boolean {
  const name = normalName(text);
  return [label, ...aliases].some((one) => normalName(one) === name);
}
