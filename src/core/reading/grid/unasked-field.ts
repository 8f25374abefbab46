/** What a table prints and a form does not ask: read like a field, so that it can be told, compared and found again. */
import type { Field } from "../../form/form.js";
import type { FieldKind } from "../../value/codec.js";

/** `label`: as the table names it. */
export function unaskedField(pattern: string, label: string, kind: FieldKind, role: string): Field {
  return {
    pattern,
    id: pattern.slice(pattern.lastIndexOf(".") + 1),
    label,
    fullLabel: label,
    kind,
    spec: {},
    roles: [role],
    derive: null,
    default: null,
    optional: true,
    column: null,
    by: null,
    printed: false,
    numbered: null,
    stage: null,
    help: null,
    aliases: [],
    options: [],
    origin: { file: "", at: [] },
  };
}
