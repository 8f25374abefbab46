/** A file that somebody sent is fetched, read, and offered to the report that they have open, or to begin one. */
import { z } from "zod";
import { bulkScreen } from "../../core/dialogue/capabilities/bulk/bulk-screen.js";
import { keepFileScreen } from "../../core/dialogue/capabilities/evidence/keep-file-screen.js";
import { beginScreen } from "../../core/dialogue/capabilities/offer/begin-screen.js";
import { sentScreen } from "../../core/dialogue/capabilities/offer/sent-screen.js";
import { refusalOn } from "../../core/dialogue/turn/gate.js";
import { otherForm } from "../../core/offer/about-files.js";
import type { Offer } from "../../core/offer/offer.js";
import { offerOfNothing, type SentFile } from "../../core/offer/offer-of-files.js";
import type { Problem } from "../../core/problem.js";
import type { FileDocument } from "../../core/reading/document/document.js";
import { hidesSomething } from "../../core/reading/document/hidden.js";
import { type Say, say } from "../../core/say.js";
import { blankSent } from "../blank-sent.js";
import type { Catalog } from "../catalog.js";
import { listedForm } from "../listed-form.js";
import { screenTo, textTo } from "../messages.js";
import { compared, type Library, type Opened } from "../open-report.js";
import type { FileReader } from "../ports/file-reader.js";
import type { NewJob } from "../ports/jobs.js";
import type { Messenger } from "../ports/messenger.js";
import type { ReportWork, Snapshot } from "../ports/report-work.js";
import type { Store } from "../ports/store.js";
import { snapshotAt } from "../snapshot.js";
import { peopleOffered } from "../surroundings.js";
import type { TurnParts } from "../turn-parts.js";
import { mostBytes, pastedFile } from "./fetch-file.js";
import { type Job, type JobEnd, type JobRun, type JobWrites, job } from "./job.js";
import { type ListOfProjects, listOfProjects } from "./list-of-projects.js";

const input = z.object({
  person: z.string(),
  /** null: they have none open. */
  report: z.string().nullable(),
  messageId: z.string(),
  key: z.string(),
  name: z.string(),
  size: z.number().nullable(),
  /** Hidden rows and sheets are read too. */
  withHidden: z.boolean(),
  picture: z.boolean().default(false),
  /** A pasted table, instead of a file. */
  text: z.string().nullable().default(null),
  /** Only its list of projects is wanted. */
  listOnly: z.boolean().default(false),
});

type FileToRead = z.infer<typeof input>;

export interface ReadFileParts extends Pick<TurnParts, "words" | "newId" | "draw" | "now" | "makesForms"> {
  readonly store: Pick<Store, "transaction">;
  readonly library: Library;
  readonly catalog: Catalog;
  readonly files: FileReader;
  /** What was read is recognised there: nobody waits for it. */
  readonly work: Pick<ReportWork, "offer" | "fit" | "projects">;
  readonly messenger: Pick<Messenger, "download">;
}

/** From this size on it is said when a file has been fetched. */
const large = 3 * 1024 * 1024;

export function readFileJob(id: string, wanted: z.input<typeof input>): NewJob {
  return { id, kind: "read-file", input: JSON.stringify(wanted), due: 0 };
}

export function readFile(parts: ReadFileParts): Job {
  return job(input, {
    async run(asked, run) {
      const name = asked.text === null ? asked.name : parts.words.render(say("bulk.pasted"), "plain");
      const wanted = { ...asked, name };
      if (wanted.picture) return await kept(parts, wanted, null);
      const fetched = await fetchFile(parts, wanted, run);
      if (fetched === "gone") return lost(parts, wanted);
      if ("why" in fetched) return told(parts, wanted, fetched.why);
      const read = await parts.files.read(fetched.bytes, wanted.name, run.signal);
      if ("problem" in read) return await kept(parts, wanted, problemSay(read.problem));
      const opened = await openedFor(parts, wanted);
      if (wanted.report !== null && opened === null) return told(parts, wanted, say("access.stranger"));
      const file: SentFile = { ...wanted, hash: fetched.hash };
      const refused = read.refused.map(({ name, problem }) => say("offer.refused", { name, why: problemSay(problem) }));
      const list = await listOfProjects(parts, wanted, read.documents, run.signal);
      const sent = { documents: read.documents, file, refused, list };
      if (wanted.listOnly && list.projects.length < 2)
        return { outgoing: [textTo(parts, receiverOf(wanted), say("bulk.nothing", { name }))] };
      return opened === null || wanted.listOnly
        ? await begun(parts, wanted, sent, run.signal)
        : await offered(parts, wanted, opened, sent, run.signal);
    },
    failed: (wanted) => lost(parts, wanted),
  });
}

interface ReadFiles {
  readonly documents: readonly FileDocument[];
  readonly file: SentFile;
  /** Files of an archive that could not be read. */
  readonly refused: Say[];
  readonly list: ListOfProjects;
}

/** The bytes, or why not: the sentence that says it, or that the file is no longer there. */
async function fetchFile(
  parts: ReadFileParts,
  wanted: FileToRead,
  { progress, saveProgress }: JobRun,
): Promise<{ bytes: Uint8Array; hash: string | null } | { why: Say } | "gone"> {
  if (wanted.text !== null) return pastedFile(wanted.text);
  const tooLarge = { why: say("problem.file-too-large") };
  if ((wanted.size ?? 0) > mostBytes) return tooLarge;
  const fetched = await parts.messenger.download(wanted, mostBytes);
  if ("gone" in fetched) return "gone";
  if ("tooLarge" in fetched) return tooLarge;
  if (fetched.bytes.length > large && progress === null) {
    const megabytes = (fetched.bytes.length / 1024 / 1024).toFixed(1);
    const text = say("offer.fetched", { name: wanted.name, megabytes });
    await saveProgress("{}", [textTo(parts, receiverOf(wanted), text)]);
  }
  return fetched;
}

/** The report as it is now; null: none was open, or the person may not see it any more. */
async function openedFor(
  { store, library, catalog }: ReadFileParts,
  { person, report }: FileToRead,
): Promise<(Opened & { readonly snapshot: Snapshot }) | null> {
  if (report === null) return null;
  return await store.transaction(async (on) => {
    const loaded = await on.load({ keys: [], at: 0, person, report: { id: report }, beside: compared });
    const found = loaded.fresh ? loaded.report : null;
    const opened = found === null ? null : await library.open(on, found, person);
    if (opened === null) return null;
    const { id, revision, formVersion, scheme } = opened.record;
    return { ...opened, snapshot: await snapshotAt(on, catalog, { report: id, revision, formVersion, scheme }) };
  });
}

async function offered(
  parts: ReadFileParts,
  wanted: FileToRead,
  { report, snapshot }: Opened & { readonly snapshot: Snapshot },
  files: ReadFiles,
  signal: AbortSignal,
): Promise<JobEnd> {
  const { documents, file } = files;
  const { withHidden } = wanted;
  const found = await parts.work.offer({ report: snapshot, documents, file, withHidden }, signal);
  const form = await formOf(parts, report, found, documents, signal);
  const about = { ...found.about, form };
  const { blank, makes } = blankSent(parts, wanted, documents);
  const told = [...files.refused, ...found.told];
  const offer = { ...found, ...files.list, about, told, blank: blank ? makes : null };
  const id = parts.newId();
  const screen = sentScreen(report, wanted.person, { id, offer });
  return {
    offers: [recordOf(parts, wanted, id, offer)],
    outgoing: [screenTo(parts, receiverOf(wanted), screen, report.id)],
  };
}

/** Values from which on the form at hand is taken for that of the file. */
const enough = 40;

/** The form that the files fill much more of than that of the report; null: its own will do. */
async function formOf(
  { catalog, work }: ReadFileParts,
  { ledger }: Opened["report"],
  { items, way }: Offer,
  documents: readonly FileDocument[],
  signal: AbortSignal,
): Promise<string | null> {
  if (way === "carried" || items.filter(({ value }) => value !== null).length >= enough) return null;
  return otherForm(
    ledger.form.id,
    await work.fit({ forms: catalog.forms.map(({ record }) => record), documents }, signal),
  );
}

/** No report is open: which form fits is asked. */
async function begun(
  parts: ReadFileParts,
  wanted: FileToRead,
  { documents, file, refused, list }: ReadFiles,
  signal: AbortSignal,
): Promise<JobEnd> {
  const { catalog } = parts;
  const fits = wanted.listOnly
    ? []
    : await parts.work.fit({ forms: catalog.forms.map(({ record }) => record), documents }, signal);
  const { withHidden } = wanted;
  const hidden = !withHidden && documents.some(hidesSomething);
  const offer = { ...offerOfNothing(file, refused, { hidden, withHidden }), ...list };
  const id = parts.newId();
  const { blank, makes } = blankSent(parts, wanted, documents);
  const forms = catalog.forms.map(listedForm);
  const one = beginScreen(forms, { id, offer, fits, makes: makes === "make", blank }, parts.now());
  const all = list.projects.length === 0 ? [] : [await listScreen(parts, wanted, forms, { id, offer })];
  const screens = wanted.listOnly ? all : [one, ...all];
  return {
    offers: [recordOf(parts, wanted, id, offer)],
    outgoing: screens.map((screen) => screenTo(parts, receiverOf(wanted), screen)),
  };
}

/** A report for each project is the likelier wish where none is open: its card comes last. */
async function listScreen(
  { store, now }: ReadFileParts,
  { person }: FileToRead,
  forms: Parameters<typeof bulkScreen>[0]["forms"],
  read: Parameters<typeof bulkScreen>[1],
) {
  const people = await store.transaction((on) => on.people(peopleOffered));
  return bulkScreen({ forms, people: people.filter((one) => one !== person), now: now(), sent: true }, read);
}

/** Nothing is read in it: it may prove something. `why`: what is said of a file that was to be read. */
async function kept(parts: ReadFileParts, wanted: FileToRead, why: Say | null): Promise<JobEnd> {
  const opened = await openedFor(parts, wanted);
  const reasons = why === null ? [] : [say("offer.refused", { name: wanted.name, why })];
  if (
    opened === null ||
    refusalOn({ ...opened.record, members: opened.report.members }, wanted.person, "attach") !== null
  )
    return why === null ? {} : told(parts, wanted, why);
  const offer = offerOfNothing({ ...wanted, hash: null }, []);
  const id = parts.newId();
  const { report } = opened;
  const shown = { report, typed: new Map(), problems: new Map() };
  const screen = keepFileScreen(shown, { id, offer }, null, reasons);
  return {
    offers: [recordOf(parts, wanted, id, offer)],
    outgoing: [screenTo(parts, receiverOf(wanted), screen, report.id)],
  };
}

function recordOf({ now }: ReadFileParts, { person, report }: FileToRead, id: string, offer: Offer) {
  return { id, person, report, at: now(), content: JSON.stringify(offer) };
}

function lost(parts: ReadFileParts, wanted: FileToRead): JobWrites {
  return { outgoing: [textTo(parts, receiverOf(wanted), say("offer.failed", { name: wanted.name }))] };
}

function told(parts: ReadFileParts, wanted: FileToRead, why: Say): JobEnd {
  return { outgoing: [textTo(parts, receiverOf(wanted), say("offer.refused", { name: wanted.name, why }))] };
}

function problemSay({ code, facts }: Problem): Say {
  return say(`problem.${code}`, { ...facts });
}

function receiverOf({ person }: FileToRead) {
  return { type: "open_id" as const, id: person };
}
