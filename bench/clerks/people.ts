/** People with a report each, written into a database by the program's own store before the bot starts. */
import { randomUUID } from "node:crypto";
import type { FormPackage } from "../../src/app/catalog.js";
import type { ReportRecord } from "../../src/app/ports/report-record.js";
import type { Store } from "../../src/app/ports/store.js";
import { atHome } from "../../src/core/dialogue/turn/state.js";
import { openStore } from "../../src/store/open-store.js";
import { answersOf, ordinaryRows } from "./answers.js";
import { entriesOf } from "./entries.js";
import type { Walk } from "./walks.js";

export interface Clerk {
  readonly person: string;
  readonly report: string;
  readonly walk: Walk;
  /** Everything that the person would type. */
  readonly answers: ReadonlyMap<string, string>;
}

/** Different reports: many more than are filled at once. */
const variants = 200;

/** Revision of the card that each of them has in front of them. */
export const firstRevision = 1;

/** Writes `count` people at the start of each walk; by walk. `rows`: indicators of their own table; with many all reports are alike. */
export async function seed(
  database: string,
  pack: FormPackage,
  wanted: readonly { walk: Walk; count: number }[],
  rows = ordinaryRows,
): Promise<Map<Walk, Clerk[]>> {
  const store = await openStore(database);
  const all = reportsOf(pack, rows);
  const clerks = new Map<Walk, Clerk[]>();
  await store.transaction((on) => on.save({ forms: [pack.record] }));
  for (const { walk, count } of wanted) {
    const made = Array.from({ length: count }, (_, index) => all[index % all.length]).flatMap((one) =>
      one === undefined ? [] : { person: `ou_${id()}`, report: id(), walk, ...one },
    );
    await Promise.all(
      made.map(({ entries, ...clerk }) =>
        write(
          store,
          pack,
          clerk,
          entries.filter((entry) => !walk.missing(entry.path)),
        ),
      ),
    );
    clerks.set(walk, made);
  }
  await store.close();
  return clerks;
}

type Filled = Pick<Clerk, "answers"> & { readonly entries: ReturnType<typeof entriesOf> };

/** Reading them takes seconds: once for all measurements. */
const filled = new Map<number, readonly Filled[]>();

function reportsOf({ form }: FormPackage, rows: number): readonly Filled[] {
  const before = filled.get(rows);
  if (before !== undefined) return before;
  const made = Array.from({ length: rows === ordinaryRows ? variants : 1 }, (_, n) => {
    const answers = answersOf(rows, n);
    return { answers, entries: entriesOf(form, answers) };
  });
  filled.set(rows, made);
  return made;
}

function id(): string {
  return randomUUID().replaceAll("-", "");
}

function write(
  store: Store,
  pack: FormPackage,
  { person, report, walk }: Clerk,
  answers: ReturnType<typeof entriesOf>,
): Promise<void> {
  const at = Date.now();
  const created: ReportRecord = {
    id: report,
    form: pack.form.id,
    formVersion: pack.form.version,
    unit: "某区某某服务中心",
    year: 2024,
    owner: person,
    createdAt: at,
    revision: 0,
    scheme: null,
    state: "draft",
    decider: null,
    reviewed: 0,
  };
  const batch = { report, revision: 1, by: person, at, source: "paste", event: `seed-${report}`, answers } as const;
  const state = JSON.stringify({ ...atHome, place: walk.place });
  const session = { person, report, state, revision: firstRevision };
  return store.transaction((on) => on.save({ created: [created], batches: [batch], session }));
}
