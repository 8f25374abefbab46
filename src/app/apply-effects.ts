/** What the dialogue decided, written down: a new report, answers, undo, people, a report file to be made. */
import { type Effect, type Outcome, outcome } from "../core/dialogue/context.js";
import { resume } from "../core/dialogue/move.js";
import { findingNotices } from "../core/dialogue/new-findings.js";
import { moved } from "../core/dialogue/state.js";
import { textChanges } from "../core/dialogue/text-changes.js";
import { undone } from "../core/dialogue/undone.js";
import type { Entry } from "../core/form/ledger.js";
import { say } from "../core/say.js";
import type { Opened } from "./open-report.js";
import { orderVersion } from "./order-version.js";
import type { Batch } from "./ports.js";
import type { TurnWork } from "./turn-work.js";
import { updateReport } from "./update-report.js";

export interface Applied {
  readonly opened: Opened | null;
  readonly outcome: Outcome;
  /** To be called once the transaction is through. */
  readonly committed: (() => void) | null;
}

export async function applyEffects(
  work: TurnWork,
  opened: Opened | null,
  result: Outcome,
  event: string,
): Promise<Applied> {
  const applied = await append(work, opened, { source: result.source, event, entries: result.entries });
  let so: Applied = { ...applied, outcome: result };
  for (const effect of result.effects) so = await apply(work, so, effect, event);
  return so;
}

async function apply(work: TurnWork, so: Applied, effect: Effect, event: string): Promise<Applied> {
  switch (effect.effect) {
    case "create":
      return await create(work, so, effect);
    case "update":
      return await updateReport(work, so, effect.scheme, event);
    case "undo":
      return await undo(work, so, event);
    case "make":
      return { ...so, outcome: await orderVersion(work, so, effect) };
    case "tellWriter":
      return await tellWriter(work, so, effect);
    case "addMembers":
      return await addMembers(work, so, effect.people);
    case "removeMember":
      return await removeMember(work, so, effect.person);
  }
}

async function append(
  work: TurnWork,
  opened: Opened | null,
  batch: { source: Batch["source"]; event: string; entries: readonly Entry[]; undoes?: string },
): Promise<Omit<Applied, "outcome">> {
  if (opened === null || (batch.entries.length === 0 && batch.undoes === undefined)) return { opened, committed: null };
  const { entries, ...rest } = batch;
  const revision = await work.turn.append(opened.record.id, {
    ...rest,
    by: work.person,
    at: work.parts.now(),
    answers: entries,
  });
  const ledger = opened.report.ledger.with(entries);
  return {
    opened: { ...opened, record: { ...opened.record, revision }, report: { ...opened.report, ledger } },
    committed: () => work.library.keep(opened.record.id, revision, ledger),
  };
}

async function create(work: TurnWork, so: Applied, effect: Extract<Effect, { effect: "create" }>): Promise<Applied> {
  const pack = work.parts.catalog.newest(effect.form);
  if (pack === null) return so;
  const twin = effect.another ? null : await work.turn.twinOf(work.person, effect);
  if (twin !== null) {
    const { form, unit, year, scheme } = effect;
    const place = { at: "twin" as const, report: twin.id, form, unit, year, scheme };
    return { ...so, outcome: outcome({ ...so.outcome.state, place }) };
  }
  const record = {
    id: work.parts.newId(),
    form: pack.form.id,
    formVersion: pack.form.version,
    unit: effect.unit,
    year: effect.year,
    owner: work.person,
    createdAt: work.parts.now(),
    revision: 0,
    scheme: effect.scheme,
    state: "draft" as const,
  };
  await work.turn.saveForm(pack.record);
  await work.turn.createReport(record);
  const opened = work.library.fresh(record, pack);
  const before = moved(so.outcome.state, so.opened?.record.id ?? null, null);
  const state = { ...before, place: resume(opened.report, []) };
  return { opened, outcome: outcome(state), committed: null };
}

async function undo(work: TurnWork, so: Applied, event: string): Promise<Applied> {
  const { opened } = so;
  const last = opened === null ? null : await work.turn.undoable(opened.record.id, work.person);
  if (opened === null || last === null)
    return { ...so, outcome: { ...so.outcome, notices: [{ text: say("notice.nothing-to-undo"), tone: "note" }] } };
  const entries = last.before.map(({ path, raw, value }) => ({ path, raw, value }));
  // Without entries as well: colleagues have overwritten all of it, and the next undo goes one step further back.
  const applied = await append(work, opened, { source: "undo", event, entries, undoes: last.event });
  const after = applied.opened?.report ?? opened.report;
  const result = undone(so.outcome, opened.report, after, entries);
  const { notices, effects } = textChanges(opened.report, after.ledger, entries);
  const { seen } = result.state;
  const changed = entries.map(({ path }) => path);
  const found = findingNotices({ report: opened.report, seen }, { report: after, seen }, changed);
  let done: Applied = { ...applied, outcome: { ...result, notices: [...result.notices, ...notices, ...found] } };
  for (const effect of effects) done = await apply(work, done, effect, event);
  return done;
}

/** On the card, when the writer is the one who pressed; else by message. */
async function tellWriter(
  work: TurnWork,
  so: Applied,
  { path, title, changes, more }: Extract<Effect, { effect: "tellWriter" }>,
): Promise<Applied> {
  const { opened } = so;
  const writer = opened === null ? null : await work.turn.writerOf(opened.record.id, path);
  if (opened === null || writer === null) return so;
  const facts = { title, changes, more };
  if (writer !== work.person) {
    const { report } = opened;
    const where = { report: report.title, unit: report.unit, year: report.year };
    work.text({ type: "open_id", id: writer }, say("message.own-text", { ...facts, ...where }));
    return so;
  }
  const notice = { text: say("notice.own-text", facts), tone: "warn" as const };
  return { ...so, outcome: { ...so.outcome, notices: [...so.outcome.notices, notice] } };
}

async function addMembers(work: TurnWork, so: Applied, people: readonly string[]): Promise<Applied> {
  const { opened } = so;
  if (opened === null || opened.record.owner !== work.person) return notYours(so);
  const fresh = [...new Set(people)].filter(
    (one) => one !== opened.record.owner && !opened.report.members.includes(one),
  );
  if (fresh.length === 0)
    return { ...so, outcome: { ...so.outcome, toast: { type: "info", text: say("toast.members-already") } } };
  for (const one of fresh) {
    const member = { person: one, role: "contributor" as const, parts: null };
    await work.turn.saveMember(opened.record.id, member, work.person, work.parts.now());
    work.card({ type: "open_id", id: one }, work.draw(invitation(opened), { report: null, revision: 0 }));
  }
  const members = [...opened.report.members, ...fresh];
  return {
    ...so,
    opened: { ...opened, report: { ...opened.report, members } },
    outcome: { ...so.outcome, notices: [{ text: say("notice.members-added", { count: fresh.length }), tone: "good" }] },
  };
}

function invitation({ record, report }: Opened) {
  return {
    title: say("invite.title"),
    color: "indigo" as const,
    blocks: [
      {
        block: "text" as const,
        text: say("invite.body", { title: report.title, unit: report.unit, year: report.year }),
      },
      {
        block: "buttons" as const,
        buttons: [
          { label: say("button.open"), press: { do: "open" as const }, kind: "primary" as const, report: record.id },
        ],
      },
    ],
  };
}

async function removeMember(work: TurnWork, so: Applied, person: string): Promise<Applied> {
  const { opened } = so;
  if (opened === null || opened.record.owner !== work.person) return notYours(so);
  await work.turn.removeMember(opened.record.id, person);
  const members = opened.report.members.filter((one) => one !== person);
  return {
    ...so,
    opened: { ...opened, report: { ...opened.report, members } },
    outcome: { ...so.outcome, notices: [{ text: say("notice.member-removed"), tone: "note" }] },
  };
}

function notYours(so: Applied): Applied {
  return { ...so, outcome: { ...so.outcome, toast: { type: "error", text: say("toast.not-yours") } } };
}
