/** What a file says of projects that may each get a report, held against the reports that there are. */
import { alikeOf, type KnownReport, knownOf, knownReport } from "../../core/bulk/known-reports.js";
import { isOfOneProject } from "../../core/bulk/project-forms.js";
import { noList, type Offer } from "../../core/offer/offer.js";
import type { FileDocument } from "../../core/reading/document/document.js";
import type { Catalog } from "../catalog.js";
import type { Library } from "../open-report.js";
import type { ReportWork } from "../ports/report-work.js";
import type { Store } from "../ports/store.js";

/** Projects of a flat list; empty: there is none. */
export type ListOfProjects = Pick<Offer, "projects" | "listTold" | "year" | "money" | "usual">;

interface ListParts {
  readonly store: Pick<Store, "transaction">;
  readonly library: Library;
  readonly catalog: Catalog;
  readonly work: Pick<ReportWork, "projects">;
}

/** Reports of a person that are looked through for their projects. */
const mostKnown = 400;

/** Projects that a flat list in the files names, and which of them the person has a report of. */
export async function listOfProjects(
  { catalog, work, store, library }: ListParts,
  { person, withHidden }: { readonly person: string; readonly withHidden: boolean },
  documents: readonly FileDocument[],
  signal: AbortSignal,
): Promise<ListOfProjects> {
  const pack = catalog.forms.find(({ form }) => isOfOneProject(form));
  const found =
    pack === undefined ? null : await work.projects({ form: pack.record, documents, hash: null, withHidden }, signal);
  if (found === null || found.projects.length === 0) return noList;
  const { known, usual } = await store.transaction(async (on) => {
    const reports: KnownReport[] = [];
    const records = await on.reportsOf(person, mostKnown);
    for (const record of records) {
      const { ledger } = await library.ledgerOf(on, record);
      const one = knownReport(record.id, record.unit, ledger);
      if (one !== null) reports.push(one);
    }
    const newest = records.find(({ form: id }) =>
      catalog.forms.some(({ form }) => form.id === id && isOfOneProject(form)),
    );
    return { known: reports, usual: { form: newest?.form ?? null, unit: newest?.unit ?? records[0]?.unit ?? null } };
  });
  const { projects } = found;
  const near = new Map(alikeOf(projects, known).map(({ project, report }) => [project, report]));
  return {
    projects: projects.map((one, index) => {
      const { id, name } = near.get(index) ?? {};
      const alike = id === undefined || name === undefined ? null : { id, name };
      const { name: own, unit, asked } = one;
      return { name: own, unit, asked: [...asked], known: knownOf(one, known) !== null, alike };
    }),
    listTold: found.told,
    year: found.year,
    money: found.unit,
    usual,
  };
}
