/** Texts that a form's tables are known by, for putting lines and cells together that were torn apart. */
import type { Form } from "../../../form/form.js";
import { indicatorField } from "../../../form/scored-scopes.js";
import { isClass } from "../classes.js";
import { bareYear } from "../head.js";
import { type Names, normalName } from "../names.js";
import { vocabulariesOf } from "../vocabulary.js";

export interface Landmarks {
  readonly names: Names;
  /** A head of a list's column. */
  isHead(text: string): boolean;
  /** A head of a table's column. */
  isColumn(text: string): boolean;
  /** The label of a row of a table. */
  isRowLabel(text: string): boolean;
  /** The label of a single figure, or a heading. */
  isLabel(text: string): boolean;
  /** The label of a text of paragraphs. */
  isLong(text: string): boolean;
  isClass(text: string): boolean;
  /** Any of them. */
  isName(text: string): boolean;
}

export function landmarksOf(form: Form, names: Names): Landmarks {
  const all = vocabulariesOf(form.root, names);
  const titles = new Set([...form.lists.values()].flatMap(({ title, of }) => [title, of]).map(normalName));
  const classes = [...form.lists.values()].flatMap((list) => indicatorField(list, "indicator.level2") ?? [])[0];
  const remembered = (find: (text: string) => boolean): ((text: string) => boolean) => {
    const kept = new Map<string, boolean>();
    return (text) => {
      if (text.length > longest) return false;
      const before = kept.get(text);
      if (before !== undefined) return before;
      const found = normalName(text) !== "" && find(text);
      kept.set(text, found);
      return found;
    };
  };
  const isHead = remembered((text) => all.some(({ lists }) => lists.some((list) => list.columnNamed(text) !== null)));
  const isColumn = remembered((text) =>
    all.some(({ tables }) => tables.some((table) => table.columnNamed(text) !== null)),
  );
  const isRowLabel = remembered((text) =>
    all.some(({ tables }) => tables.some((table) => table.rowNamed(text) !== null)),
  );
  const isLabel = remembered(
    (text) =>
      titles.has(normalName(text)) || all.some((words) => words.isHeading(text) || words.fieldsNamed(text).length > 0),
  );
  const group = remembered((text) => classes !== undefined && isClass(names, classes, text));
  return {
    names,
    isHead,
    isColumn,
    isRowLabel,
    isLabel,
    isLong: (text) => all.some((words) => words.fieldsNamed(text)[0]?.kind === "long"),
    isClass: group,
    isName: (text) =>
      isHead(text) || isColumn(text) || isRowLabel(text) || isLabel(text) || group(text) || bareYear(text) !== null,
  };
}

const longest = 60;
