import { reportStarted, twinFound } from "../../core/dialogue/capabilities/home/new-report.js";
import type { ReportRecord } from "../ports/report-record.js";
import { withWrites } from "../writes.js";
import type { Apply } from "./effect.js";

/** A report is started, unless there is one of the same form, unit and year. */
export const create: Apply<"create"> = async ({ parts, library, on, person }, settling, effect) => {
  const pack = parts.catalog.newest(effect.form);
  if (pack === null) return settling;
  const [twin] = effect.another ? [] : await on.twinsOf(person, effect, 1);
  if (twin !== undefined) return { ...settling, rest: [], outcome: twinFound(settling.outcome, effect, twin.id) };
  const record: ReportRecord = {
    id: parts.newId(),
    form: pack.form.id,
    formVersion: pack.form.version,
    unit: effect.unit,
    year: effect.year,
    owner: person,
    createdAt: parts.now(),
    revision: 0,
    scheme: effect.scheme,
    state: "draft",
    decider: null,
    reviewed: 0,
  };
  const opened = library.fresh(record, pack);
  return {
    ...settling,
    opened,
    outcome: reportStarted(settling.outcome, settling.opened?.record.id ?? null, opened.report),
    writes: withWrites(settling.writes, { forms: [pack.record], created: [record] }),
  };
};
