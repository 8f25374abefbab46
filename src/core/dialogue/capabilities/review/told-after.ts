/** Who is told what after something happened to a report between people. */
import type { Happening } from "../../../review/event.js";
import { isWaiting } from "../../../review/questions.js";
import { type Say, say } from "../../../say.js";
import { nameOfPlace } from "../../entry/places-named.js";
import { forever } from "../../screen/forever.js";
import { nameOfReport } from "../../screen/named.js";
import type { Block, Screen } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import { who } from "../../screen/who.js";
import type { OpenReport } from "../../turn/context.js";
import type { ReviewFacts } from "../../turn/surroundings.js";
import { reviewCard } from "./review-card.js";

export type Told = { readonly to: string } & ({ readonly screen: Screen } | { readonly text: Say });

/** Questions that a message shows; the list has them all. */
const mostShown = 5;
const longest = 200;

/** The card with which a report comes to whoever's turn it is; its buttons stay good, but pass only what it shows. */
export function cardFor(report: OpenReport, decider: string, facts: ReviewFacts | null): Told {
  const nothing = { typed: new Map(), problems: new Map(), asks: new Map() };
  return { to: decider, screen: forever(reviewCard({ ...nothing, report }, decider, facts), report.id) };
}

/** `person`: who did it. `before`: whose turn it was. The next reviewer gets a card of their own. */
export function toldAfter(
  happening: Happening,
  { person, before, report }: { person: string; before: string | null; report: OpenReport },
): Told[] {
  const { owner, review } = report;
  const named = nameOfReport(report);
  const but = (people: readonly (string | undefined)[]): string[] =>
    [...new Set(people)].flatMap((to) => (to === undefined || to === person ? [] : [to]));
  const others = (people: readonly (string | undefined)[], text: Say): Told[] =>
    but(people).map((to) => ({ to, text }));
  const byPerson = (people: readonly (string | undefined)[], kind: "passed" | "unlocked", text: Say): Told[] =>
    but(people).map((to) => ({ to, screen: namingScreen(report, { kind, text, person }) }));
  const approver = review.chain.at(-1);
  switch (happening.kind) {
    case "withdraw":
      return others([before ?? undefined], say("told.withdrawn", { ...named }));
    case "pass":
      return byPerson([owner], "passed", say("told.passed", { ...named, note: shortened(happening.note, longest) }));
    case "approve":
      return others([owner], say("told.approved", { ...named }));
    case "return":
      return owner === person ? [] : [{ to: owner, screen: returnedScreen(report, person, "returned") }];
    case "ask":
      return firstOf(report, person) ? [{ to: owner, screen: returnedScreen(report, person, "asked") }] : [];
    case "unlock":
      return byPerson(
        [owner, approver],
        "unlocked",
        say("told.unlocked", { ...named, reason: shortened(happening.reason, longest) }),
      );
    case "offline":
      return others(review.chain, say("told.offline", { ...named, signer: happening.signer, date: happening.date }));
    case "bureau":
      return others([...review.chain], say("told.bureau", { ...named }));
    case "transfer":
      return others([happening.from], say("told.handed-over", { ...named }));
    case "submit":
    case "answer":
    case "close":
      return [];
  }
}

/** The owner is told of the first question that waits, not of each. */
function firstOf({ review, state, owner }: OpenReport, person: string): boolean {
  return (
    state === "review" &&
    owner !== person &&
    review.questions.filter((one) => one.by === person && isWaiting(one)).length === 1
  );
}

/** The answers to all that somebody asked are there: it is theirs to look again. */
export function allAnswered({ review, state }: OpenReport, { question }: { question: number }): string | null {
  const asker = review.questions.find(({ number }) => number === question)?.by;
  if (asker === undefined || state !== "review") return null;
  return review.questions.some((one) => one.by === asker && isWaiting(one)) ? null : asker;
}

/** A card, because the platform shows names on cards alone. */
function namingScreen(
  report: OpenReport,
  { kind, text, person }: { kind: "passed" | "unlocked"; text: Say; person: string },
): Screen {
  const screen: Screen = {
    title: say(`told.title-${kind}`),
    color: kind === "passed" ? "green" : "orange",
    blocks: [
      { block: "text", text },
      who(person),
      { block: "buttons", buttons: [{ label: say("button.open"), press: { do: "open" } }] },
    ],
  };
  return forever(screen, report.id);
}

function returnedScreen(report: OpenReport, person: string, kind: "returned" | "asked"): Screen {
  const { ledger, review } = report;
  const waiting = review.questions.filter((one) => isWaiting(one) && one.by === person);
  const screen: Screen = {
    title: say(`told.title-${kind}`),
    color: "orange",
    blocks: [
      { block: "text", text: say(`told.${kind}`, { ...nameOfReport(report) }) },
      who(person),
      ...waiting.slice(-mostShown).map(
        ({ about, text }): Block => ({
          block: "text",
          text: say("told.question", {
            name: about === null ? null : nameOfPlace(ledger, about),
            text: shortened(text, longest),
          }),
        }),
      ),
      { block: "buttons", buttons: [{ label: say("told.see"), press: { do: "questions" }, kind: "primary" }] },
    ],
  };
  return forever(screen, report.id);
}
