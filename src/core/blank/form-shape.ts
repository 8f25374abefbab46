/** What a form asks and where, as far as its next version is held against it. Plain data. */
import type { Field, Form, Scope, Section } from "../form/form.js";

/** A field, a row or a column. */
export interface Named {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly roles: readonly string[];
}

export interface ScopeShape {
  readonly fields: readonly Named[];
  readonly sections: readonly SectionShape[];
}

export interface SectionShape {
  readonly id: string;
  readonly title: string;
  readonly isList: boolean;
  readonly rows: readonly Named[];
  readonly columns: readonly Named[];
  /** Beside the table, or directly in the section. */
  readonly fields: readonly Named[];
  /** Of a list: what each row holds. */
  readonly inside: ScopeShape | null;
}

/** A form whose next version is made. */
export interface PastForm {
  readonly last: ScopeShape;
  /** What any version of it ever called something, as patterns. */
  readonly used: readonly string[];
}

/** `versions`: all that there were, the last one first. */
export function pastOf(last: Form, versions: readonly Form[]): PastForm {
  const used = versions.flatMap((form) => namesIn(shapeOf(form), ""));
  return { last: shapeOf(last), used: [...new Set(used)] };
}

export function shapeOf({ root }: Form): ScopeShape {
  return scopeShape(root);
}

function scopeShape({ fields, sections }: Scope): ScopeShape {
  return { fields: fields.map(named), sections: sections.map(sectionShape) };
}

function sectionShape({ id, title, table, list, fields }: Section): SectionShape {
  const kindOf = (column: string): string => fields.find((field) => field.column === column)?.kind ?? "";
  return {
    id,
    title,
    isList: list !== null,
    rows: (table?.rows ?? []).map((row) => ({ ...row, kind: "row", roles: row.role === null ? [] : [row.role] })),
    columns: (table?.columns ?? []).map((column) => ({
      id: column.id,
      label: column.label,
      kind: kindOf(column.id),
      roles: column.role === undefined ? [] : [column.role],
    })),
    fields: fields.filter(({ column }) => column === null).map(named),
    inside: list === null ? null : scopeShape(list.row),
  };
}

function named({ id, label, kind, spec, roles }: Field): Named {
  const unit = spec.unit ?? "";
  const bare = unit === "" ? label : label.replace(`（${unit}）`, "").replace(`(${unit})`, "");
  return { id, label: bare, kind, roles };
}

/** Of everything below `at`. */
function namesIn({ fields, sections }: ScopeShape, at: string): string[] {
  return [
    ...fields.map(({ id }) => `${at}${id}`),
    ...sections.flatMap((section) => {
      const own = `${at}${section.id}`;
      return [
        own,
        ...[...section.rows, ...section.fields].map(({ id }) => `${own}.${id}`),
        ...section.columns.map(({ id }) => `${own} ${id}`),
        ...(section.inside === null ? [] : namesIn(section.inside, `${own}.*.`)),
      ];
    }),
  ];
}
