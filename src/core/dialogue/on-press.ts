/** A button or a submitted form. Every press that needs a report is refused at home when there is none. */

import { say } from "../say.js";
import { aside, returned } from "./aside.js";
import type { Context, Outcome } from "./context.js";
import { outcome } from "./context.js";
import type { FormValue } from "./event.js";
import { resume } from "./move.js";
import { newReportOf } from "./new-report.js";
import { openPage } from "./pages.js";
import type { Press } from "./press.js";
import { progressOf } from "./progress.js";
import { addRow, deleteRow, moveRow } from "./rows.js";
import { membersInput } from "./screens/members-screen.js";
import { setField } from "./set-field.js";
import { atHome, type Place } from "./state.js";
import { submit } from "./submit.js";
import { takePaste } from "./take-paste.js";

export type Form = Readonly<Record<string, FormValue>>;

type Handler<P extends Press["do"]> = (
  context: Context & { report: NonNullable<Context["report"]> },
  press: Extract<Press, { do: P }>,
  form: Form,
) => Outcome;

/** What each press does once a report is open. Forget one and it does not compile. */
const handlers: { [P in Press["do"]]: Handler<P> } = {
  home: () => outcome(atHome),
  create: (context, _, form) => newReportOf(context, form),
  open: (context) => outcome({ ...atHome, place: resume(context.report.ledger, context.report.scheme) }),
  continue: (context) => go(context, resume(context.report.ledger, context.report.scheme)),
  help: (context) => aside(context, { at: "help" }),
  outline: (context, { scope }) => go(context, { at: "outline", scope }),
  step: (context, { step, page }) => go(context, { at: "step", step, page: page ?? firstPage(context.report, step) }),
  submit: (context, _, form) => submit(context, form, "next"),
  back: (context, _, form) => submit(context, form, "back"),
  skip: (context, _, form) => submit(context, form, "skip"),
  leave: (context, _, form) => submit(context, form, "leave"),
  list: (context, { list, page }) => go(context, { at: "list", list, page: page ?? 0 }),
  row: (context, { row }) => aside(context, { at: "row", row }),
  addRow: (context, { list }) => addRow(context, list),
  moveRow: (context, { row, by }) => moveRow(context, row, by),
  deleteRow: (context, { row }) => deleteRow(context, row),
  edit: (context, { path }) => aside(context, { at: "edit", path }),
  set: (context, { path }) =>
    setField(context, path, context.state.place.at === "choose" ? (context.state.place.raw ?? "") : ""),
  preview: (context, { table, page }) => go(context, { at: "preview", table: table ?? null, page: page ?? 0 }),
  make: (context, { draft }) => outcome(context.state, { effects: [{ effect: "make", draft }] }),
  undo: (context) => outcome(context.state, { effects: [{ effect: "undo" }] }),
  pasteHere: (context, { list }) =>
    context.state.place.at === "paste"
      ? outcome({ ...context.state, place: { ...context.state.place, list } })
      : outcome(context.state),
  pasteTake: (context, { how }, form) => takePaste(context, how, form),
  cancel: (context) => outcome(returned(context)),
  members: (context) => go(context, { at: "members" }),
  addMembers: (context, _, form) => addMembers(context, form),
  removeMember: (context, { person }) => outcome(context.state, { effects: [{ effect: "removeMember", person }] }),
};

export function onPress(context: Context, press: Press, form: Form): Outcome {
  if (press.do === "home") return outcome(atHome);
  if (press.do === "create") return newReportOf(context, form);
  if (press.do === "help" && context.report === null) return outcome({ ...atHome, place: { at: "help" } });
  if (context.report === null) return outcome(atHome, { notices: [{ text: say("notice.no-report"), tone: "note" }] });
  return handle({ ...context, report: context.report }, press, form);
}

function handle<P extends Press["do"]>(
  context: Parameters<Handler<P>>[0],
  press: Extract<Press, { do: P }>,
  form: Form,
): Outcome {
  const handler: Handler<P> = handlers[press.do];
  return handler(context, press, form);
}

function go(context: Context, place: Place): Outcome {
  return outcome({ ...context.state, place, from: null });
}

function firstPage(report: NonNullable<Context["report"]>, id: string): number {
  const step = progressOf(report.ledger, report.scheme).steps.find((one) => one.step.id === id);
  return step === undefined || !step.open ? 0 : (openPage(report.ledger, report.scheme, step, 0) ?? 0);
}

function addMembers(context: Context, form: Form): Outcome {
  const chosen = form[membersInput];
  const people = (Array.isArray(chosen) ? chosen : typeof chosen === "string" ? [chosen] : []).filter(
    (one) => one !== "",
  );
  if (people.length === 0) return outcome(context.state, { toast: { type: "warning", text: say("toast.nobody") } });
  return outcome(context.state, { effects: [{ effect: "addMembers", people }] });
}
