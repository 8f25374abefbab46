/** Checks and prints reports in a worker's process. */
import type { FormPackage } from "../app/catalog.js";
import type {
  CheckOrder,
  OfferOrder,
  PrintOrder,
  ProjectsOrder,
  ReportWork,
  Snapshot,
} from "../app/ports/report-work.js";
import { createReportWork } from "../app/report-work.js";
import type { WordLists } from "../core/reading/word-lists.js";
import { say } from "../core/say.js";
import { Words } from "../core/words.js";
import { documentFiller } from "../documents/fill-docx.js";
import { layoutSource } from "../documents/layout-source.js";
import { createCatalog } from "../forms/catalog.js";
import { loadWords } from "../forms/load-words.js";

export type ReportTask = {
  readonly templatesDir: string;
  /** Sentences of `prompts/` by key; as many as the task needs. */
  readonly sentences: ReadonlyMap<string, string>;
} & (
  | { readonly do: "check"; readonly order: CheckOrder & { readonly before: string | null } }
  | { readonly do: "print"; readonly order: PrintOrder }
  | { readonly do: "offer"; readonly order: OfferOrder }
  | { readonly do: "projects"; readonly order: ProjectsOrder }
  | { readonly do: "fit"; readonly order: Parameters<ReportWork["fit"]>[0] }
);

export async function work(task: ReportTask): Promise<unknown> {
  const words = new Words(task.sentences);
  const reports = createReportWork({
    packOf,
    words,
    filler: documentFiller({ gap: (label) => words.render(say("report.missing-gap", { label }), "plain") }),
    layoutOf: layoutSource,
    lists: () => listsOf(task.templatesDir),
  });
  switch (task.do) {
    case "check":
      return await reports.check(task.order);
    case "print":
      return await reports.print(task.order);
    case "offer":
      return await reports.offer(task.order);
    case "projects":
      return await reports.projects(task.order);
    case "fit":
      return await reports.fit(task.order);
  }
}

const catalog = createCatalog(new Map());
/** Forms kept at most. */
const mostForms = 16;
const packs = new Map<string, FormPackage>();

/** By what it holds: two reports may have another form of the same version while somebody works on it. */
function packOf(form: Snapshot["form"]): FormPackage {
  const key = JSON.stringify(form);
  const pack = packs.get(key) ?? catalog.stored(form);
  packs.set(key, pack);
  const [oldest] = packs.keys();
  if (packs.size > mostForms && oldest !== undefined) packs.delete(oldest);
  return pack;
}

const lists = new Map<string, WordLists>();

function listsOf(folder: string): WordLists {
  const known = lists.get(folder) ?? loadWords(folder);
  lists.set(folder, known);
  return known;
}
