/**
 * The grammar of `form.yaml`, as zod schemas: strict, so that a misspelt key is a mistake with a place.
 * `templates/form.schema.json` is generated from `formSource`.
 */
import { z } from "zod";
import { fieldKinds } from "../value/codec.js";
import { numberings } from "./numbered.js";

const id = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "id");
const label = z.string().min(1);

const aliases = z.array(label).optional().describe("Other names under which tables of the field print it.");

const option = z.union([
  z.string(),
  z.strictObject({
    id: id.optional().describe("By which the layout names the option: its box, or the rows of its class."),
    label,
    role: z.string().optional(),
    aliases,
  }),
]);
const optionGroup = z.strictObject({ group: label, role: z.string().optional(), options: z.array(option).min(1) });

export const fieldKind = z.enum(fieldKinds);

const by = label.describe(
  "Who fills it in, where it is not the unit (财政部门, 复核人): never asked and never read from a file, blank in print.",
);
const printed = z.literal(false).describe("false: kept and counted, but no tag has to print it.");
const derive = z.string().describe("A FEEL expression; the field is computed and never asked.");

export const fieldSource = z.strictObject({
  id,
  label,
  kind: fieldKind,
  unit: z.string().optional(),
  decimals: z.int().min(0).max(8).optional(),
  role: z.string().optional(),
  derive: derive.optional(),
  default: z
    .string()
    .optional()
    .describe("A FEEL expression over unit, year and other figures; stands until somebody answers, and nobody has to."),
  optional: z.boolean().optional(),
  printed: printed.optional(),
  by: by.optional(),
  numbered: z.enum(numberings).optional().describe("long: every line is a point, and printed with its number."),
  options: z.array(z.union([optionGroup, option])).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  help: z.string().optional(),
  aliases,
  stage: z.enum(["target", "actual", "review"]).optional(),
});

const columnSource = z.strictObject({
  id,
  label,
  role: z.string().optional(),
  aliases,
  help: z.string().optional(),
  kind: fieldKind.optional().describe("Instead of the table's, as are unit and decimals."),
  unit: z.string().optional(),
  decimals: z.int().min(0).max(8).optional(),
  printed: printed.optional(),
  derive: z
    .string()
    .optional()
    .describe("A FEEL expression over the other columns of the same row and over rows of the table (total.executed)."),
});

const tableSource = z.strictObject({
  kind: fieldKind,
  unit: z.string().optional(),
  decimals: z.int().min(0).max(8).optional(),
  columns: z.array(columnSource).min(1),
  rows: z
    .array(
      z.strictObject({
        id,
        label,
        role: z.string().optional(),
        aliases,
        optional: z.boolean().optional(),
        printed: printed.optional(),
        columns: z.array(id).min(1).optional().describe("Only these cells exist in the row."),
        derive: z
          .string()
          .optional()
          .describe(
            "A FEEL expression over the other rows, and over lists with a field of the column's id, in the same column.",
          ),
        cells: z
          .record(id, z.strictObject({ derive }))
          .optional()
          .describe("By the column's id, what is worked out otherwise than its row and column say."),
      }),
    )
    .min(1),
});

const listSource = z.strictObject({
  of: label,
  named: id.describe("The field whose value names a row."),
  entry: z
    .enum(["names", "rows"])
    .describe("names: one card takes all rows' names, a line each; rows: cards with the rows' fields."),
  role: z.string().optional(),
  aliases,
});

const checkSource = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z]{2}-\d{2}$|^[a-z]+(-[a-z0-9]+)*$/)
    .describe("Of the catalogue (CC-04), or a name of its own."),
  severity: z.enum(["error", "warning", "info"]),
  left: z.string().describe("A FEEL expression that gives a number."),
  op: z.enum(["=", "<=", ">="]).optional().describe('How left and right must stand; "=" where nothing is said.'),
  right: z.string().describe("A FEEL expression that gives a number."),
  say: z.string().min(1).describe("What to say when they do not, with {{left}}, {{right}} and {{difference}}."),
  source: z.string().optional().describe("Where the rule comes from."),
});

const steps = z.array(z.array(id).min(2));
const use = z.union([z.string(), z.array(z.string()).min(1)]);

const sectionBody = {
  id,
  title: label,
  by: by.optional(),
  use: use
    .optional()
    .describe("Fragments of _shared/ whose keys stand in for those not written here, the first's before the next's."),
  table: tableSource.optional(),
  fields: z.array(fieldSource).optional(),
  list: listSource.optional(),
  narrative: z
    .string()
    .regex(/^[^/\\]+\.mustache$/)
    .optional()
    .describe("The standard paragraphs, a Mustache file beside form.yaml; a person may write over them."),
  offered: z.boolean().optional().describe("Nothing in it is required, and it is shown once on the way."),
  steps: steps.optional(),
  checks: z.array(checkSource).optional().describe("In a list's section: they hold in each of its rows."),
};

const sectionShape = z.strictObject(sectionBody);

export interface SectionSource extends z.infer<typeof sectionShape> {
  sections?: SectionSource[] | undefined;
}

export const sectionSource: z.ZodType<SectionSource> = z.lazy(() =>
  sectionShape.extend({ sections: z.array(sectionSource).optional() }),
);

/** A fragment of `_shared/`: keys of a section, or sections with the steps that they share, for a form or the rows of a list. */
export const fragmentSource = z.strictObject({
  table: tableSource.optional(),
  fields: z.array(fieldSource).optional(),
  list: listSource.optional(),
  steps: steps.optional(),
  sections: z.array(sectionShape).optional(),
});

export const formSource = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "form-id"),
  version: z.int().min(1),
  title: label,
  region: label.optional().describe("Where the form is used, shown before its title."),
  source: label.optional().describe("The document that prescribes the form, shown before it is begun."),
  unconfirmed: z
    .array(label)
    .min(1)
    .optional()
    .describe("What of the form was not held against that document, a sentence each."),
  kind: z.enum(["goal", "evaluation", "narrative"]),
  scheme: z
    .union([z.string(), z.strictObject({ choose: z.array(z.string()).min(2) })])
    .optional()
    .describe("A file of schemes/, or several of which one is chosen when a report is started."),
  file: z
    .string()
    .endsWith(".docx")
    .describe("The report file's name, with {{unit}}, {{year}} and the report's own lines of text ({{project.name}})."),
  moneyUnit: z
    .strictObject({
      label,
      options: z.array(label).min(2).describe("Units of one currency, the usual one first: 万元, 元."),
      aliases: z.array(z.string()).optional(),
      help: z.string().optional(),
    })
    .optional()
    .describe(
      "The unit that a report's money is written in is chosen; {{moneyUnit}} prints it. Else it is the fields' own.",
    ),
  use: use.optional().describe("Fragments of _shared/ whose sections follow the form's own, with their steps."),
  steps: steps.optional(),
  sections: z.array(sectionSource).min(1),
  checks: z.array(checkSource).optional().describe("Cross-checks of this form alone."),
});

export type FieldKindName = z.infer<typeof fieldKind>;
export type FieldSource = z.infer<typeof fieldSource>;
export type TableSource = z.infer<typeof tableSource>;
export type ListSource = z.infer<typeof listSource>;
export type CheckSource = z.infer<typeof checkSource>;
export type FragmentSource = z.infer<typeof fragmentSource>;
export type FormSource = z.infer<typeof formSource>;
export type OptionSource = z.infer<typeof option> | z.infer<typeof optionGroup>;

/** The fragments that a section or form names, none or several. */
export function usedBy({ use = [] }: { readonly use?: string | readonly string[] | undefined }): readonly string[] {
  return typeof use === "string" ? [use] : use;
}
