/** 提问清单: each question leads to its place, is answered or put right, and closed by who asked. */

import { accessOf } from "../../../access/may.js";
import type { Ledger } from "../../../form/ledger.js";
import { concerns, isAsker, isWaiting, type Question } from "../../../review/questions.js";
import { say } from "../../../say.js";
import { showField } from "../../../value/show-field.js";
import { pressForFinding } from "../../checking/press-for-finding.js";
import { isPlace, nameOfPlace, valueAt } from "../../entry/places-named.js";
import { reportFacts } from "../../screen/naming.js";
import { pageOf, pager } from "../../screen/pager.js";
import type { Block, Button, Screen } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import { who } from "../../screen/who.js";
import type { OpenReport } from "../../turn/context.js";
import type { ReviewFacts } from "../../turn/surroundings.js";

const perPage = 6;
const longest = 200;

export function questionsScreen(report: OpenReport, person: string, page: number, facts: ReviewFacts | null): Screen {
  const { questions } = report.review;
  const { parts } = accessOf(report, person);
  const theirs = questions.filter((one) => concerns(one, parts));
  const open = theirs.filter(({ closed }) => !closed);
  const { shown, at, pages } = pageOf(open, page, perPage);
  const closed = theirs.filter((one) => one.closed);
  return {
    title: say("questions.title", reportFacts(report)),
    subtitle: say("questions.counts", {
      open: open.length,
      waiting: open.filter(isWaiting).length,
      closed: closed.length,
    }),
    color: open.length > 0 ? "orange" : "green",
    blocks: [
      ...(open.length === 0 ? [{ block: "text" as const, text: say("questions.none"), tone: "good" as const }] : []),
      ...shown.flatMap((question) => questionBlocks(report, person, question, facts)),
      ...pager(at, pages, (to) => ({ do: "questions", page: to })),
      ...(closed.length === 0 ? [] : [closedBlock(report.ledger, closed)]),
      { block: "rule" },
      { block: "buttons", buttons: buttonsBelow(report, open) },
    ],
  };
}

function questionBlocks(
  { ledger, owner }: OpenReport,
  person: string,
  question: Question,
  facts: ReviewFacts | null,
): Block[] {
  const { about, text, answers, by, bureau } = question;
  const changed = changeAt(ledger, question, facts);
  const answer = answers.at(-1);
  return [
    who(by),
    {
      block: "text",
      tone: isWaiting(question) && changed === null ? "warn" : "plain",
      text: say("questions.line", {
        ...{ bureau, text: shortened(text, longest) },
        name: about === null ? null : nameOfPlace(ledger, about),
        value: about === null ? null : valueAt(ledger, about),
        changed,
        answer: answer === undefined ? null : shortened(answer.text, longest),
        corrected: answer?.text === "",
      }),
    },
    { block: "buttons", buttons: buttonsOf(ledger, question, isAsker(question, person, owner)) },
  ];
}

/** What stood at the place of the question and what stands there now; null: it is as it was. */
function changeAt(ledger: Ledger, { about, revision }: Question, facts: ReviewFacts | null) {
  if (about === null || facts === null) return null;
  const hit = facts.asked.find(
    (one) => one.revision > revision && (one.path === about || one.path.startsWith(`${about}.`)),
  );
  if (hit === undefined) return null;
  const field = ledger.field(hit.path);
  const shown = (one: typeof hit.now) =>
    one === null ? null : shortened(field === undefined ? one.raw : showField(field.kind, one.value, field.spec), 60);
  return { label: nameOfPlace(ledger, hit.path), from: shown(hit.before), to: shown(hit.now) };
}

/** Buttons that a person may not press are left out where the screen is drawn. */
function buttonsOf(ledger: Ledger, { number, about }: Question, closes: boolean): Button[] {
  const place =
    about !== null && isPlace(ledger, about) ? pressForFinding(ledger, { at: "figure", path: about }) : null;
  return [
    ...(place === null ? [] : [{ label: say("questions.go"), press: place, kind: "primary" as const }]),
    { label: say("questions.reply"), press: { do: "replying", question: number } },
    { label: say("questions.corrected"), press: { do: "corrected", question: number } },
    ...(closes ? [{ label: say("questions.close"), press: { do: "closeQuestion" as const, question: number } }] : []),
  ];
}

function closedBlock(ledger: Ledger, closed: readonly Question[]): Block {
  return {
    block: "fold",
    title: say("questions.closed", { count: closed.length }),
    blocks: closed.slice(-20).map(({ about, text, answers }) => ({
      block: "text",
      tone: "note",
      text: say("questions.closed-line", {
        name: about === null ? null : nameOfPlace(ledger, about),
        text: shortened(text, longest),
        answer: answers.at(-1)?.text ?? "",
      }),
    })),
  };
}

/** After a return the report goes back to its reviewers from here. */
function buttonsBelow({ review, state }: OpenReport, open: readonly Question[]): Button[] {
  const waiting = open.filter(isWaiting).length;
  const again: Button = {
    label: say("questions.submit-again"),
    press: { do: "submitReview", chain: [...review.chain] },
    kind: "primary",
    ...(waiting > 0 ? { confirm: say("questions.submit-confirm", { waiting }) } : {}),
  };
  return [
    ...(state === "draft" && review.chain.length > 0 ? [again] : []),
    { label: say("questions.to-card"), press: { do: "review" } },
    { label: say("button.outline"), press: { do: "outline", scope: "" } },
  ];
}
