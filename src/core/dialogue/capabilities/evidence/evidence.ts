/** 佐证. */

import { proofEntry, proofsAt, subjectOf } from "../../../evidence/proofs.js";
import { isThere } from "../../../evidence/proven.js";
import { labelOf } from "../../../reading/label.js";
import { say } from "../../../say.js";
import { attached, justSent } from "../../entry/attach.js";
import { undoButton } from "../../screen/undo-button.js";
import { returned, sideTrip } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome, remark } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { withReport } from "../../turn/with-report.js";
import { keepFileScreen, namedInput, subjectInput } from "./keep-file-screen.js";
import { evidenceByName, pathsNamed } from "./named-evidence.js";
import { overviewScreen } from "./overview-screen.js";
import type { evidence as schema } from "./schema.js";
import { subjectScreen } from "./subject-screen.js";
import { whichSubjectScreen } from "./which-subject-screen.js";

export const evidence: Capability<typeof schema> = {
  places: {
    evidence: {
      of: "report",
      needs: "kept",
      exists: (ledger, { path }) => path === null || isThere(ledger, path),
      screen: (view, { path, page, task }, { around, context }) =>
        path === null
          ? overviewScreen(view, { page, task: task ?? null }, { kept: around.kept, sent: justSent(context) })
          : subjectScreen(view, path, { kept: around.kept, sent: justSent(context) }),
    },
    keepFile: {
      of: "report",
      needs: null,
      exists: () => true,
      screen: (view, { paths }, { context }) => keepFileScreen(view, context.offer, paths ?? null),
    },
    evidenceOf: {
      of: "report",
      needs: null,
      exists: () => true,
      screen: (view, { paths }, { context }) => whichSubjectScreen(view, paths, justSent(context)),
    },
  },
  presses: {
    evidence: withReport((context, { path, page, task }, typed) =>
      openEvidence(keeping(context, typed), path, { page: page ?? 0, ...(task === undefined ? {} : { task }) }),
    ),
    keepFile: withReport((context, { offer }) =>
      context.offer?.id === offer ? sideTrip(context, { at: "keepFile", offer }) : fileGone(context),
    ),
    attachSent: withReport((context, { path }) => attachSent(context, path)),
    attachFile: withReport((context, { offer, path }, typed) => attachFile(context, offer, path ?? null, typed)),
    sendProof: withReport((context, { path, proof }) => sendProof(context, path, proof)),
    dropProof: withReport((context, { path, proof }) => dropProof(context, path, proof)),
    packEvidence: withReport(({ state }) =>
      outcome(state, { effects: [{ effect: "packEvidence" }], remark: say("evidence.packing") }),
    ),
  },
  commands: { evidence: { do: "evidence", path: null }, packEvidence: { do: "packEvidence" } },
  messages: [{ act: "see", read: evidenceByName }],
  steps: {},
};

function openEvidence(context: WithReport, path: string | null, on: { page: number; task?: string }): Outcome {
  const at = path === null ? null : subjectOf(context.report.ledger, path);
  return sideTrip(context, { at: "evidence", path: at, ...on });
}

/** What was typed into the card that the person leaves stands there again when they come back. */
function keeping(context: WithReport, { touched }: TypedInputs): WithReport {
  if (touched.size === 0) return context;
  const { state } = context;
  return { ...context, state: { ...state, draft: { ...state.draft, ...Object.fromEntries(touched) } } };
}

function fileGone({ state }: WithReport): Outcome {
  return remark(state, say("offer.gone"));
}

function attachSent(context: WithReport, path: string): Outcome {
  const { report, state } = context;
  const sent = justSent(context);
  if (sent === null || !isThere(report.ledger, path)) return remark(state, say("evidence.sent-gone"));
  const open = sideTrip(context, { at: "evidence", path: subjectOf(report.ledger, path), page: 0 });
  return attached(context, open.state, path, sent);
}

/** What it proves is chosen, or typed as people call it. */
function attachFile(context: WithReport, id: string, path: string | null, { given }: TypedInputs): Outcome {
  const { report, offer: read, state } = context;
  if (read === null || read.id !== id || read.offer.file === null) return fileGone(context);
  const typed = (given.get(namedInput) ?? "").trim();
  const chosen = path ?? (typed === "" ? (given.get(subjectInput) ?? null) : null);
  const paths = chosen === null || chosen === "" ? pathsNamed(report.ledger, typed) : [chosen];
  const [only] = paths;
  const place = { at: "keepFile" as const, offer: id };
  if (only === undefined || !isThere(report.ledger, only))
    return outcome(
      { ...state, place },
      { typed: given, problems: new Map([[namedInput, say(typed === "" ? "evidence.which" : "evidence.no-such")]]) },
    );
  if (paths.length > 1) return outcome({ ...state, place: { ...place, paths } });
  const after = state.place.at === "keepFile" ? returned(context) : state;
  return attached(context, after, only, { ...read.offer.file, name: read.offer.name });
}

function sendProof({ report, state }: WithReport, path: string | null, proof: string): Outcome {
  const isKnown =
    path === null
      ? report.review.events.some((event) => event.kind === "offline" && event.picture === proof)
      : proofsAt(report.ledger, path).some(({ id }) => id === proof);
  if (!isKnown) return remark(state, say("evidence.gone"));
  return outcome(state, {
    effects: [{ effect: "sendProof", subject: path, proof }],
    remark: say("evidence.sending"),
  });
}

function dropProof({ report, state }: WithReport, path: string, proof: string): Outcome {
  const before = proofsAt(report.ledger, path);
  const left = before.filter(({ id }) => id !== proof);
  if (left.length === before.length) return remark(state, say("evidence.gone"));
  const name = before.find(({ id }) => id === proof)?.name;
  const label = labelOf(report.ledger, path);
  return outcome(state, {
    entries: [proofEntry(path, left)],
    notices: [{ text: say("evidence.dropped", { name, label }), tone: "note", buttons: [undoButton] }],
  });
}
