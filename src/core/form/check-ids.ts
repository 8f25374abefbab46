/** Ids that stand side by side must differ, and none may hide a name that the program itself gives. */
import type { Origin } from "./form.js";
import { reportNames } from "./link.js";
import type { Mistakes } from "./mistake.js";

/** `missing` stands in models for a figure that is not there. */
const everywhere: readonly string[] = [...reportNames, "missing"];

export interface Named {
  readonly id: string;
  readonly origin: Origin;
}

/** `reserved`: names that templates know at this place besides the form's own. */
export function checkIds(named: readonly Named[], reserved: readonly string[], mistakes: Mistakes): void {
  named.forEach(({ id, origin }, index) => {
    const place = { file: origin.file, at: [...origin.at, "id"], offset: 0 };
    if (named.findIndex((one) => one.id === id) !== index) mistakes.push({ code: "id-twice", facts: { id }, ...place });
    // Models are plain objects: an id such as constructor would meet what every object has.
    if (everywhere.includes(id) || reserved.includes(id) || id in {})
      mistakes.push({ code: "id-reserved", facts: { id }, ...place });
  });
}

/** The origin of an entry of a list in the definition. */
export function entryOf(origin: Origin, ...path: readonly (string | number)[]): Origin {
  return { file: origin.file, at: [...origin.at, ...path] };
}
