/** Rows that the form prints as fields: a section for each group, and the sum of their scores. */
import type { FieldSource, SectionSource } from "../form/define.js";
import { askedKind, fieldOf } from "./field-of.js";
import type { Making } from "./make-form.js";
import { newColumnItem } from "./new-column-item.js";
import { boxesTag } from "./row-templates.js";
import { tickField, tickOfColumn } from "./tick-groups.js";
import type { FixedRow, ListColumn, ListPart } from "./understood.js";

export function makeFixed(making: Making, part: ListPart, fixed: readonly FixedRow[]): SectionSource[] {
  const { names, words, edits } = making;
  const id = names.section(part);
  const columns = part.columns.filter(({ use }) => use !== "others");
  const groups = [...new Set(fixed.map(({ group }) => group))];
  const sections = groups.map((group, index): SectionSource => {
    const section = index === 0 ? id : `${id}At${index + 1}`;
    const fields = fixed
      .filter((row) => row.group === group)
      .flatMap((row) =>
        columns.flatMap((column): FieldSource[] => {
          const tick = tickOfColumn(columns, column);
          const id = `r${row.row}c${(tick?.first ?? column).col}`;
          if (part.table !== null)
            edits.push({
              edit: "write",
              target: { in: "cell", table: part.table, row: row.row, col: column.col },
              text:
                column.around !== undefined
                  ? boxesTag(`${section}.${id}`, column, column.around)
                  : `{{${section}.${id}${tick === null ? "" : `Tick.${tick.option}`}}}`,
            });
          if (tick === null) return [fieldAt(making, row, column, id)];
          const field = tickField(columns, column, id, words);
          return field === null ? [] : [{ ...field, label: `${row.name}：${field.label}` }];
        }),
      );
    return { id: section, title: group ?? (part.title === "" ? words.made.indicator : part.title), fields };
  });
  const scored = sections.flatMap(({ id: section, fields = [] }) =>
    fields.filter(({ kind }) => kind === "points").map((field) => `${section}.${field.id}`),
  );
  const sums = part.total.filter(({ rule }) => rule?.rule === "total" && rule.prints === "score");
  const [sum] = sums;
  if (sum === undefined || scored.length === 0) return sections;
  for (const { target } of sum.spots) edits.push({ edit: "write", target, text: `{{${id}Sum.score}}` });
  return [
    ...sections,
    {
      id: `${id}Sum`,
      title: sum.label,
      fields: [{ id: "score", label: sum.label, kind: "points", derive: scored.join(" + ") }],
    },
  ];
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
