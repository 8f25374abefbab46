/** Which place of the report a remark of the bureau is about. */
import { expandPattern } from "../../../form/expand-pattern.js";
import type { Ledger } from "../../../form/ledger.js";
import { indicatorRows } from "../../../reading/indicator-rows.js";
import { labelOf, rowNames } from "../../../reading/label.js";
import { findFields } from "../../entry/find-field.js";
import { isPlace, placesNamed } from "../../entry/places-named.js";

export interface RemarkPlaces {
  /** Best first; empty: it names no place, and is about the report as a whole. */
  readonly paths: readonly string[];
  /** There is one, and the remark has its whole name. */
  readonly sure: boolean;
}

/** Places that are offered of one remark. */
const mostOffered = 5;
/** Characters of a name that is found within a sentence. */
const shortestName = 3;

/** By the name before a colon, else by one in quotation marks, else by the longest one that its words hold. */
export function remarkPlaces(ledger: Ledger, text: string): RemarkPlaces {
  const before = /^([^：:]{2,30})[：:]/u.exec(text)?.[1]?.trim() ?? "";
  const quoted = [...text.matchAll(/[“"「《‘]([^”"」》’]{2,40})[”"」》’]/gu)].map(([, name = ""]) => name.trim());
  for (const name of [before, ...quoted].filter((one) => one !== "")) {
    const { paths, exact } = findFields(ledger, name, { at: "home" }, { computed: true });
    const fits = exact ? paths : placesNamed(ledger, name);
    if (fits.length > 0) return places(ledger, inWords(ledger, fits, text), exact);
  }
  return places(ledger, held(ledger, text), true);
}

function places(ledger: Ledger, paths: readonly string[], exact: boolean): RemarkPlaces {
  const there = paths.filter((path) => isPlace(ledger, path));
  return { paths: there.slice(0, mostOffered), sure: exact && there.length === 1 };
}

/** Of several those whose rows the remark names as well. */
function inWords(ledger: Ledger, paths: readonly string[], text: string): readonly string[] {
  const plain = withoutBlanks(text);
  const whole = paths.filter((path) =>
    labelOf(ledger, path)
      .split("·")
      .every((part) => plain.includes(withoutBlanks(part))),
  );
  return whole.length > 0 ? whole : paths;
}

/** Indicators that the words name, by themselves or by their class, with the column that they name; else figures by their labels. */
function held(ledger: Ledger, text: string): string[] {
  const plain = withoutBlanks(text);
  const rows = indicatorRows(ledger);
  const bySubject = longestHeld(rows, plain, ({ subject }) => [subject]);
  const byClass =
    bySubject.length > 0 ? [] : longestHeld(rows, plain, ({ level1, level2 }) => [level1, level2].map(inFull));
  const named = bySubject.length > 0 ? bySubject : byClass.length <= mostOffered ? byClass : [];
  if (named.length > 0)
    return named.map(({ one: { path, definition }, name }) => {
      const rest = plain.replaceAll(name, "");
      const columns = definition.row.fields.filter(({ label, aliases }) =>
        [label, ...aliases].some((one) => one.length >= 2 && rest.includes(one)),
      );
      return columns.length === 1 && columns[0] !== undefined ? `${path}.${columns[0].id}` : path;
    });
  const labels = longestHeld([...ledger.form.fields.values()], plain, ({ label, fullLabel, aliases }) =>
    [label, fullLabel, ...aliases].flatMap((one) => [one, one.slice(one.lastIndexOf("·") + 1)]),
  );
  const all = labels.flatMap(({ one: { pattern, derive, aliases }, name }) =>
    expandPattern(ledger, pattern).map((path) => ({
      ...{ path, isSum: derive !== null || aliases.includes(name) },
      size: rowSize(ledger, path, plain),
    })),
  );
  const most = Math.max(0, ...all.map(({ size }) => size));
  const fits = all.filter(({ path, size }) => size === most && isPlace(ledger, path));
  // Of tables their sums; a column of a long list is no place.
  const main = fits.length > mostOffered ? fits.filter(({ isSum }) => isSum) : fits;
  return main.length <= mostOffered ? main.map(({ path }) => path) : [];
}

/** Characters of the name of the row that the text holds as well. */
function rowSize(ledger: Ledger, path: string, text: string): number {
  const names = rowNames(ledger, path).map(withoutBlanks);
  return Math.max(0, ...names.filter((name) => name.length > 1 && text.includes(name)).map(({ length }) => length));
}

/** Those whose names the text holds, of the longest name that it holds. */
function longestHeld<T>(all: readonly T[], text: string, namesOf: (one: T) => readonly string[]) {
  const held = all.flatMap((one) => {
    const names = namesOf(one).map(withoutBlanks);
    const [name] = names
      .filter((each) => each.length >= shortestName && text.includes(each))
      .toSorted((each, other) => other.length - each.length);
    return name === undefined ? [] : [{ one, name }];
  });
  const longest = Math.max(0, ...held.map(({ name }) => name.length));
  return held.filter(({ name }) => name.length === longest);
}

/** 时效 is called 时效指标. */
function inFull(level: string): string {
  return level === "" || level.endsWith("指标") ? level : `${level}指标`;
}

function withoutBlanks(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}
