import { updated, updateRefused } from "../../core/dialogue/capabilities/update/decide-update.js";
import { previewUpdate } from "../../core/report/preview-update.js";
import { schemeOf } from "../catalog.js";
import { isSettled, laterVersion } from "../later-version.js";
import { printLabels } from "../print-labels.js";
import { withWrites } from "../writes.js";
import { appended } from "./append.js";
import type { Apply } from "./effect.js";

/** Who takes back, in the log, what the later version cannot read; nobody's undo finds it. */
const updater = "@update";

/** The report goes over to the latest version of its form. */
export const update: Apply<"update"> = (turn, settling, { scheme: chosen }) => {
  const { opened, outcome, writes } = settling;
  const { parts, library, event } = turn;
  const pack = opened === null ? null : laterVersion(parts, opened);
  if (opened === null || pack === null) return settling;
  const scheme = pack.schemes.find(({ id }) => id === (chosen ?? opened.record.scheme))?.id ?? null;
  if (!isSettled(pack, scheme)) return { ...settling, outcome: updateRefused(outcome, pack.form.title) };
  const later = { form: pack.form, scheme: schemeOf(pack, scheme) };
  const { doubtful } = previewUpdate(opened.report, later, printLabels(parts.words));
  const typed = new Map(doubtful.map((path) => [path, opened.report.ledger.answer(path)?.raw ?? ""]));
  const record = { ...opened.record, formVersion: pack.form.version, scheme };
  const moved = library.updated({ ...opened, record, pack }, opened.report.ledger.under(pack.form));
  return appended(
    { ...turn, event: `${event} ${updater}` },
    {
      ...settling,
      opened: moved,
      outcome: updated(outcome, pack.form.version, typed),
      writes: withWrites(writes, {
        forms: [pack.record],
        moved: [{ id: record.id, formVersion: record.formVersion, scheme }],
      }),
    },
    { source: "card", by: updater, entries: doubtful.map((path) => ({ path, raw: "", value: null })) },
  );
};
