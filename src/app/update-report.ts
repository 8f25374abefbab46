/** A report goes over to the latest version of its form, or is shown what that would change. */

import { updateScheme } from "../core/dialogue/capabilities/update/decide-update.js";
import type { Outcome } from "../core/dialogue/turn/outcome.js";
import type { Update } from "../core/dialogue/turn/surroundings.js";
import { previewUpdate } from "../core/report/preview-update.js";
import { say } from "../core/say.js";
import type { Words } from "../core/words.js";
import type { Applied } from "./apply-effects.js";
import { type Catalog, type FormPackage, schemeOf } from "./catalog.js";
import type { Opened } from "./open-report.js";
import { printLabels } from "./print-labels.js";
import type { TurnWork } from "./turn-work.js";

/** Who takes back, in the log, what the later version cannot read; nobody's undo finds it. */
const updater = "@update";

/** null: the report is on the latest version. */
export function updateOf(catalog: Catalog, words: Words, opened: Opened): Update | null {
  const pack = laterThan(catalog, opened);
  if (pack === null) return null;
  const scheme = schemeOf(pack, opened.record.scheme);
  const preview = previewUpdate(opened.report, { form: pack.form, scheme }, printLabels(words));
  return { version: pack.form.version, preview, schemes: isSettled(pack, scheme?.id ?? null) ? [] : pack.schemes };
}

export async function updateReport(
  work: TurnWork,
  so: Applied,
  chosen: string | null,
  event: string,
): Promise<Applied> {
  const { opened, outcome } = so;
  const pack = opened === null ? null : laterThan(work.parts.catalog, opened);
  if (opened === null || pack === null) return so;
  const scheme = pack.schemes.find(({ id }) => id === (chosen ?? opened.record.scheme))?.id ?? null;
  if (!isSettled(pack, scheme)) return { ...so, outcome: refused(outcome, pack) };
  const { doubtful } = previewUpdate(
    opened.report,
    { form: pack.form, scheme: schemeOf(pack, scheme) },
    printLabels(work.parts.words),
  );
  const typed = doubtful.map((path) => [path, opened.report.ledger.answer(path)?.raw ?? ""] as const);
  await work.turn.saveForm(pack.record);
  await work.turn.moveReport(opened.record.id, pack.form.version, scheme);
  const revision = await work.turn.append(opened.record.id, {
    by: updater,
    at: work.parts.now(),
    source: "card",
    event: `${event} ${updater}`,
    answers: doubtful.map((path) => ({ path, raw: "", value: null })),
  });
  const record = { ...opened.record, formVersion: pack.form.version, scheme, revision };
  const ledger = opened.report.ledger.under(pack.form).with(doubtful.map((path) => ({ path, raw: "", value: null })));
  const after = work.library.updated({ ...opened, record, pack }, ledger);
  // What cannot be read stands in its input again, with the reason beside it.
  const state = { ...outcome.state, place: { at: "outline" as const, scope: "" }, from: null };
  const draft = { ...state.draft, ...Object.fromEntries(typed) };
  const text = say("notice.updated", { version: pack.form.version, count: doubtful.length });
  return {
    opened: after,
    outcome: { ...outcome, state: { ...state, draft }, notices: [{ text, tone: "good" }] },
    committed: () => work.library.keep(record.id, revision, ledger),
  };
}

function laterThan(catalog: Catalog, { record }: Opened): FormPackage | null {
  const newest = catalog.newest(record.form);
  return newest !== null && newest.form.version > record.formVersion ? newest : null;
}

/** It is clear by which scheme the later version scores. */
function isSettled({ schemes }: FormPackage, scheme: string | null): boolean {
  return schemes.length === 0 || schemes.some(({ id }) => id === scheme);
}

function refused(outcome: Outcome, pack: FormPackage): Outcome {
  const problems = new Map([[updateScheme, say("problem.choose-scheme", { form: pack.form.title })]]);
  return { ...outcome, problems };
}
