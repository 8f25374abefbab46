/** 送审、审核、提问、退回、通过. */

import { isPlace } from "../../entry/places-named.js";
import { sideTrip } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import { goTo, outcome } from "../../turn/outcome.js";
import { withReport } from "../../turn/with-report.js";
import { askScreen } from "./ask-screen.js";
import { ask, pass, returnReport } from "./decide.js";
import { deeperScreen } from "./deeper-screens.js";
import { questionsScreen } from "./questions-screen.js";
import { answered, close, reply, replyScreen, shownQuestion } from "./reply.js";
import { reviewCard } from "./review-card.js";
import type { review as schema } from "./schema.js";
import { submit, withdraw } from "./submit.js";
import { submitScreen } from "./submit-screen.js";
import { toReviewScreen } from "./to-review-screen.js";

export const review: Capability<typeof schema> = {
  places: {
    submitting: {
      of: "report",
      needs: "submission",
      exists: () => true,
      screen: (view, _, { around }) => submitScreen(view, around.submission),
    },
    review: {
      of: "report",
      needs: "review",
      exists: () => true,
      screen: (view, { view: part, page }, { context, around }) =>
        part === "card"
          ? reviewCard(view, context.person, around.review)
          : deeperScreen(view.report, context.person, part, page, around.review),
    },
    asking: {
      of: "report",
      needs: null,
      exists: (ledger, { about }) => isPlace(ledger, about),
      screen: (view, { about }) => askScreen(view, about),
    },
    questions: {
      of: "report",
      needs: "review",
      exists: () => true,
      screen: (view, { page }, { context, around }) =>
        questionsScreen(view.report, context.person, page, around.review),
    },
    replying: {
      of: "report",
      needs: null,
      exists: () => true,
      screen: (view, { question }) => {
        const asked = shownQuestion(view, question);
        return asked === undefined ? { instead: { at: "questions", page: 0 } } : replyScreen(view, asked);
      },
    },
    toReview: { of: "person", needs: "toReview", exists: () => true, screen: toReviewScreen },
  },
  presses: {
    submitting: withReport((context) => sideTrip(context, { at: "submitting" })),
    submitReview: withReport((context, { chain }, typed) => submit(context, chain, typed)),
    withdraw: withReport(withdraw),
    review: withReport((context, { view, page }) =>
      goTo(context, { at: "review", view: view ?? "card", page: page ?? 0 }),
    ),
    pass: withReport((context, { seen }, typed) => pass(context, seen, typed)),
    returnReport: withReport((context, _, typed) => returnReport(context, typed)),
    asking: withReport((context, { path }) => goTo(context, { at: "asking", about: path })),
    askQuestion: withReport((context, _, typed) => ask(context, typed)),
    pages: withReport((context, _, { given }) =>
      goTo(
        context,
        { at: "review", view: "card", page: 0 },
        {
          // What was typed beside the button stays in its input.
          typed: given,
          effects: [{ effect: "pages" }],
        },
      ),
    ),
    questions: withReport((context, { page }) => goTo(context, { at: "questions", page: page ?? 0 })),
    replying: withReport((context, { question }) =>
      outcome({ ...context.state, place: { at: "replying", question }, from: null }),
    ),
    reply: withReport((context, _, typed) => reply(context, typed)),
    corrected: withReport((context, { question }) => answered(context, question, "")),
    closeQuestion: withReport((context, { question }) => close(context, question)),
    toReview: (context) => goTo(context, { at: "toReview" }),
  },
  commands: {
    submitting: { do: "submitting" },
    withdraw: { do: "withdraw" },
    questions: { do: "questions" },
    toReview: { do: "toReview" },
  },
  messages: [],
  steps: {},
};
