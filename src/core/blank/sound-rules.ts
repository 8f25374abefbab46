/** The last look at what was understood: a figure that would follow from what the form does not have is asked, and told as unsure. */
import { compileForm } from "../form/compile.js";
import type { Mistake } from "../form/mistake.js";
import type { BlankWords } from "./blank-words.js";
import { FormNames } from "./form-names.js";
import { makeForm } from "./make-form.js";
import { textId } from "./make-matrix.js";
import type { Item, ListColumn, Part, Understood } from "./understood.js";

export function withSoundRules(understood: Understood, words: BlankWords): Understood {
  const unsound = unsoundIn(understood, words);
  // What is asked instead is there for the others; each time at least one is.
  return unsound.size === 0 ? understood : withSoundRules(withAsked(understood, unsound), words);
}

/** Mistakes of the form as it would be made: expressions that name what is not there, or come back to themselves. */
function brokenIn(understood: Understood, words: BlankWords): Mistake[] {
  const { source, narratives } = makeForm(understood, { id: "form", words });
  const mistakes: Mistake[] = [];
  compileForm({ file: "form.yaml", source, fragments: new Map(), narratives }, mistakes);
  return mistakes.filter(({ code }) => code === "reference-unknown" || code === "circular");
}

/** Keys of items, or `list/column`. */
function unsoundIn(understood: Understood, words: BlankWords): Set<string> {
  const broken = brokenIn(understood, words);
  if (broken.length === 0) return new Set();
  const names = new FormNames(understood, words, new Map());
  const keys = broken.flatMap(({ facts, at }) => {
    const pattern = String(facts.field);
    return understood.parts.flatMap((part) => keysAt(names, part, pattern, at));
  });
  return new Set(keys);
}

function keysAt(names: FormNames, part: Part, pattern: string, at: Mistake["at"]): string[] {
  const isCalled = (path: string): boolean => pattern === path || pattern.endsWith(`.${path}`);
  if (part.part === "narrative") return [];
  if (part.part === "list") {
    const section = names.section(part);
    const columns = part.columns.filter(
      ({ key, rule }) => rule !== null && isCalled(`${section}.*.${names.inRows(part, key)}`),
    );
    const sums = part.total.filter(
      ({ key, rule }) => rule !== null && isCalled(`${names.section(part, "Sum")}.${names.inside(part, key, "Sum")}`),
    );
    return [...columns.map(({ key }) => `${part.key}/${key}`), ...sums.map(({ key }) => key)];
  }
  const beside = part.items.find((one) => isCalled(`${names.section(part)}.${names.inside(part, textId(one))}`));
  if (part.part === "matrix" && beside !== undefined) return beside.rule === null ? [] : [beside.key];
  const found = part.items.find(({ key }) => isCalled(names.path(key)));
  if (found === undefined) return [];
  const { cell } = found;
  // An expression of a column stands in all its cells, one of a row in all of that.
  const isWith = (one: Item): boolean =>
    at.includes("columns") ? one.cell?.column === cell?.column : one.cell?.row === cell?.row;
  const own = cell === null ? [found] : part.items.filter((one) => one === found || isWith(one));
  return own.filter(({ rule }) => rule !== null).map(({ key }) => key);
}

function withAsked(understood: Understood, keys: ReadonlySet<string>): Understood {
  const unsure = [...understood.unsure];
  const ask = <T extends Item | ListColumn>(
    one: T,
    key: string,
    place: { at: Item["spots"][0]["at"]; text: string },
  ): T => {
    if (!keys.has(key)) return one;
    if (!unsure.some((told) => told.key === key)) unsure.push({ key, why: "rule", ...place });
    return { ...one, use: "ask", rule: null };
  };
  const item = (one: Item): Item => ask(one, one.key, { at: one.spots[0]?.at ?? {}, text: one.label });
  const parts = understood.parts.map((part): Part => {
    if (part.part === "narrative") return part;
    if (part.part !== "list") return { ...part, items: part.items.map(item) };
    const columns = part.columns.map((one) =>
      ask(one, `${part.key}/${one.key}`, { at: { table: part.table ?? 0, col: one.col }, text: one.name }),
    );
    return { ...part, columns, total: part.total.map(item) };
  });
  return { ...understood, parts, unsure };
}
