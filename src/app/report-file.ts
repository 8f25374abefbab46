/** The file of one ordered version: what it prints was fixed when it was ordered, so a retry prints the same. */
import { z } from "zod";
import type { PrintModel, PrintValue } from "../core/report/print-model.js";
import type { Catalog } from "./catalog.js";
import type { DocumentFiller } from "./ports/documents.js";
import type { Store } from "./ports/store.js";

export interface ReportFileParts {
  readonly store: Pick<Store, "transaction">;
  readonly catalog: Catalog;
  readonly filler: DocumentFiller;
}

const value: z.ZodType<PrintValue> = z.lazy(() =>
  z.union([z.string(), z.null(), z.boolean(), z.array(model), z.strictObject({ missing: z.string() }), model]),
);
const model: z.ZodType<PrintModel> = z.lazy(() => z.record(z.string(), value));
const page = z.object({
  title: z.string(),
  head: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  none: z.string(),
});
const marks = z.object({ draft: z.string().nullable(), selfCheck: page.nullable() });
/** `formVersion`: of the layout; the report may have gone over to a later one since. */
const stored = z.object({
  formVersion: z.int().optional(),
  model,
  marks: marks.default({ draft: null, selfCheck: null }),
});

/** Throws when the version is not there or the layout does not fit it; the message names the tags. */
export async function reportFile(
  parts: ReportFileParts,
  wanted: { readonly report: string; readonly version: number },
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { version, printed, layout } = await parts.store.transaction(async (on) => {
    const found = (await on.versions(wanted.report)).find((one) => one.version === wanted.version);
    const record = await on.report(wanted.report);
    if (found?.printed == null || record === null) throw new Error(`version ${wanted.version} of a report is gone`);
    const printed = stored.parse(JSON.parse(found.printed));
    const formVersion = printed.formVersion ?? record.formVersion;
    const pack = parts.catalog.exact(record.form, formVersion);
    if (pack !== null) return { version: found, printed, layout: pack.layout };
    const old = await on.form(record.form, formVersion);
    if (old === null) throw new Error(`form ${record.form} version ${formVersion} is gone`);
    return { version: found, printed, layout: parts.catalog.stored(old).layout };
  });
  const result = await parts.filler.fill(layout, printed.model, printed.marks);
  if ("problems" in result)
    throw new Error(
      `report.docx: ${result.problems.map((one) => `${one.code} ${Object.values(one.facts).join(" ")}`).join("; ")}`,
    );
  return { fileName: version.fileName, bytes: result.file };
}
