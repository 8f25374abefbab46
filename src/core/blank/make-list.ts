/** Sections of lists: indicators under their printed classes, and rows of the same kind. */
import type { FieldSource, OptionSource, SectionSource } from "../form/define.js";
import { roles } from "../form/roles.js";
import { askedKind, fieldOf } from "./field-of.js";
import type { RowTemplate } from "./layout-edit.js";
import { compact } from "./label-text.js";
import { hasAny, isAny } from "./matches.js";
import type { Making } from "./make-form.js";
import { scoreTag } from "./make-sections.js";
import { newColumnItem } from "./new-column-item.js";
import type { ListColumn, ListPart, Repeat } from "./understood.js";

export function makeList(making: Making, part: ListPart, _scope: Repeat | null): SectionSource[] {
  for (const item of part.total)
    for (const { target } of item.spots) {
      const { rule } = item;
      const text = rule === null ? "" : rule.rule === "listSum" ? `{{${sumField(making, part, item.key)}}}` : making.scored ? scoreTag(rule) : "";
      if (text !== "") making.edits.push({ edit: "write", target, text });
    }
  return part.list === "indicators" ? indicators(making, part) : rows(making, part);
}

function sumField({ names }: Making, part: ListPart, key: string): string {
  return `${names.section(part)}Sum.${key}`;
}

const indicatorIds: Readonly<Record<string, string>> = { l1: "className", l2: "subclass", l3: "level3", note: "reason", unit: "measure" };

function indicators(making: Making, part: ListPart): SectionSource[] {
  const { names, words, edits, scored } = making;
  const id = names.section(part);
  const classes = classesOf(part, words.more);
  const columns = part.columns.filter(({ use }) => use !== "others");
  const given = columns.map((column) => columnField(making, column));
  const has = (role: string): boolean => given.some((field) => field.role === role);
  const fields: FieldSource[] = [
    ...(classes.length === 0 ? [] : [classField(making, classes)]),
    ...given,
    ...(scored && !has("indicator.weight") && has("indicator.score") ? [{ id: "weight", label: words.made.weight, kind: "points" as const, stage: "target" as const, role: "indicator.weight", printed: false as const, help: words.made.weightHelp }] : []),
    ...(scored && has("indicator.score") ? [{ id: "handReason", label: words.made.handReason, kind: "text" as const, max: 200, stage: "review" as const, optional: true, role: "indicator.handReason", printed: false as const }] : []),
  ];
  if (part.table !== null && part.rows !== null) {
    const templates = classes.length === 0 ? plainRows(part, id, columns) : classRows(part, id, classes, columns);
    edits.push({ edit: "rows", table: part.table, from: part.rows[0], to: part.rows[1], rows: templates });
  }
  const named = given.find(({ id: one }) => one === "level3")?.id ?? given.find(({ kind }) => kind === "text" || kind === "cell")?.id ?? "level3";
  return [
    {
      id,
      title: part.title === "" ? words.made.indicator : part.title,
      list: { of: words.made.indicator, named, entry: "rows", role: "indicators" },
      fields: named === "level3" && !given.some(({ id: one }) => one === "level3") ? [...fields, { id: "level3", label: words.made.level3, kind: "text", max: 100, role: "indicator.level3", printed: false }] : fields,
    },
  ];
}

interface PrintedClass {
  readonly id: string;
  readonly level1: string | null;
  readonly label: string;
  /** Rows that the form prints for it. */
  readonly rows: readonly number[];
}

/** Classes with the rows that the form prints for them; a row that only says that more may follow is none. */
function classesOf(part: ListPart, more: readonly string[]): PrintedClass[] {
  const found: PrintedClass[] = [];
  for (const { row, level1, level2 } of part.lines) {
    const text = level2 ?? level1;
    if (text === null || isAny(compact(text), more)) continue;
    const label = className(text);
    const group = level2 === null || level1 === null ? null : className(level1);
    const last = found.at(-1);
    if (last?.label === label && last.level1 === group && last.rows.at(-1) === row - 1)
      found[found.length - 1] = { ...last, rows: [...last.rows, row] };
    else if (!found.some((one) => one.label === label)) found.push({ id: `k${found.length + 1}`, level1: group, label, rows: [row] });
    else if (group !== null) found.push({ id: `k${found.length + 1}`, level1: group, label: `${group}·${label}`, rows: [row] });
  }
  return found;
}

/** A class without its points. */
function className(text: string): string {
  return text.replace(/[（(]?\d{1,3}(?:\.\d)?分[）)]?/g, "").replace(/[:：]$/, "");
}

function classField({ words }: Making, classes: readonly PrintedClass[]): FieldSource {
  const groups = [...new Set(classes.map(({ level1 }) => level1))];
  const options = groups.flatMap((level1): OptionSource[] => {
    const own = classes.filter((one) => one.level1 === level1).map(({ id, label }) => ({ id, label, ...roleOf(words.levelRoles, label, "cost") }));
    if (level1 === null) return own.map((option) => ({ ...option, ...roleOf(words.levelRoles, option.label) }));
    return [{ group: level1, ...roleOf(words.levelRoles, level1), options: own }];
  });
  return { id: "level2", label: words.made.level2, kind: "choice", stage: "target", role: "indicator.level2", printed: false, options: flat(options) };
}

function flat(options: OptionSource[]): NonNullable<FieldSource["options"]> {
  return options;
}

function roleOf(levels: Readonly<Record<string, readonly string[]>>, label: string, only?: string): { role?: string } {
  const found = Object.entries(levels).find(([, words]) => hasAny(compact(label), words))?.[0];
  return found === undefined || !roles.has(found) || (only !== undefined && found !== only) ? {} : { role: found };
}

function columnField({ words, scored }: Making, column: ListColumn): FieldSource {
  const id = indicatorIds[column.key] ?? column.key;
  const role = column.role !== null && roles.has(column.role) && column.role !== "indicator.level1" && column.role !== "indicator.level2" ? column.role : undefined;
  const base = fieldOf(newColumnItem(column), id, role, words);
  const stage = stageOf(role, column);
  if (column.kind === "score")
    return { ...base, stage: "review", optional: true, ...(scored ? { help: words.made.scoreHelp } : {}) };
  if (column.kind === "tick") return { ...base, kind: "choice", optional: true, stage, options: [{ id: "yes", label: words.ticks.sign }] };
  if (column.role === "indicator.op" || column.role === "indicator.unit")
    return { ...base, kind: "text", max: 20, optional: true, stage };
  return { ...base, kind: askedKind(column.kind), stage, ...(column.kind === "target" || column.kind === "actual" ? { max: 100 } : {}), ...(isOptional(role, column) ? { optional: true } : {}) };
}

function isOptional(role: string | undefined, { kind, key }: ListColumn): boolean {
  return role === undefined && key !== "l1" && key !== "l2" && kind !== "weight" ? true : role === "indicator.reason" || role === "indicator.standard";
}

function stageOf(role: string | undefined, { kind }: ListColumn): "target" | "actual" | "review" {
  if (kind === "actual") return "actual";
  return kind === "score" || kind === "tick" || role === "indicator.reason" ? "review" : "target";
}

function tag({ key, kind }: ListColumn): string {
  const id = indicatorIds[key] ?? key;
  return kind === "tick" ? `{{${id}Tick.yes}}` : `{{${id}}}`;
}

/** Two rows a class: one with its name, whose merged cells begin or go on as in the blank, and one for the indicators after the first. */
function classRows(part: ListPart, id: string, classes: readonly PrintedClass[], columns: readonly ListColumn[]): RowTemplate[] {
  const first = Math.min(...columns.map(({ col }) => col));
  const left = Array.from({ length: first - 1 }, (_, index) => index + 1);
  const used = new Set(classes.flatMap(({ rows: own }) => own));
  const templates: { row: number; templates: RowTemplate[] }[] = classes.map((one) => {
    const [row = 0, second = row] = one.rows;
    const list = `${id}In.${one.id}`;
    return {
      row,
      templates: [
        { like: row, cells: framed(columns, `{{#${list}}}{{#first}}`, "{{/first}}"), begin: left, goOn: [] },
        { like: second, cells: framed(columns, "{{#rest}}", `{{/rest}}{{/${list}}}`), begin: [], goOn: left },
      ],
    };
  });
  // Rows that belong to no class stay as they are.
  const others = part.lines.filter(({ row }) => !used.has(row)).map(({ row }) => ({ row, templates: [{ like: row, cells: {}, begin: [], goOn: [] }] }));
  return [...templates, ...others].sort((one, other) => one.row - other.row).flatMap((one) => one.templates);
}

function framed(columns: readonly ListColumn[], open: string, close: string): Record<number, string> {
  const cells: Record<number, string> = {};
  columns.forEach((column, index) => {
    cells[column.col] = `${index === 0 ? open : ""}${tag(column)}${index === columns.length - 1 ? close : ""}`;
  });
  return cells;
}

/** Rows without printed classes: one for each, and a blank one where there is none. */
function plainRows(part: ListPart, id: string, columns: readonly ListColumn[], numbered: Readonly<Record<number, string>> = {}): RowTemplate[] {
  const [like = part.lines[0]?.row ?? 1] = part.lines.map(({ row }) => row);
  const asWritten = framed(columns, `{{#${id}}}`, `{{/${id}}}`);
  const cells = Object.fromEntries(Object.entries(asWritten).map(([col, text]) => [col, withNumber(text, numbered[Number(col)])]));
  const last = columns.at(-1)?.col ?? 0;
  const [firstCol = 0] = columns.map(({ col }) => col);
  const none: Record<number, string> = Object.fromEntries(columns.map(({ col }) => [col, ""]));
  none[firstCol] = `{{^${id}}}`;
  none[last] = `${none[last]}{{/${id}}}`;
  const blank = part.lines.at(1)?.row ?? like;
  return [
    { like, cells, begin: [], goOn: [] },
    { like: blank, cells: none, begin: [], goOn: [] },
  ];
}

/** `1、` before the text of a sample row counts the rows. */
function withNumber(text: string, sample: string | undefined): string {
  if (sample === undefined) return text;
  const mark = sample.replace(/\d+|[一二三四五六七八九十]+/, /\d/.test(sample) ? "{{number}}" : "{{ordinal}}");
  return text.replace(/^((?:\{\{[#^][^}]*\}\})*)/, `$1${mark}`);
}

function rows(making: Making, part: ListPart): SectionSource[] {
  const { names, words, edits } = making;
  const id = names.section(part);
  const columns = part.columns.filter(({ use }) => use !== "others");
  const [sample] = part.lines;
  const numbered = Object.fromEntries(
    (sample?.printed ?? []).flatMap(({ col, text }) => {
      const column = columns.find(({ key }) => key === col);
      return column !== undefined && /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.．]$/.test(text) ? [[column.col, text]] : [];
    }),
  );
  if (part.table !== null && part.rows !== null)
    edits.push({ edit: "rows", table: part.table, from: part.rows[0], to: part.rows[1], rows: plainRows(part, id, columns, numbered) });
  const fields = columns.map((column): FieldSource => {
    const role = column.role !== null && roles.has(column.role) ? column.role : undefined;
    const field = fieldOf(newColumnItem(column), column.key, role, words);
    if (column.rule !== null) return { ...field, derive: column.rule.sum.join(" + ") };
    return column.kind === "money" || column.kind === "date" ? { ...field, optional: true } : field;
  });
  const named = fields.find(({ kind, derive }) => kind === "text" && derive === undefined) ?? fields[0];
  const title = part.title === "" ? words.made.row : part.title;
  const sums = part.total.filter(({ rule }) => rule?.rule === "listSum");
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
      id: `${id}Sum`,
      title: sums[0]?.label.split("：")[0] ?? title,
      fields: sums.map((item) => ({
        id: item.key,
        label: item.label,
        kind: "money" as const,
        ...(item.unit === null ? {} : { unit: item.unit }),
        derive: item.rule?.rule === "listSum" ? `sum(${id}.${item.rule.column})` : "0",
      })),
    },
  ];
}

function withoutOptional({ optional: _optional, ...field }: FieldSource): FieldSource {
  return field;
}
