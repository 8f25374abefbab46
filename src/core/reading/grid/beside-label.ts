/** Labels of what tables print beside the figures and no form need ask. */
import type { Field } from "../../form/form.js";
import { join } from "../../form/path.js";
import type { Collector } from "./found.js";
import type { GridCell } from "./grid.js";
import type { Names } from "./names.js";
import type { Place } from "./places.js";
import { unaskedField } from "./unasked-field.js";

/** What tables print beside the figures, such as who filled them in; null: the text names nothing of it. */
export function besideField(text: string, names: Names): Field | null {
  const role = names.rolesOf(text).find((one) => names.words.beside[one] !== undefined);
  const kind = role === undefined ? undefined : names.words.beside[role];
  return role === undefined || kind === undefined ? null : unaskedField(role, text, kind, role);
}

export function putBeside(field: Field, place: Place, text: string, cell: GridCell, found: Collector): void {
  if (text.trim() === "" || cell.source === null) return;
  found.beside(found.read(join(place.path, field.pattern), field, { text, cells: [cell] }));
}
