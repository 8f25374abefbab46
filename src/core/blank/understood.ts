/** What a blank form was understood to ask. Plain data: a person corrects it, and the form is made of it. */
import type { BlankKind } from "./blank-words.js";

/** A place as people name it: numbers from 1, columns of the grid. */
export interface BlankPlace {
  readonly table?: number | undefined;
  readonly row?: number | undefined;
  readonly col?: number | undefined;
  /** As in `BlankCell`. */
  readonly drawn?: number | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
  readonly paragraph?: number | undefined;
  /** Which of the blanks of the paragraph. */
  readonly blank?: number | undefined;
  /** Where a cell holds several: what stands before the blank. */
  readonly inCell?: string | undefined;
  readonly heading?: string | undefined;
  /** Outside the body's paragraphs and tables, where nothing is asked. */
  readonly in?: "header" | "footer" | "box" | undefined;
}

/** Where the value is written: a whole cell, or characters of a paragraph of the body or of a cell. */
export type Target =
  | { readonly in: "cell"; readonly table: number; readonly row: number; readonly col: number }
  | {
      readonly in: "cellText";
      readonly table: number;
      readonly row: number;
      readonly col: number;
      readonly paragraph: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly in: "text"; readonly paragraph: number; readonly from: number; readonly to: number };

export interface Spot {
  readonly at: BlankPlace;
  readonly target: Target;
}

/** `of` by `by` as a percentage or as it is; `of` less `by`, as it is or as a percentage of `by`. */
export type Dividing = "share" | "ratio" | "difference" | "growth";

type DividingRule = { readonly rule: Dividing; readonly of: string; readonly by: string };

/** How a figure follows from others, which are named by their keys. */
export type Rule =
  /** `less`: what is taken off again. */
  | { readonly rule: "sum"; readonly of: readonly string[]; readonly less?: readonly string[] }
  | DividingRule
  /** `also`: further lists with the same column. */
  | {
      readonly rule: "listSum";
      readonly list: string;
      readonly column: string;
      readonly with: readonly string[];
      readonly also?: readonly string[];
    }
  /** The option whose least score `of` reaches. */
  /** `bands`: of a blank without options, the grades that a note tells. */
  | { readonly rule: "grade"; readonly of: string; readonly bands?: readonly { label: string; from: number }[] }
  | { readonly rule: "execution"; readonly prints: "points" | "rate" | "score" }
  /** `rows`: of the rows that the form prints, those that it adds up; left out: all. `column`: another than that of scores. */
  | {
      readonly rule: "total";
      readonly prints: "weight" | "score";
      readonly rows?: readonly number[];
      readonly column?: string;
    };

export function isDividing(rule: Rule): rule is DividingRule {
  return ["share", "ratio", "difference", "growth"].includes(rule.rule);
}

/** sign: left to whoever signs; others: filled in by a reviewer or the finance office. */
/** `known`: the report has it, as the year that a title prints; nothing is asked. */
export type Use = "ask" | "compute" | "sign" | "others" | "known";

export interface Item {
  /** Unique in the form and the same at every reading: its place. */
  readonly key: string;
  /** With its row, column and section, to be told apart. */
  readonly label: string;
  /** Its own name alone. */
  readonly name: string;
  readonly kind: BlankKind;
  readonly unit: string | null;
  readonly role: string | null;
  readonly use: Use;
  readonly rule: Rule | null;
  readonly options: readonly Option[];
  readonly many: boolean;
  readonly maxChars: number | null;
  readonly help: string | null;
  /** Filled in by somebody else than the clerk. */
  readonly by: string | null;
  /** May stay blank. */
  readonly optional: boolean;
  /** The first is where the form is read; the others mean the same. */
  readonly spots: readonly Spot[];
  /** In a table of rows and columns: which. */
  readonly cell: { readonly row: string; readonly column: string } | null;
  /** Key of the sum that it and others divide a second time; left out: there is none, or the item is of an older draft. */
  readonly dividesAgain?: string;
  /** The label says that it is part of the amount before it (其中). */
  readonly isPart: boolean;
}

export interface Option {
  readonly label: string;
  /** Its box: the characters that a ticked or open box replaces. */
  readonly box: Target;
  /** A grade's least score, in points. */
  readonly from?: number;
}

export type Part = FieldsPart | MatrixPart | ListPart | NarrativePart;

interface PartOf {
  readonly key: string;
  readonly title: string;
  /** The table that it stands in; null: paragraphs. */
  readonly table: number | null;
  readonly rows: readonly [number, number] | null;
}

export interface FieldsPart extends PartOf {
  readonly part: "fields";
  readonly items: readonly Item[];
}

/** Money by rows and columns. */
export interface MatrixPart extends PartOf {
  readonly part: "matrix";
  readonly lines: readonly MatrixLine[];
  readonly columns: readonly MatrixColumn[];
  readonly items: readonly Item[];
}

export interface MatrixLine {
  readonly key: string;
  readonly label: string;
  readonly role: string | null;
  readonly row: number;
  /** The row of the sum that it is part of. */
  readonly parent: string | null;
  /** Stands for as many rows as are needed; its name is written at `name`. */
  readonly repeats: { readonly name: Target; readonly col: number } | null;
}

export interface MatrixColumn {
  readonly key: string;
  readonly label: string;
  readonly role: string | null;
  readonly kind: BlankKind;
  readonly unit: string | null;
  readonly col: number;
}

export interface ListPart extends PartOf {
  readonly part: "list";
  readonly list: "repeat" | "indicators";
  readonly columns: readonly ListColumn[];
  readonly lines: readonly ListLine[];
  /** Rows whose indicators the form prints, all of them: each asks the columns that are left. */
  readonly fixed?: readonly FixedRow[];
  /** The column that counts the rows (序号). */
  readonly numberCol?: number;
  /** Points of all indicators that the form prints or implies. */
  readonly total: readonly Item[];
  /** A goal that it belongs to (长期目标). */
  readonly scope: string | null;
}

export interface FixedRow {
  readonly row: number;
  /** Of the first level, as it is printed. */
  readonly group: string | null;
  readonly name: string;
  /** Points that the form prints; null: none. */
  readonly points: number | null;
  /** What the form prints beside it: the standard, the target. */
  readonly help: string | null;
}

export interface ListColumn {
  readonly key: string;
  readonly name: string;
  readonly kind: BlankKind;
  readonly unit: string | null;
  readonly role: string | null;
  readonly use: Use;
  readonly rule: ColumnRule | null;
  /** Key of the column whose value stands until this one is given; left out: none does. */
  readonly until?: string;
  readonly options: readonly string[];
  /** What its cells print before, between and behind the boxes of the options; left out: they print none. */
  readonly around?: readonly string[];
  /** Columns that are ticked together. */
  readonly group: string | null;
  readonly many: boolean;
  readonly help: string | null;
  readonly by: string | null;
  readonly col: number;
  /** Of two tables beside each other that share their rows: 0 the left, 1 the right; null: there is one. */
  readonly side: 0 | 1 | null;
}

/** How a column follows from others of its row, which are named by their keys. */
export type ColumnRule =
  | { readonly sum: readonly string[]; readonly less?: readonly string[] }
  | { readonly divide: Dividing; readonly of: string; readonly by: string }
  | { readonly multiply: readonly [string, string] }
  /** Of the points that the form prints in the row: what the score falls short of, or its part of them. */
  | { readonly points: "lost" | "share"; readonly score: string };

export interface ListLine {
  readonly row: number;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly printed: readonly { readonly col: string; readonly text: string }[];
  readonly more: boolean;
  /** The execution rate stands among the indicators: nothing is asked in this row. */
  readonly execution: boolean;
}

export interface NarrativePart extends PartOf {
  readonly part: "narrative";
  readonly heading: string;
  readonly at: BlankPlace;
  /** Paragraphs that the text takes the place of; none: a paragraph is added behind the heading. */
  readonly replaces: readonly number[];
  readonly behind: number;
  readonly help: string | null;
}

/** A stretch that is filled in once for each project or goal. */
export interface Repeat {
  readonly per: string;
  readonly role: "projects" | "goals" | null;
  readonly key: string;
  /** Parts of the first. */
  readonly parts: readonly string[];
  /** Blocks of the body, from the first to the last paragraph or table; or rows of one table. */
  readonly over:
    | {
        readonly of: "blocks";
        readonly from: number;
        readonly to: number;
        readonly paragraphs: readonly number[];
        /** The last block of the further examples. */
        readonly dropTo?: number;
        /** Where the heading of the first prints its number (项目一). */
        readonly ordinal?: Target;
      }
    | {
        readonly of: "rows";
        readonly table: number;
        readonly from: number;
        readonly to: number;
        readonly dropTo: number;
        /** Where the first prints its number (年度目标1, or 年度目标一). */
        readonly number: Target | null;
        readonly ordinal?: Target;
      };
  /** Parts of the further examples, which print what the first does. */
  readonly again: readonly string[];
}

export interface Left {
  readonly text: string;
  readonly why: "mark" | "corner" | "printed" | "spare" | "others" | "more" | "outside";
  readonly at: BlankPlace;
}

export interface Unsure {
  readonly key: string;
  /** `usual`: worked out as is usual, not as is said; `sum`: of rows in their order; `rule`: its sources are missing. */
  readonly why: "no-label" | "many" | "rate" | "usual" | "sum" | "rule";
  readonly at: BlankPlace;
  readonly text: string;
}

export interface Understood {
  readonly title: string;
  readonly moneyUnit: string | null;
  readonly kind: "goal" | "evaluation" | "narrative";
  readonly parts: readonly Part[];
  readonly repeats: readonly Repeat[];
  readonly left: readonly Left[];
  readonly unsure: readonly Unsure[];
  /** Notes and instructions of the form, a paragraph each. */
  readonly notes: readonly string[];
  /** A scheme whose rule the form prints. */
  readonly scheme: { readonly id: string; readonly from: string } | null;
  /** Figures stand where a blank form is open; left out: of an older draft. */
  readonly filled?: boolean;
}
