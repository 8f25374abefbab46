/** Sections of lists: indicators under their printed classes, and rows of the same kind. */
import type { FieldSource, OptionSource, SectionSource } from "../form/define.js";
import { roles } from "../form/roles.js";
import { columnField, productIn } from "./column-field.js";
import { fieldOf } from "./field-of.js";
import { compact } from "./label-text.js";
import { makeFixed } from "./make-fixed.js";
import type { Making } from "./make-form.js";
import { adding, dividing } from "./make-sections.js";
import { hasAny } from "./matches.js";
import { newColumnItem } from "./new-column-item.js";
import { classesOf, type PrintedClass } from "./printed-classes.js";
import { classRows, indicatorIds, plainRows } from "./row-templates.js";
import { tickField } from "./tick-groups.js";
import { type ColumnRule, type Item, isDividing, type ListColumn, type ListPart } from "./understood.js";
import { scoreTag } from "./write-item.js";

export function makeList(making: Making, part: ListPart): SectionSource[] {
  if (part.fixed !== undefined) return makeFixed(making, part, part.fixed);
  for (const item of part.total)
    for (const { target } of item.spots) {
      const { rule } = item;
      const text =
        rule === null
          ? ""
          : rule.rule !== "total" && rule.rule !== "execution"
            ? `{{${sumField(making, part, item.key)}}}`
            : scoreTag(making, rule);
      if (text !== "") making.edits.push({ edit: "write", target, text });
    }
  return part.list === "indicators" ? indicators(making, part) : rows(making, part);
}

function sumField({ names }: Making, part: ListPart, key: string): string {
  return `${names.section(part, "Sum")}.${names.inside(part, key, "Sum")}`;
}

function indicators(making: Making, part: ListPart): SectionSource[] {
  const { names, words, edits, scored } = making;
  const id = names.section(part);
  const classes = classesOf(part, words.more);
  const columns = part.columns.filter(({ use }) => use !== "others");
  const given = columns.flatMap((column) => columnField(making, part, columns, column) ?? []);
  const has = (role: string): boolean => given.some((field) => field.role === role);
  const fields: FieldSource[] = [
    ...(classes.length === 0 ? [] : [classField(making, part, classes)]),
    ...given,
    ...(scored && !has("indicator.weight") && has("indicator.score")
      ? [
          {
            id: names.inRows(part, "weight"),
            label: words.made.weight,
            kind: "points" as const,
            stage: "target" as const,
            role: "indicator.weight",
            printed: false as const,
            help: words.made.weightHelp,
          },
        ]
      : []),
    ...(scored && has("indicator.score") && productIn(columns) === null
      ? [
          {
            id: names.inRows(part, "handReason"),
            label: words.made.handReason,
            kind: "text" as const,
            max: 200,
            stage: "review" as const,
            optional: true,
            role: "indicator.handReason",
            printed: false as const,
          },
        ]
      : []),
  ];
  if (part.table !== null && part.rows !== null) {
    const idOf = (key: string) => (key === counter ? key : names.inRows(part, indicatorIds.get(key) ?? key));
    const tags = { id, of: idOf };
    const templates =
      classes.length === 0 ? plainRows(part, tags, counted(part, columns)) : classRows(part, tags, classes, columns);
    edits.push({ edit: "rows", table: part.table, from: part.rows[0], to: part.rows[1], rows: templates });
  }
  const level3 = names.inRows(part, "level3");
  const named =
    given.find(({ id: one }) => one === level3)?.id ??
    given.find(({ kind }) => kind === "text" || kind === "cell")?.id ??
    level3;
  return [
    {
      id,
      title: part.title === "" ? words.made.indicator : part.title,
      list: { of: words.made.indicator, named, entry: "rows", role: "indicators" },
      fields:
        named === level3 && !given.some(({ id: one }) => one === level3)
          ? [
              ...fields,
              {
                id: level3,
                label: words.made.level3,
                kind: "text",
                max: 100,
                role: "indicator.level3",
                printed: false,
              },
            ]
          : fields,
    },
  ];
}

function classField({ words, names }: Making, part: ListPart, classes: readonly PrintedClass[]): FieldSource {
  const groups = [...new Set(classes.map(({ level1 }) => level1))];
  const options = groups.flatMap((level1): OptionSource[] => {
    const own = classes
      .filter((one) => one.level1 === level1)
      .map(({ id, label }) => ({ id, label, ...roleOf(words.levelRoles, label, "cost") }));
    if (level1 === null) return own.map((option) => ({ ...option, ...roleOf(words.levelRoles, option.label) }));
    return [{ group: level1, ...roleOf(words.levelRoles, level1), options: own }];
  });
  return {
    id: names.inRows(part, "level2"),
    label: words.made.level2,
    kind: "choice",
    stage: "target",
    role: "indicator.level2",
    printed: false,
    options: flat(options),
  };
}

function flat(options: OptionSource[]): NonNullable<FieldSource["options"]> {
  return options;
}

function roleOf(levels: Readonly<Record<string, readonly string[]>>, label: string, only?: string): { role?: string } {
  const found = Object.entries(levels).find(([, words]) => hasAny(compact(label), words))?.[0];
  return found === undefined || !roles.has(found) || (only !== undefined && found !== only) ? {} : { role: found };
}

function rows(making: Making, part: ListPart): SectionSource[] {
  const { names, words, edits } = making;
  const id = names.section(part);
  const idOf = (key: string): string => names.inRows(part, key);
  const columns = part.columns.filter(({ use }) => use !== "others");
  const [sample] = part.lines;
  const numbered = Object.fromEntries(
    (sample?.printed ?? []).flatMap(({ col, text }) => {
      const column = columns.find(({ key }) => key === col);
      return column !== undefined && /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.．]$/.test(text)
        ? [[column.col, text]]
        : [];
    }),
  );
  if (part.table !== null && part.rows !== null)
    edits.push({
      edit: "rows",
      table: part.table,
      from: part.rows[0],
      to: part.rows[1],
      rows: plainRows(part, { id, of: (key) => (key === counter ? key : idOf(key)) }, counted(part, columns), numbered),
    });
  const fields = columns.flatMap((column): FieldSource[] => {
    if (column.kind === "tick") {
      const ticked = tickField(columns, column, idOf(column.key), words);
      return ticked === null ? [] : [ticked];
    }
    const role = column.role !== null && roles.has(column.role) ? column.role : undefined;
    const field = fieldOf(newColumnItem(column), idOf(column.key), role, words);
    if (column.rule !== null) return [{ ...field, derive: columnDerive(column.rule, idOf) }];
    return [["money", "date", "choice"].includes(column.kind) ? { ...field, optional: true } : field];
  });
  const named = fields.find(({ kind, derive }) => kind === "text" && derive === undefined) ?? fields[0];
  const title = part.title === "" ? words.made.row : part.title;
  const sums = part.total.filter(({ rule }) => rule !== null && rule.rule !== "total");
  const list: SectionSource = {
    id,
    title,
    list: { of: title, named: named?.id ?? "name", entry: "rows" },
    fields: fields.map((field) => (field === named ? withoutOptional(field) : field)),
  };
  if (sums.length === 0) return [list];
  return [
    list,
    {
      id: names.section(part, "Sum"),
      title: sums[0]?.label.split("：")[0] ?? title,
      fields: sums.map((item) => ({
        ...fieldOf(item, names.inside(part, item.key, "Sum"), undefined, words),
        derive: sumDerive(making, part, item),
      })),
    },
  ];
}

function columnDerive(rule: ColumnRule, idOf: (key: string) => string): string {
  if ("sum" in rule) return adding({ of: rule.sum, ...(rule.less === undefined ? {} : { less: rule.less }) }, idOf);
  if ("points" in rule) return "0";
  if ("multiply" in rule) return rule.multiply.map(idOf).join(" * ");
  return dividing(rule.divide, idOf(rule.of), idOf(rule.by));
}

/** Of a figure in the row of sums: of the list's column, or of other figures in that row. */
function sumDerive(making: Making, part: ListPart, { rule }: Item): string {
  const { names } = making;
  if (rule?.rule === "listSum") {
    const { column, also = [] } = rule;
    const lists = [...making.understood.parts.filter(({ key }) => also.includes(key)), part];
    return lists.map((one) => `sum(${names.section(one)}.${names.inRows(one, column)})`).join(" + ");
  }
  if (rule === null || !isDividing(rule)) return "0";
  return dividing(rule.rule, sumField(making, part, rule.of), sumField(making, part, rule.by));
}

/** What a row is called by its number. */
const counter = "number";

/** The column that counts the rows prints their numbers. */
function counted({ numberCol }: ListPart, columns: readonly ListColumn[]): ListColumn[] {
  const [first] = columns;
  if (numberCol === undefined || first === undefined) return [...columns];
  const counted: ListColumn = { ...first, key: counter, kind: "text", col: numberCol };
  return [...columns, counted].sort((one, other) => one.col - other.col);
}

function withoutOptional({ optional: _optional, ...field }: FieldSource): FieldSource {
  return field;
}
