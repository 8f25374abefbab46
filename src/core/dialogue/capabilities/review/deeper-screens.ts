/** One press behind the first card: lost points, waived findings, differences from the goals, changes, the log. */

import { changedTargets } from "../../../check/report/changed-target.js";
import { chinaTime } from "../../../evidence/china-time.js";
import { reportInput } from "../../../reading/report-input.js";
import { decides } from "../../../review/consequence.js";
import type { ReviewEvent } from "../../../review/event.js";
import { say } from "../../../say.js";
import { showPoints } from "../../../score/points.js";
import { longestSentence } from "../../checking/finding-blocks.js";
import { findingsOf } from "../../checking/findings.js";
import { shortenSay } from "../../checking/shorten-say.js";
import { nameOfPlace } from "../../entry/places-named.js";
import { reportFacts } from "../../screen/naming.js";
import { pageOf, pager } from "../../screen/pager.js";
import type { Block, Button, RowBlock, Screen } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import { who } from "../../screen/who.js";
import { keptBesideLabel, valueShown } from "../../screen/written-value.js";
import type { OpenReport } from "../../turn/context.js";
import type { ReviewFacts } from "../../turn/surroundings.js";
import { lossesOf } from "./review-facts.js";
import type { ReviewView } from "./schema.js";

const perPage = 10;
const longest = 120;

export function deeperScreen(
  report: OpenReport,
  person: string,
  view: Exclude<ReviewView, "card">,
  page: number,
  facts: ReviewFacts | null,
): Screen {
  const mine = decides(report) === person;
  const rows = rowsOf[view](report, mine, facts);
  const { shown, at, pages } = pageOf(rows, page, perPage);
  return {
    title: say(`review.title-${view}`, reportFacts(report)),
    subtitle: report.unit === "" ? null : say("review.of-unit", { unit: report.unit }),
    color: "indigo",
    blocks: [
      ...(rows.length === 0
        ? [{ block: "text" as const, text: say(`review.none-${view}`), tone: "note" as const }]
        : []),
      ...shown.flat(),
      ...pager(at, pages, (to) => ({ do: "review", view, page: to })),
      { block: "rule" },
      { block: "buttons", buttons: [{ label: say("review.back"), press: { do: "review" }, kind: "primary" }] },
    ],
  };
}

type Rows = (report: OpenReport, mine: boolean, facts: ReviewFacts | null) => Block[][];

const rowsOf: Readonly<Record<Exclude<ReviewView, "card">, Rows>> = {
  lost: (report, mine) => {
    const decimals = report.scheme?.decimals ?? 2;
    return lossesOf(report).map(({ name, lost, table, path, target, actual, reason, score, weight, working }) => {
      const text = say("review.loss", {
        ...{ score, weight, working, lost: showPoints(lost, decimals) },
        name: name === null ? say("review.execution") : shortened(name, longest),
        table: table === null ? null : shortened(table, longest),
        target: target === null ? null : shortened(target, longest),
        actual: actual === null ? null : shortened(actual, longest),
        reason: reason === null ? null : shortened(reason, longest),
      });
      return [asked(text, path, mine)];
    });
  },
  waived: (report, mine) =>
    findingsOf(report).explained.map(({ finding, reason }) => {
      const sentence = shortenSay(finding.say, longestSentence);
      const text = say("review.waived-line", { sentence, reason: shortened(reason, longest) });
      const place = finding.places.find((one) => one.at !== "printed");
      return [asked(text, place?.path ?? null, mine)];
    }),
  goals: ({ ledger, checks }, mine) =>
    changedTargets(reportInput(ledger, checks)).map(({ title, name, path, before, now }) => [
      asked(say("review.goal-line", { title, name, before, now }), path, mine),
    ]),
  since: ({ ledger }, mine, facts) =>
    (facts?.since ?? []).flatMap(({ path, before, now }) => {
      const name = nameOfPlace(ledger, path);
      const shown = (one: typeof now) => (one === null ? null : valueShown(ledger, path, one, longest));
      if (name === "" && !path.startsWith("@")) return [];
      const label = name === "" ? keptBesideLabel(ledger, path) : name;
      return [
        [
          asked(
            say("review.since-line", { label, from: shown(before), to: shown(now) }),
            name === "" ? null : path,
            mine,
          ),
        ],
      ];
    }),
  log: ({ ledger, review }) => review.events.toReversed().map((event) => eventBlocks(ledger, event)),
};

/** A line that can be asked about by whoever's turn it is. */
function asked(text: RowBlock["text"], path: string | null, mine: boolean): Block {
  if (path === null || !mine) return { block: "text", text };
  const button: Button = { label: say("review.ask-this"), press: { do: "asking", path } };
  return { block: "row", text, buttons: [button] };
}

function eventBlocks(ledger: OpenReport["ledger"], event: ReviewEvent): Block[] {
  const { year, month, day, clock } = chinaTime(event.at);
  const about = event.kind === "ask" && event.about !== null ? nameOfPlace(ledger, event.about) : null;
  const what = say(`review.event-${event.kind}`, { about, words: shortened(wordsOf(event), longest) });
  return [who(event.by), { block: "text", text: say("review.event", { year, month, day, clock, what }) }];
}

/** What was said with it; "": nothing. */
export function wordsOf(event: ReviewEvent): string {
  switch (event.kind) {
    case "submit":
    case "pass":
    case "approve":
      return event.note;
    case "return":
    case "ask":
    case "answer":
      return event.text;
    case "unlock":
      return event.reason;
    case "offline":
      return `${event.signer} ${event.date}`;
    case "bureau":
      return event.date;
    case "withdraw":
    case "close":
    case "transfer":
      return "";
  }
}
