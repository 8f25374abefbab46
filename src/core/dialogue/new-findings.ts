/** What a step has brought up, in one line: findings that were not there before it. */
import { findingKey } from "../check/waivers.js";
import { rowOf } from "../form/path.js";
import { say } from "../say.js";
import type { Notice, OpenReport } from "./context.js";
import { findingsOf } from "./findings.js";
import { progressOf } from "./progress.js";

/** A report and the lines whose lost points the person has been shown. */
export interface Moment {
  readonly report: OpenReport;
  readonly seen: readonly string[];
}

export function findingNotices(before: Moment, after: Moment): Notice[] {
  const known = new Set(worthSaying(before).map(findingKey));
  const fresh = worthSaying(after).filter((one) => !known.has(findingKey(one)));
  const [first] = fresh;
  if (first === undefined) return [];
  return [
    {
      text: say("findings.new", { sentence: first.say, more: fresh.length - 1 }),
      tone: first.severity === "error" ? "bad" : "warn",
      buttons: [{ label: say("findings.look"), press: { do: "findings", finding: findingKey(first) } }],
    },
  ];
}

/** What the next card asks for anyway, a reason for lost points, is not said before it. */
function worthSaying({ report, seen }: Moment) {
  const { steps } = progressOf(report.ledger, report.scheme);
  const coming = new Set(steps.flatMap(({ unexplained }) => unexplained).filter((row) => !seen.includes(row)));
  return findingsOf(report).open.filter(
    ({ severity, figures }) => severity !== "info" && !figures.some((path) => coming.has(rowOf(path))),
  );
}
