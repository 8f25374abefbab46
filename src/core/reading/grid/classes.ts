/** A class of indicators in any known spelling -> the option of a form. */
import type { Field, Option } from "../../form/form.js";
import { type Names, normalName } from "./names.js";

/** The option that a printed class means; null: none, or it cannot be told which. `level1`: what stands beside it. */
export function optionOf(names: Names, field: Field, text: string, level1: string): Option | null {
  const { options } = field;
  const name = normalName(text);
  const exact = options.filter(({ label, aliases }) => [label, ...aliases].some((one) => normalName(one) === name));
  const usual = names.classOf(text);
  const stand = usual === null ? undefined : names.words.within[usual];
  return (
    the(exact, names, level1) ??
    the(sameClass(names, options, usual), names, level1) ??
    the(sameClass(names, options, stand ?? null), names, level1) ??
    the(ofGroup(names, options, name === "" ? level1 : text), names, level1)
  );
}

/** A text that stands where classes stand, in this form or any other. */
export function isClass(names: Names, field: Field | undefined, text: string): boolean {
  if (text === "" || text.length > longest) return false;
  if (names.classOf(text) !== null || names.isLevel(text)) return true;
  const name = normalName(text);
  return (
    field?.options.some(({ label, aliases }) => [label, ...aliases].some((one) => normalName(one) === name)) ?? false
  );
}

const longest = 30;

function sameClass(names: Names, options: readonly Option[], usual: string | null): readonly Option[] {
  return usual === null ? [] : options.filter(({ label }) => names.classOf(label) === usual);
}

/** A group of one option stands for it: 满意度指标 has only the satisfaction of those served. */
function ofGroup(names: Names, options: readonly Option[], text: string): readonly Option[] {
  const name = groupName(names, text);
  const found = options.filter(({ group }) => group !== null && groupName(names, group) === name);
  return name !== "" && found.length === 1 ? found : [];
}

function groupName(names: Names, text: string): string {
  const name = normalName(text).replace(/(指标|目标|类)$/, "");
  return names.isLevel(text) || name !== "" ? name : "";
}

/** Of several, the one in the group that stands beside it. */
function the(found: readonly Option[], names: Names, level1: string): Option | null {
  if (found.length <= 1) return found[0] ?? null;
  const group = groupName(names, level1);
  const beside = found.filter((option) => option.group !== null && groupName(names, option.group) === group);
  return beside[0] ?? found[0] ?? null;
}
