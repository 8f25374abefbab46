/** Which place of the report a remark of the bureau is about. */
import type { Ledger } from "../../../form/ledger.js";
import { indicatorRows } from "../../../reading/indicator-rows.js";
import { labelOf } from "../../../reading/label.js";
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

/** An indicator that the words name, with the column that they name; else figures by their labels. */
function held(ledger: Ledger, text: string): string[] {
  const plain = withoutBlanks(text);
  const named = indicatorRows(ledger)
    .map(({ path, subject, definition }) => ({ path, name: withoutBlanks(subject), fields: definition.row.fields }))
    .filter(({ name }) => name.length >= shortestName && plain.includes(name));
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  if (longest > 0)
    return named
      .filter(({ name }) => name.length === longest)
      .flatMap(({ path, name, fields }) => {
        const rest = plain.replaceAll(name, "");
        const columns = fields.filter(({ label, aliases }) =>
          [label, ...aliases].some((one) => one.length >= 2 && rest.includes(one)),
        );
        return columns.length === 1 && columns[0] !== undefined ? [`${path}.${columns[0].id}`] : [path];
      });
  const labels = [...ledger.form.fields.values()]
    .filter(({ pattern }) => !pattern.includes("*"))
    .map(({ pattern, label, fullLabel }) => ({
      pattern,
      size: Math.max(...[label, fullLabel].map((one) => sizeIn(plain, withoutBlanks(one)))),
    }));
  const most = Math.max(0, ...labels.map(({ size }) => size));
  return most === 0 ? [] : labels.filter(({ size }) => size === most).map(({ pattern }) => pattern);
}

function sizeIn(text: string, label: string): number {
  return label.length >= shortestName && text.includes(label) ? label.length : 0;
}

function withoutBlanks(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}
