/** A button or a submitted form. Every press that needs a report is refused at home when there is none. */

import { say } from "../say.js";
import { aside, returned } from "./aside.js";
import { type Context, type OpenReport, type Outcome, outcome } from "./context.js";
import { canShow } from "./exists.js";
import { applyFix } from "./fix.js";
import { errorsPage, make, override } from "./make.js";
import { resume } from "./move.js";
import { leftNotices } from "./new-findings.js";
import { anotherReport, newReportOf } from "./new-report.js";
import { openPage } from "./pages.js";
import type { Press } from "./press.js";
import { progressOf } from "./progress.js";
import { addRow, declareEmpty, deleteRow, moveRow } from "./rows.js";
import { pageOfFinding } from "./screens/findings-screen.js";
import { membersInput } from "./screens/members-screen.js";
import { clearField, setField } from "./set-field.js";
import { atHome, type Place } from "./state.js";
import { submit } from "./submit.js";
import type { Form } from "./submitted.js";
import { takePaste } from "./take-paste.js";
import { standardAgain, takeTexts } from "./take-texts.js";
import { acceptUpdate, keepVersion, updateNotices } from "./update.js";
import { askReason, explain, takeBackReason } from "./waive.js";

type WithReport = Context & { report: OpenReport };

type Handler<P extends Press["do"]> = (
  context: WithReport,
  press: Extract<Press, { do: P }>,
  form: Form | null,
) => Outcome;

/** What each press does once a report is open. Forget one and it does not compile. */
const handlers: { [P in Press["do"]]: Handler<P> } = {
  home: (context, { page }) => home(context, page),
  create: (context, _, form) => newReportOf(context, form),
  another: (context) => anotherReport(context),
  open: (context) => comeBack(context),
  continue: (context) => comeBack(context),
  help: (context) => aside(context, { at: "help" }),
  outline: (context, { scope, page }) => go(context, { at: "outline", scope, page: page ?? 0 }),
  step: (context, { step, page }) => go(context, { at: "step", step, page: page ?? firstPage(context.report, step) }),
  submit: (context, _, form) => submit(context, form, "next"),
  finish: (context, _, form) => submit(context, form, "finish"),
  none: (context, { list }, form) => declareEmpty(context, list, form),
  back: (context, _, form) => submit(context, form, "back"),
  skip: (context, _, form) => submit(context, form, "skip"),
  leave: (context, _, form) => submit(context, form, "leave"),
  list: (context, { list, page }) => go(context, { at: "list", list, page: page ?? 0 }),
  row: (context, { row }) => aside(context, { at: "row", row }),
  addRow: (context, { list }) => addRow(context, list),
  moveRow: (context, { row, by }) => moveRow(context, row, by),
  deleteRow: (context, { row }) => deleteRow(context, row),
  edit: (context, { path }) => aside(context, { at: "edit", path }),
  clear: (context, { path }) => clearField(context, path),
  take: (context) => takeTexts(context),
  standard: (context, { path }) => standardAgain(context, path),
  set: (context, { path }) => setChosen(context, path),
  preview: (context, { table, page }) => go(context, { at: "preview", table: table ?? null, page: page ?? 0 }),
  make: (context, { draft, selfCheck }) => make(context, { draft, selfCheck: selfCheck ?? false }),
  findings: (context, { page, finding }) =>
    go(context, {
      at: "findings",
      page: finding === undefined ? (page ?? 0) : pageOfFinding(context.report, finding),
    }),
  errors: (context, { page }) => errorsPage(context, page),
  fix: (context, { finding }) => applyFix(context, finding),
  waive: (context, { finding }) => askReason(context, finding),
  explain: (context, _, form) => explain(context, form),
  unwaive: (context, { finding }) => takeBackReason(context, finding),
  override: (context, _, form) => override(context, form),
  undo: (context) => outcome(context.state, { effects: [{ effect: "undo" }] }),
  pasteHere: (context, { list }) =>
    context.state.place.at === "paste"
      ? outcome({ ...context.state, place: { ...context.state.place, list } })
      : outcome(context.state),
  pasteTake: (context, { how }, form) => takePaste(context, how, form ?? {}),
  cancel: (context) => outcome(returned(context)),
  update: (context) => go(context, { at: "update" }),
  accept: (context, _, form) => acceptUpdate(context, form),
  keep: (context) => keepVersion(context),
  members: (context) => go(context, { at: "members" }),
  addMembers: (context, _, form) => addMembers(context, form),
  removeMember: (context, { person }) => outcome(context.state, { effects: [{ effect: "removeMember", person }] }),
};

/** `form` null: the press was typed as a command, no card came with it. */
export function onPress(context: Context, press: Press, form: Form | null): Outcome {
  if (press.do === "home") return home(context, press.page);
  if (press.do === "create") return newReportOf(context, form);
  if (press.do === "another") return anotherReport(context);
  if (press.do === "help" && context.report === null)
    return outcome({ ...context.state, place: { at: "help" }, from: null });
  if (context.report === null)
    return outcome(
      { ...context.state, place: atHome.place },
      { notices: [{ text: say("notice.no-report"), tone: "note" }] },
    );
  return whole({ ...context, report: context.report }, handle({ ...context, report: context.report }, press, form));
}

function handle<P extends Press["do"]>(
  context: WithReport,
  press: Extract<Press, { do: P }>,
  form: Form | null,
): Outcome {
  const handler: Handler<P> = handlers[press.do];
  return handler(context, press, form);
}

/** A place that is gone, or never was, is not gone to. */
function whole(context: WithReport, result: Outcome): Outcome {
  const ledger = context.report.ledger.with(result.entries);
  if (canShow(ledger, result.state.place)) return result;
  const notices = [...result.notices, { text: say("notice.gone"), tone: "warn" as const }];
  return { ...result, state: { ...result.state, place: { at: "outline", scope: "" }, from: null }, notices };
}

/** Drafts stay with the report: home is a place like any other. */
function home(context: Context, page = 0): Outcome {
  return outcome({ ...context.state, place: { at: "home", page }, from: null });
}

function go(context: Context, place: Place): Outcome {
  return outcome({ ...context.state, place, from: null });
}

function comeBack(context: WithReport): Outcome {
  const result = go(context, resume(context.report, context.state.seen));
  const left = context.hurried === true ? [] : leftNotices(context.report);
  return { ...result, notices: [...updateNotices(context.report), ...left] };
}

function firstPage(report: OpenReport, id: string): number {
  const step = progressOf(report.ledger, report.scheme).steps.find((one) => one.step.id === id);
  return step === undefined ? 0 : (openPage(report, step, 0, []) ?? 0);
}

/** What was typed goes to the field that was chosen for it. */
function setChosen(context: WithReport, path: string): Outcome {
  const { place } = context.state;
  if (place.at !== "choose" || place.raw === null || !place.paths.includes(path)) return outcome(context.state);
  return setField(context, path, place.raw);
}

function addMembers(context: Context, form: Form | null): Outcome {
  const chosen = form?.[membersInput];
  const people = (Array.isArray(chosen) ? chosen : typeof chosen === "string" ? [chosen] : []).filter(
    (one) => one !== "",
  );
  if (people.length === 0) return outcome(context.state, { toast: { type: "warning", text: say("toast.nobody") } });
  return outcome(context.state, { effects: [{ effect: "addMembers", people }] });
}
