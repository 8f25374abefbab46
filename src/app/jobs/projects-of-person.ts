/** Reports about one project each: those of a person that belong together. */
import { isOfOneProject } from "../../core/bulk/project-forms.js";
import { refusalOn } from "../../core/dialogue/turn/gate.js";
import { compared, type Library, type Opened } from "../open-report.js";
import type { ReportRecord } from "../ports/report-record.js";
import type { Store } from "../ports/store.js";

export interface ProjectsParts {
  readonly store: Pick<Store, "transaction">;
  readonly library: Library;
}

/** Reports that are looked through. */
const most = 400;

export interface Kind {
  readonly form: string | null;
  readonly year: number | null;
}

/** Of one form and year, oldest first; null: those of the newest one. */
export async function projectRecords(
  { store, library }: ProjectsParts,
  person: string,
  { form, year }: Kind,
): Promise<ReportRecord[]> {
  return await store.transaction(async (on) => {
    const fits: ReportRecord[] = [];
    for (const record of await on.reportsOf(person, most)) {
      const [first = record] = fits;
      if (record.form !== (form ?? first.form) || record.year !== (year ?? first.year)) continue;
      const { pack } = await library.ledgerOf(on, record);
      if (isOfOneProject(pack.form)) fits.push(record);
    }
    return fits.reverse();
  });
}

/** As the person sees it; null: they may not any more, or it is gone. */
export async function openedFor(
  { store, library }: ProjectsParts,
  person: string,
  id: string,
  beside = compared,
): Promise<Opened | null> {
  return await store.transaction(async (on) => {
    const loaded = await on.load({ keys: [], at: 0, person, report: { id }, beside });
    const found = loaded.fresh ? loaded.report : null;
    if (found === null || refusalOn({ ...found.record, members: found.members }, person, "see") !== null) return null;
    return await library.open(on, found, person);
  });
}
