/** A compiled form: what `compileForm` makes of a definition. Plain data, shared by every report of that version. */
import type { FieldSpec } from "../value/codec.js";
import type { FieldKindName } from "./define.js";
import type { Expression } from "./expression.js";
import type { FormCheck } from "./form-checks.js";
import type { Link } from "./link.js";
import type { MoneyUnit } from "./money-unit.js";
import type { Numbering } from "./numbered.js";

export interface Form {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Where it is used; null: nothing is said. */
  readonly region: string | null;
  /** The document that prescribes it; null: nothing is said. */
  readonly source: string | null;
  /** What was not held against that document. */
  readonly unconfirmed: readonly string[];
  readonly kind: "goal" | "evaluation" | "narrative";
  readonly scheme: FormScheme | null;
  readonly file: string;
  readonly root: Scope;
  /** Every field by its pattern, cells of tables included. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Every list by its pattern. */
  readonly lists: ReadonlyMap<string, List>;
  /** By the pattern of a derived field or one with a default: what its expression refers to. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
  /** By the pattern of a narrative's text. */
  readonly narratives: ReadonlyMap<string, Narrative>;
  /** Cross-checks of this form alone. */
  readonly checks: readonly FormCheck[];
  /** null: money is written in the units that the fields say. */
  readonly moneyUnit: MoneyUnit | null;
}

/** Scheme ids: the form's own, or those of which one is chosen when a report is started and kept with it. */
export type FormScheme = { readonly fixed: string } | { readonly choose: readonly string[] };

/** The standard paragraphs of a section, in Mustache. */
export interface Narrative {
  readonly file: string;
  readonly template: string;
  /** Where the section names the file. */
  readonly origin: Origin;
}

/** The report itself (`""`) or one row of a list (`projects.*`). */
export interface Scope {
  readonly pattern: string;
  /** Fields that stand directly in a row. */
  readonly fields: readonly Field[];
  readonly sections: readonly Section[];
  /** Ids of sections that share one card. */
  readonly steps: readonly (readonly string[])[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly pattern: string;
  /** Cells first, then fields. */
  readonly fields: readonly Field[];
  readonly table: Table | null;
  readonly list: List | null;
  /** Shown once on the way although nothing in it is required. */
  readonly offered: boolean;
}

export interface Table {
  readonly pattern: string;
  readonly columns: readonly {
    id: string;
    label: string;
    help?: string | undefined;
    role?: string | undefined;
    aliases?: readonly string[] | undefined;
  }[];
  /** `columns`: ids of the cells that exist in the row. */
  readonly rows: readonly {
    id: string;
    label: string;
    role: string | null;
    aliases: readonly string[];
    derived: boolean;
    columns: readonly string[];
  }[];
}

export interface List {
  readonly pattern: string;
  readonly title: string;
  /** What one row is called: 项目, 指标. */
  readonly of: string;
  /** Other names of the list or of what a row is, by which tables are recognised. */
  readonly aliases: readonly string[];
  readonly named: string;
  readonly entry: "names" | "rows";
  readonly role: string | null;
  readonly row: Scope;
}

export interface Field {
  readonly pattern: string;
  readonly id: string;
  readonly label: string;
  /** With the row of a table or the section before it, to be told apart from fields of the same label. */
  readonly fullLabel: string;
  readonly kind: FieldKindName;
  readonly spec: FieldSpec;
  readonly roles: readonly string[];
  readonly derive: Expression | null;
  readonly default: Expression | null;
  readonly optional: boolean;
  /** The column of a table that this is a cell of. */
  readonly column: string | null;
  /** Who fills it in, where it is not the unit: never asked, blank in print. */
  readonly by: string | null;
  /** A tag or a narrative has to print it. */
  readonly printed: boolean;
  /** How the lines of the text number themselves in print. */
  readonly numbered: Numbering | null;
  readonly stage: "target" | "actual" | "review" | null;
  readonly help: string | null;
  readonly aliases: readonly string[];
  readonly options: readonly Option[];
  /** Where the definition stands, for mistakes that only show when all is linked. */
  readonly origin: Origin;
}

export interface Origin {
  readonly file: string;
  readonly at: readonly (string | number)[];
}

/** A choice's option; `group` is what it stands under (level 1 of a level 2). */
export interface Option {
  /** By which a layout names it; null: it has no name there. */
  readonly id: string | null;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly role: string | null;
  readonly group: string | null;
  readonly groupRole: string | null;
}
