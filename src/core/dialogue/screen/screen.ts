/** What the bot shows, as data. `src/feishu/card` makes a card of it, `prompts/` has the words. */
import type { Say } from "../../say.js";
import type { Press } from "../turn/press.js";

export type Tone = "plain" | "note" | "good" | "warn" | "bad";

export interface Screen {
  readonly title: Say;
  readonly subtitle?: Say | null;
  readonly color: "blue" | "green" | "orange" | "red" | "grey" | "indigo";
  readonly blocks: readonly Block[];
}

export type Block =
  | TextBlock
  | FormBlock
  | ButtonsBlock
  | TableBlock
  | ChartBlock
  | FoldBlock
  | PeopleBlock
  | RowBlock
  | PicturesBlock
  | { readonly block: "rule" };

export interface TextBlock {
  readonly block: "text";
  readonly text: Say;
  readonly tone?: Tone;
}

export interface ButtonsBlock {
  readonly block: "buttons";
  readonly buttons: readonly Button[];
}

/** A line of text with buttons at its end. */
export interface RowBlock {
  readonly block: "row";
  readonly text: Say;
  readonly tone?: Tone;
  readonly buttons: readonly Button[];
}

export interface FoldBlock {
  readonly block: "fold";
  readonly title: Say;
  readonly blocks: readonly TextBlock[];
}

/** Pictures that were uploaded, below each other, each as wide as the card; a tap enlarges one. */
export interface PicturesBlock {
  readonly block: "pictures";
  /** `words`: shown where the picture cannot be. */
  readonly pictures: readonly { readonly key: string; readonly words: Say }[];
}

export interface PeopleBlock {
  readonly block: "people";
  readonly people: readonly string[];
}

/** Cells are words of the bot or a person's text; both are shown as plain text. */
export interface TableBlock {
  readonly block: "table";
  readonly columns: readonly { readonly name: string; readonly title: Say; readonly number?: boolean }[];
  readonly rows: readonly Readonly<Record<string, Say | string>>[];
  readonly pageSize: number;
}

/** Points earned, lost and not scored yet, in one bar a name. */
export interface ChartBlock {
  readonly block: "chart";
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly name: string;
  readonly earned: number;
  readonly possible: number;
  /** Of the possible points those that nothing was filled in for: neither earned nor lost. */
  readonly open: number;
}

export interface FormBlock {
  readonly block: "form";
  readonly fields: readonly FormPart[];
  readonly buttons: readonly Button[];
}

/** The buttons of a row within a form bring the values of the form along. */
export type FormPart = TextBlock | Input | Grid | RowBlock;

/** Inputs in rows and columns, as the printed table has them. */
export interface Grid {
  readonly block: "grid";
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly inputs: readonly (Input | null)[] }[];
}

export interface Input {
  readonly block: "input";
  /** The field's path; what the submission brings back under this name. */
  readonly name: string;
  readonly type: "text" | "long" | "choice" | "choices" | "date" | "people";
  readonly label: Say | string;
  /** Of choices and people: a JSON list. */
  readonly value: string;
  readonly placeholder?: Say | string | null;
  readonly optional?: boolean;
  readonly options?: readonly { readonly value: string; readonly label: Say | string }[];
  /** Why the last submission was not taken. */
  readonly problem?: Say | null;
  /** At most this many characters (the card's own limit is 1,000). */
  readonly max?: number;
}

export interface Button {
  readonly label: Say;
  readonly press: Press;
  /** The report it is about, where that is not the one the card belongs to. */
  readonly report?: string;
  readonly kind?: "primary" | "plain" | "danger";
  readonly confirm?: Say;
  readonly disabled?: boolean;
}
