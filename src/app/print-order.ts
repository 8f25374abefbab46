/** What is kept of an ordered file: which figures it prints, what was chosen and, once it was made, what it printed. */
import { z } from "zod";
import type { Opened } from "./open-report.js";
import type { Version } from "./ports/report-record.js";

const cells = z.record(z.string(), z.object({ label: z.string(), text: z.string() }));

const moment = z.object({
  report: z.string(),
  revision: z.int(),
  formVersion: z.int(),
  scheme: z.string().nullable(),
});

const order = z.object({
  formVersion: z.int(),
  scheme: z.string().nullable(),
  draft: z.boolean(),
  selfCheck: z.boolean(),
  /** Reports that it is checked against, as they were. */
  beside: z.array(moment),
  /** What it prints by path, once it was made. */
  cells: cells.optional(),
});

/** Of earlier versions of the program, which kept the whole print and no choices. */
const printed = z.object({
  formVersion: z.int().optional(),
  cells: cells.optional(),
  marks: z.object({ draft: z.string().nullable(), selfCheck: z.unknown() }).optional(),
});

export type PrintOrderRecord = z.infer<typeof order>;

/** `selfCheck`: wanted as a page of its own. */
export function orderOf(
  { record, beside }: Pick<Opened, "record" | "beside">,
  chosen: Pick<PrintOrderRecord, "draft" | "selfCheck">,
): PrintOrderRecord {
  const { formVersion, scheme } = record;
  return {
    ...{ formVersion, scheme, ...chosen },
    beside: beside.map(({ id, revision, formVersion, scheme }) => ({ report: id, revision, formVersion, scheme })),
  };
}

export function storedOrder(record: PrintOrderRecord): string {
  return JSON.stringify(record);
}

/** `now`: what is taken where an old order does not say. */
export function readOrder(
  { printed: text }: Pick<Version, "printed">,
  now: { readonly formVersion: number; readonly scheme: string | null },
): PrintOrderRecord {
  const raw: unknown = JSON.parse(text ?? "{}");
  const read = order.safeParse(raw);
  if (read.success) return read.data;
  const { formVersion = now.formVersion, cells, marks } = printed.parse(raw);
  return {
    ...{ formVersion, scheme: now.scheme, beside: [] },
    draft: marks?.draft != null,
    selfCheck: marks?.selfCheck != null,
    ...(cells === undefined ? {} : { cells }),
  };
}
