/** 自查清单: every finding and how it was answered, as the page that a report file can carry. */
import type { Finding } from "../core/check/finding.js";
import type { Findings } from "../core/dialogue/checking/findings.js";
import type { OpenReport } from "../core/dialogue/turn/context.js";
import { type Say, say } from "../core/say.js";
import type { Words } from "../core/words.js";
import type { SelfCheckPage } from "./ports/documents.js";

export function selfCheckPage(
  report: Pick<OpenReport, "title" | "unit" | "year">,
  { open, explained }: Pick<Findings, "open" | "explained">,
  words: Words,
): SelfCheckPage {
  const print = (what: Say): string => words.render(what, "plain");
  const rowOf = (finding: Finding, answer: Say) => [
    print(say(`severity.${finding.severity}`)),
    print(finding.say),
    print(answer),
  ];
  const rows = [
    ...open.map((finding) => rowOf(finding, say(finding.severity === "info" ? "self-check.read" : "self-check.open"))),
    ...explained.map(({ finding, reason }) => rowOf(finding, say("self-check.explained", { reason }))),
  ];
  return {
    title: print(say("self-check.title")),
    head: print(say("self-check.head", { year: report.year, title: report.title, unit: report.unit })),
    columns: [
      print(say("self-check.number")),
      print(say("self-check.severity")),
      print(say("self-check.finding")),
      print(say("self-check.answer")),
    ],
    rows: rows.map((row, index) => [String(index + 1), ...row]),
    none: print(say("self-check.none")),
  };
}
