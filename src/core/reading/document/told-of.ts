/** What a person should know about what a file says: figures that it says twice and differently. */
import { type Say, say } from "../../say.js";
import { sameValue } from "../../value/same-value.js";
import type { Found } from "../grid/found.js";
import type { Names } from "../grid/names.js";
import type { Value } from "../grid/value.js";
import { toldOfList } from "./told-of-list.js";

/** Sentences of one kind at most. */
const most = 10;

export function toldOf({ values, again, projects }: Found, names: Names): Say[] {
  const first = new Map(values.map((value) => [value.path, value]));
  const twice = again
    .flatMap((other): Say[] => {
      const kept = first.get(other.path);
      if (kept === undefined || kept.value === null) return [];
      if (other.value !== null && sameValue(kept.field.kind, kept.value, other.value)) return [];
      return [
        say("told.differs", {
          label: kept.field.fullLabel,
          kept: kept.text,
          other: other.text,
          place: placeText(other),
        }),
      ];
    })
    .slice(0, most);
  return [...twice, ...projects.flatMap((list) => toldOfList(list, names))];
}

/** E13, or row and column of the table. */
function placeText({ cells }: Value): string {
  const [from] = cells.flatMap(({ source }) => source ?? []);
  if (from === undefined) return "";
  return from.cell ?? (from.table === null ? `¶${from.row}` : `${from.table}-${from.row}-${from.column}`);
}
