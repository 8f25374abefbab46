/** What a step has brought up, in one line: findings that were not there before it. */
import type { Finding, Place } from "../check/finding.js";
import { findingKey } from "../check/waivers.js";
import { rowOf } from "../form/path.js";
import { say } from "../say.js";
import type { Notice, OpenReport } from "./context.js";
import { errorsOf, findingsOf } from "./findings.js";
import { progressOf } from "./progress.js";
import { shortenSay } from "./shorten-say.js";

/** Characters of data that the one line may bring. */
const longestLine = 300;

/** A report and the lines whose lost points the person has been shown. */
export interface Moment {
  readonly report: OpenReport;
  readonly seen: readonly string[];
}

export function findingNotices(before: Moment, after: Moment): Notice[] {
  const known = worthSaying(before);
  const fresh = worthSaying(after).filter((one) => !known.some((other) => covers(other, one)));
  const first = fresh.find((one) => !known.some((other) => isOneSort(other, one))) ?? fresh[0];
  if (first === undefined) return [];
  const grown = known.some((other) => isOneSort(other, first));
  return [
    {
      text: grown
        ? say("findings.grown", { count: fresh.length })
        : say("findings.new", { sentence: shortenSay(first.say, longestLine), more: fresh.length - 1 }),
      tone: first.severity === "error" ? "bad" : "warn",
      buttons: [{ label: say("findings.look"), press: { do: "findings", finding: findingKey(first) } }],
    },
  ];
}

/** Said to a person who comes back to a report with errors in it. */
export function leftNotices(report: OpenReport): Notice[] {
  const errors = errorsOf(report);
  const [first] = errors;
  if (first === undefined) return [];
  const look = { label: say("findings.look"), press: { do: "findings" as const, finding: findingKey(first) } };
  return [{ text: say("findings.left", { count: errors.length }), tone: "bad", buttons: [look] }];
}

/** All that one finding speaks of was known already: it has stayed as it was, or some of it was solved. */
function covers(known: Finding, one: Finding): boolean {
  if (known.code !== one.code || known.say.say !== one.say.say) return false;
  const places = new Set(known.places.map(whereOf));
  return one.places.every((place) => places.has(whereOf(place)));
}

/** One finding that tells of several places, of which some were told before. */
function isOneSort(known: Finding, one: Finding): boolean {
  if (known.code !== one.code || known.say.say !== one.say.say) return false;
  const places = new Set(known.places.map(whereOf));
  return one.places.some((place) => places.has(whereOf(place)));
}

/** Without the characters of a span: they move with what is written before them. */
function whereOf(place: Place): string {
  return place.at === "printed" ? place.key : place.path;
}

/** What the next card asks for anyway, a reason for lost points, is not said before it. */
function worthSaying({ report, seen }: Moment) {
  const { steps } = progressOf(report.ledger, report.scheme);
  const coming = new Set(steps.flatMap(({ unexplained }) => unexplained).filter((row) => !seen.includes(row)));
  return findingsOf(report).open.filter(
    ({ severity, figures }) => severity !== "info" && !figures.some((path) => coming.has(rowOf(path))),
  );
}
