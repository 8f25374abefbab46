/** The file of a list is read once more, and each of its projects gets a report, or what is empty in the one it has. */
import { z } from "zod";
import { type KnownReport, knownOf, knownReport } from "../../core/bulk/known-reports.js";
import type { ProjectOfList } from "../../core/bulk/listed-projects.js";
import { fieldsOf, isOfOneProject } from "../../core/bulk/project-forms.js";
import { refusalOn } from "../../core/dialogue/turn/gate.js";
import type { Entry, Ledger } from "../../core/form/ledger.js";
import type { MadeReports } from "../../core/offer/offer.js";
import { offerOfNothing } from "../../core/offer/offer-of-files.js";
import { fundsSources } from "../../core/reading/grid/funds-sources.js";
import { type Say, say } from "../../core/say.js";
import { readField } from "../../core/value/read-field.js";
import type { Catalog, FormPackage } from "../catalog.js";
import { textTo } from "../messages.js";
import type { Library } from "../open-report.js";
import type { NewJob } from "../ports/jobs.js";
import type { NewBatch } from "../ports/ledger.js";
import type { OfferRecord } from "../ports/offers.js";
import type { NewMember, ReportRecord } from "../ports/report-record.js";
import type { ReportWork } from "../ports/report-work.js";
import type { Store } from "../ports/store.js";
import type { Transaction } from "../ports/transaction.js";
import { peopleOffered } from "../surroundings.js";
import type { TurnParts } from "../turn-parts.js";
import { type FetchParts, fetchedDocuments } from "./fetch-file.js";
import { type Job, type JobWrites, job } from "./job.js";
import { projectBoardJob } from "./project-board.js";

const input = z.object({
  person: z.string(),
  file: z.object({
    ...{ messageId: z.string(), key: z.string(), name: z.string(), size: z.number().nullable() },
    text: z.string().nullable().default(null),
    withHidden: z.boolean().default(false),
  }),
  form: z.string(),
  unit: z.string(),
  year: z.int(),
  scheme: z.string().nullable(),
  source: z.string().nullable(),
  money: z.string().nullable().default(null),
  mended: z
    .array(z.object({ project: z.int(), role: z.string(), text: z.string() }))
    .readonly()
    .default([]),
  goal: z.string(),
  people: z.array(z.string()).readonly(),
  same: z.array(z.object({ project: z.int(), report: z.string() })).readonly(),
});

type Input = z.infer<typeof input>;

export interface MakeReportsParts extends FetchParts, Pick<TurnParts, "words" | "newId" | "now"> {
  readonly store: Pick<Store, "transaction">;
  readonly library: Pick<Library, "ledgerOf">;
  readonly catalog: Catalog;
  /** The list is read there: nobody waits for it. */
  readonly work: Pick<ReportWork, "projects">;
}

export function makeReportsJob(id: string, wanted: z.input<typeof input>): NewJob {
  return { id, kind: "make-reports", input: JSON.stringify(wanted), due: 0 };
}

/** Reports that one list makes, and projects that a sentence names. */
const most = { reports: 100, told: 8, known: 400 } as const;

export function makeReports(parts: MakeReportsParts): Job {
  return job(input, {
    async run(wanted, { signal }) {
      const to = { type: "open_id" as const, id: wanted.person };
      const pack = parts.catalog.newest(wanted.form);
      const read = await fetchedDocuments(parts, wanted.file, signal);
      if (pack === null || read === null || !isOfOneProject(pack.form)) return failed(parts, wanted);
      const source = fundsSources.find((one) => one === wanted.source);
      const { documents, hash } = read;
      const { money, mended } = wanted;
      const set = { ...(source === undefined ? {} : { source }), ...(money === null ? {} : { unit: money }) };
      const { withHidden } = wanted.file;
      const order = { form: pack.record, documents, hash, mended, withHidden, ...set };
      const { projects: all } = await parts.work.projects(order, signal);
      const projects = all.slice(0, most.reports);
      if (projects.length === 0)
        return { outgoing: [textTo(parts, to, say("bulk.nothing", { name: wanted.file.name }))] };
      const over = all.length - projects.length;
      const left = over > 0 ? [say("bulk.too-many", { most: most.reports, more: over })] : [];
      return (on) => written(on, parts, wanted, pack, projects, left);
    },
    failed: (wanted) => failed(parts, wanted),
  });
}

function failed(parts: MakeReportsParts, { person, file }: Input): JobWrites {
  return { outgoing: [textTo(parts, { type: "open_id", id: person }, say("bulk.failed", { name: file.name }))] };
}

interface Known extends KnownReport {
  readonly record: ReportRecord;
  readonly ledger: Ledger;
}

/** All of them in one transaction: killed before its end, none is there, and the next attempt makes each once. */
async function written(
  on: Transaction,
  parts: MakeReportsParts,
  wanted: Input,
  pack: FormPackage,
  projects: readonly ProjectOfList[],
  left: readonly Say[],
): Promise<JobWrites> {
  const known = await knownReports(on, parts, wanted);
  const created: ReportRecord[] = [];
  const batches: NewBatch[] = [];
  const kept: { name: string; labels: string[] }[] = [];
  const common = commonEntries(pack, wanted);
  const event = parts.newId();
  const filled: MadeReports["filled"] = [];
  for (const [index, project] of projects.entries()) {
    const chosen = wanted.same.find((one) => one.project === index)?.report;
    const there = known.find(({ id }) => id === chosen) ?? knownOf(project, known);
    const before = known.find(({ id }) => id === there?.id);
    const record = before?.record ?? newRecord(parts, wanted, pack, project);
    const all = [...project.entries, ...common];
    const differing = before === undefined ? [] : all.filter(({ path, value }) => differs(before.ledger, path, value));
    if (differing.length > 0)
      kept.push({
        name: project.name,
        labels: differing.map(({ path }) => before?.ledger.field(path)?.fullLabel ?? ""),
      });
    const answers = before === undefined ? all : all.filter(({ path }) => isEmpty(before.ledger, path));
    // In the order of the list, as the board and the archive show them.
    if (before === undefined) created.push({ ...record, createdAt: record.createdAt + index });
    if (answers.length > 0) batches.push(batchOf(parts, wanted, record, answers, event));
    if (answers.length > 0 && before !== undefined) filled.push({ report: record.id, event });
  }
  const offered = new Set(wanted.people.length === 0 ? [] : await on.people(peopleOffered));
  const people = wanted.people.filter((one) => offered.has(one) && one !== wanted.person);
  const made = { created: created.map(({ id }) => id), filled };
  const undo = offerOfMade(parts, wanted, made);
  const counts = { made: created.length, filled: projects.length - created.length, kept };
  const told = [...toldOf(wanted, projects, counts), ...left];
  return {
    forms: [pack.record],
    ...{ created, batches },
    members: created.flatMap(({ id }) => people.map((person) => memberOf(parts, wanted, id, person))),
    jobs: [
      projectBoardJob(parts.newId(), {
        person: wanted.person,
        form: wanted.form,
        year: wanted.year,
        told,
        undo: undo.id,
      }),
    ],
    offers: [undo],
    outgoing: people.map((id) =>
      textTo(
        parts,
        { type: "open_id", id },
        say("bulk.invited", { count: created.length, title: pack.form.title, year: wanted.year }),
      ),
    ),
  };
}

async function knownReports(on: Transaction, { library }: MakeReportsParts, { person, form, year }: Input) {
  const known: Known[] = [];
  for (const found of await on.reportsOf(person, most.known)) {
    if (found.form !== form || found.year !== year) continue;
    const loaded = await on.load({ keys: [], at: 0, person, report: { id: found.id }, beside: 0 });
    const report = loaded.fresh ? loaded.report : null;
    if (report === null || refusalOn({ ...report.record, members: report.members }, person, "answer") !== null)
      continue;
    const { record } = report;
    const { ledger } = await library.ledgerOf(on, record);
    const one = knownReport(record.id, record.unit, ledger);
    if (one !== null) known.push({ ...one, record, ledger });
  }
  return known;
}

function newRecord(
  parts: MakeReportsParts,
  wanted: Input,
  { form }: FormPackage,
  project: ProjectOfList,
): ReportRecord {
  return {
    id: parts.newId(),
    form: form.id,
    formVersion: form.version,
    unit: project.unit ?? wanted.unit,
    year: wanted.year,
    owner: wanted.person,
    createdAt: parts.now(),
    revision: 0,
    scheme: wanted.scheme,
    state: "draft",
    decider: null,
    reviewed: 0,
  };
}

function batchOf(
  parts: MakeReportsParts,
  { person }: Input,
  { id, revision }: ReportRecord,
  answers: readonly Entry[],
  event: string,
): NewBatch {
  return { report: id, revision: revision + 1, by: person, at: parts.now(), source: "import", event, answers };
}

/** Kept as long as what was read is: until then all of it can be undone at once. */
function offerOfMade({ newId, now }: MakeReportsParts, { person, file }: Input, made: MadeReports): OfferRecord {
  const offer = { ...offerOfNothing({ ...file, hash: null, text: "" }, []), made };
  return { id: newId(), person, report: null, at: now(), content: JSON.stringify(offer) };
}

function memberOf({ now }: MakeReportsParts, { person: by }: Input, report: string, person: string): NewMember {
  return { report, person, role: "contributor", parts: null, by, at: now() };
}

/** Goals that all of them have in common. */
function commonEntries({ form }: FormPackage, { goal }: Input): Entry[] {
  const field = fieldsOf(form.root).find(({ roles }) => roles.includes("goal.expected"));
  if (goal === "" || field === undefined) return [];
  const read = readField(field.kind, goal, field.spec);
  return "problem" in read ? [] : [{ path: field.pattern, raw: goal, value: read.value }];
}

function isEmpty(ledger: Ledger, path: string): boolean {
  return (ledger.answer(path)?.value ?? "") === "";
}

function differs(ledger: Ledger, path: string, value: string | null): boolean {
  return !isEmpty(ledger, path) && ledger.answer(path)?.value !== value;
}

function toldOf(
  { file }: Input,
  projects: readonly ProjectOfList[],
  { made, filled, kept }: { made: number; filled: number; kept: readonly { name: string; labels: string[] }[] },
): Say[] {
  const unread = projects.flatMap(({ name, asked }) =>
    asked.length === 0 ? [] : [{ name, labels: asked.map(({ label, raw }) => `${label}（${raw.slice(0, 20)}）`) }],
  );
  const listed = (key: string, all: readonly object[]): Say[] =>
    all.length === 0
      ? []
      : [say(key, { lines: all.slice(0, most.told), more: Math.max(0, all.length - most.told) || null })];
  return [
    say("bulk.made", { name: file.name, made, filled: filled > 0 ? filled : null }),
    ...listed("bulk.unread", unread),
    ...listed("bulk.kept", kept),
  ];
}
