/** What a cell is the label of, and cells that are heads rather than answers. */
import type { Field, List } from "../../form/form.js";
import { isAmount } from "./amount-labels.js";
import { besideField } from "./beside-label.js";
import { isNote } from "./furniture.js";
import type { Grid, GridCell } from "./grid.js";
import { isExact, normalName } from "./names.js";
import { isOfWholeTime } from "./periods.js";
import type { Place, Places } from "./places.js";
import { withoutBlock } from "./same-label.js";
import type { Vocabulary } from "./vocabulary.js";

export interface Label {
  readonly cell: GridCell;
  readonly place: Place;
  readonly field: Field | null;
  /** A list whose rows stand in one cell, a line each. */
  readonly list: List | null;
  readonly exact: boolean;
  /** The form does not ask it. */
  readonly isBeside?: true;
  /** Texts of this kind stand in one field, a line each. */
  readonly isOneOfSeveral?: true;
}

export function labelOf(cell: GridCell, places: Places): Label | null {
  for (const place of places.chain()) {
    const words = places.vocabulary(place);
    const [field] = words.fieldsNamed(cell.text);
    if (field !== undefined) return { cell, place, field, list: null, exact: isExact(field, cell.text) };
    const opener = places
      .openers(place)
      .find(({ list, named }) => isNamed(named, cell.text, places) && list.role !== "goals");
    if (opener !== undefined) return { cell, place, field: opener.named, list: null, exact: true };
    const lines = places
      .openers(place)
      .find(({ list }) => [list.title, list.of].some((name) => normalName(name) === normalName(cell.text)));
    if (lines !== undefined) return { cell, place, field: null, list: lines.list, exact: true };
    if (isRowOf(words, cell.text)) break;
  }
  const goal = numberedGoal(cell.text, places);
  if (goal !== null) return { cell, ...goal, list: null, exact: true, isOneOfSeveral: true };
  const beside = besideField(cell.text, places.names);
  return beside === null
    ? null
    : { cell, place: places.current, field: beside, list: null, exact: false, isBeside: true };
}

/** 自评等级 | ☑优 □良 below a list, where the form asks it by this very name: no line of a sum. */
export function namesTextField([first, ...others]: readonly GridCell[], places: Places): boolean {
  const label = first === undefined || others.length === 0 ? null : labelOf(first, places);
  return label?.exact === true && label.field !== null && isWritten(label.field);
}

function isWritten({ kind }: Field): boolean {
  return kind === "choice" || kind === "choices" || kind === "text" || kind === "long";
}

/** 年度目标2 where the form has one text for all goals. */
function numberedGoal(text: string, places: Places): { place: Place; field: Field } | null {
  const [, base = ""] = /^(\D{2,12}?)(?:\d{1,2}|[一二三四五六七八九十])[:：]?$/.exec(normalName(text)) ?? [];
  if (base === "") return null;
  for (const place of places.chain()) {
    const [field] = places.vocabulary(place).fieldsNamed(base);
    if (field?.kind === "long" && field.roles.includes("goal.expected")) return { place, field };
  }
  return null;
}

function isNamed(field: Field, text: string, places: Places): boolean {
  return isExact(field, text) || field.roles.some((role) => places.names.rolesOf(text).includes(role));
}

export function isHeading({ text }: GridCell, places: Places): boolean {
  return places.chain().some((place) => places.vocabulary(place).isHeading(text));
}

/** A heading, or the head of a column: such a text is nobody's answer. */
export function isHead(cell: GridCell, places: Places): boolean {
  // 审核人： beside 制表人： names something else, whatever it is.
  if (/^[^，。；,;\n]{1,20}[:：]\s*$/.test(cell.text)) return true;
  if (isHeading(cell, places) || isOfWholeTime(cell.text, places.names)) return true;
  if (places.names.rolesOf(cell.text).some((role) => role.startsWith("indicator."))) return true;
  return places.chain().some((place) =>
    places.vocabulary(place).tables.some((words) => {
      const meaning = words.columnNamed(cell.text);
      return meaning !== null && meaning.is !== "skip";
    }),
  );
}

/** The label of a row of this place's own tables is no figure of a place around it, whatever that one calls its own. */
export function isRowOf({ tables }: Vocabulary, text: string): boolean {
  return tables.some((words) => words.rowNamed(text) !== null);
}

/** 预期目标：… below the heading 年度总体目标 says itself what it is; 目标1：… 目标2：… are the text of the goal above them. */
export function isPair(cell: GridCell, places: Places): boolean {
  const text = /^\s*([^:：\n]{2,40})[:：]\s*\S/.exec(cell.text)?.[1];
  const label = text === undefined ? null : labelOf({ ...cell, text }, places);
  return label !== null && !label.isOneOfSeveral;
}

/**
 * Heads of different long texts, such as 预期目标 and 实际完成情况, with nothing but texts right below them: the blanks beside the
 * heads are the rest of cells that nobody merged.
 */
export function areHeadsOfTexts(labels: readonly (Label | null)[], grid: Grid, places: Places): boolean {
  const heads = withoutBlock(labels.filter((label) => label !== null));
  const isAlone = labels.every((label) => label !== null) && new Set(heads.map(({ field }) => field)).size > 1;
  if (!grid.aligned || !isAlone) return false;
  const below = heads.flatMap(({ field, cell }) => {
    const text = (grid.rows[cell.row + cell.rows] ?? []).find(({ column }) => column === cell.column);
    return field?.kind !== "long" ? [null] : text === undefined || text.text === "" ? [] : [text];
  });
  const isText = (cell: GridCell | null): boolean =>
    cell !== null &&
    !isAmount(cell.text) &&
    !isNote(places.names, cell.text) &&
    labelOf(cell, places) === null &&
    !isHead(cell, places) &&
    !isPair(cell, places);
  return below.length > 0 && below.every(isText);
}
