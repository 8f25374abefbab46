/** A choice's options, groups laid out flat. */
import { entryOf } from "./check-ids.js";
import type { OptionSource } from "./define.js";
import type { Option, Origin } from "./form.js";
import type { Mistakes } from "./mistake.js";
import { checkRole } from "./roles.js";

/** `origin`: of the list of options. */
export function compileOptions(sources: readonly OptionSource[], origin: Origin, mistakes: Mistakes): Option[] {
  const placed = sources.flatMap((source, index) => placeOptions(source, entryOf(origin, index), mistakes));
  placed.forEach(({ option, origin }, index) => {
    // Two options of one label could not be told apart in an answer.
    if (placed.findIndex((one) => one.option.label === option.label) !== index)
      mistakes.push({ code: "option-twice", facts: { label: option.label }, ...origin, offset: 0 });
    if (option.id !== null && placed.findIndex((one) => one.option.id === option.id) !== index)
      mistakes.push({ code: "id-twice", facts: { id: option.id }, ...origin, offset: 0 });
  });
  return placed.map(({ option }) => option);
}

interface PlacedOption {
  readonly option: Option;
  readonly origin: Origin;
}

function placeOptions(source: OptionSource, origin: Origin, mistakes: Mistakes): PlacedOption[] {
  if (typeof source === "string")
    return [{ option: { id: null, label: source, aliases: [], role: null, group: null, groupRole: null }, origin }];
  checkRole(source.role, entryOf(origin, "role"), mistakes);
  const role = source.role ?? null;
  if (!("group" in source)) {
    const { id = null, label, aliases = [] } = source;
    return [{ option: { id, label, aliases, role, group: null, groupRole: null }, origin }];
  }
  return source.options
    .flatMap((one, index) => placeOptions(one, entryOf(origin, "options", index), mistakes))
    .map((one) => ({ ...one, option: { ...one.option, group: source.group, groupRole: role } }));
}
