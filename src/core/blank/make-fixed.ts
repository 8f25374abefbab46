/** Rows that the form prints as fields: a section for each group, and the sum of their scores. */
import type { FieldSource, SectionSource } from "../form/define.js";
import { askedKind, fieldOf } from "./field-of.js";
import { totalOf } from "./link-grades.js";
import type { Making } from "./make-form.js";
import { newColumnItem } from "./new-column-item.js";
import { boxesTag } from "./row-templates.js";
import { tickField, tickOfColumn } from "./tick-groups.js";
import type { ColumnRule, FixedRow, ListColumn, ListPart } from "./understood.js";

export function makeFixed(making: Making, part: ListPart, fixed: readonly FixedRow[]): SectionSource[] {
  const { names, words, edits } = making;
  const columns = part.columns.filter(({ use }) => use !== "others");
  const groups = [...new Set(fixed.map(({ group }) => group))];
  const sections = groups.map((group, index): SectionSource => {
    const suffix = suffixOf(index);
    const section = names.section(part, suffix);
    const fields = fixed
      .filter((row) => row.group === group)
      .flatMap((row) =>
        columns.flatMap((column): FieldSource[] => {
          const tick = tickOfColumn(columns, column);
          const id = names.inside(part, `r${row.row}c${(tick?.first ?? column).col}`, suffix);
          if (part.table !== null)
            edits.push({
              edit: "write",
              target: { in: "cell", table: part.table, row: row.row, col: column.col },
              text:
                column.around !== undefined
                  ? boxesTag(`${section}.${id}`, column, column.around)
                  : `{{${section}.${id}${tick === null ? "" : `Tick.${tick.option}`}}}`,
            });
          if (column.rule !== null && "points" in column.rule)
            return ofPoints(making, part, row, { column, rule: column.rule, id, suffix });
          if (tick === null) return [fieldAt(making, row, column, id)];
          const field = tickField(columns, column, id, words);
          return field === null ? [] : [{ ...field, label: `${row.name}：${field.label}` }];
        }),
      );
    return { id: section, title: group ?? (part.title === "" ? words.made.indicator : part.title), fields };
  });
  return [...sections, ...sumsOf(making, part, sections)];
}

/** A field for each sum of the scores of some of the rows, or of all. */
function sumsOf({ names, edits }: Making, part: ListPart, sections: readonly SectionSource[]): SectionSource[] {
  const fieldIn = (row: number, col: number): string[] =>
    sections.flatMap(({ id: section, fields = [] }, index) => {
      const id = names.inside(part, `r${row}c${col}`, suffixOf(index));
      return fields.some((field) => field.id === id && field.kind === "points") ? [`${section}.${id}`] : [];
    });
  const section = names.section(part, "Sum");
  const [whole] = totalOf(part);
  const fields = part.total.flatMap((item): FieldSource[] => {
    const { rule } = item;
    if (rule?.rule !== "total" || rule.prints !== "score") return [];
    const key = rule.column ?? "score";
    const column = part.columns.find((one) => one.key === key);
    const rows = rule.rows ?? part.fixed?.map(({ row }) => row) ?? [];
    const parts = column === undefined ? [] : rows.flatMap((row) => fieldIn(row, column.col));
    if (parts.length === 0) return [];
    const id = names.inside(part, item === whole ? "score" : item.key.replace(".", "x"), "Sum");
    for (const { target } of item.spots) edits.push({ edit: "write", target, text: `{{${section}.${id}}}` });
    return [{ id, label: item.label, kind: "points", derive: parts.join(" + ") }];
  });
  return fields.length === 0 ? [] : [{ id: section, title: whole?.label ?? fields[0]?.label ?? "", fields }];
}

/** The points that the form prints less the score, or the score as a percentage of them. */
function ofPoints(
  { names }: Making,
  part: ListPart,
  row: FixedRow,
  at: {
    readonly column: ListColumn;
    readonly rule: Extract<ColumnRule, { points: string }>;
    readonly id: string;
    readonly suffix: string;
  },
): FieldSource[] {
  const { column, rule, id, suffix } = at;
  const score = part.columns.find(({ key }) => key === rule.score);
  if (score === undefined || row.points === null || row.points === 0) return [];
  const of = `${names.section(part, suffix)}.${names.inside(part, `r${row.row}c${score.col}`, suffix)}`;
  const label = `${row.name}：${column.name}`;
  return rule.points === "lost"
    ? [{ id, label, kind: "points", derive: `${row.points} - ${of}` }]
    : [{ id, label, kind: "percent", decimals: 2, derive: `${of} / ${row.points} * 100` }];
}

function suffixOf(index: number): string {
  return index === 0 ? "" : `At${index + 1}`;
}

function fieldAt({ words }: Making, row: FixedRow, column: ListColumn, id: string): FieldSource {
  const { key, name, kind, role } = column;
  if (column.around !== undefined) {
    const field = fieldOf(newColumnItem(column), id, undefined, words);
    return { ...field, label: `${row.name}：${name}`, optional: true };
  }
  const asked = askedKind(kind);
  const longest = asked === "cell" ? 100 : words.texts[asked];
  return {
    id,
    label: `${row.name}：${name}`,
    kind: asked === "choice" ? "text" : asked,
    ...(asked === "points" ? (row.points === null ? {} : { max: row.points }) : {}),
    ...(longest === undefined || asked === "points" ? {} : { max: longest }),
    ...(key === "score" || kind === "actual" ? {} : { optional: true }),
    ...(row.help === null || (kind !== "score" && role !== "indicator.actual") ? {} : { help: row.help.slice(0, 200) }),
  };
}
