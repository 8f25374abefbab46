/** What a step has brought up, in one line: findings that were not there before it. */
import type { Check } from "../../check/check.js";
import type { Finding } from "../../check/finding.js";
import { checksAfter, checksOnReturn } from "../../check/registry.js";
import { findingsInRows } from "../../check/row-findings.js";
import { findingKey, reasonFor } from "../../check/waivers.js";
import type { Form } from "../../form/form.js";
import { patternOf, rowOf } from "../../form/path.js";
import { isLarge } from "../../form/row-count.js";
import type { Place } from "../../reading/place.js";
import { say } from "../../say.js";
import { progressOf } from "../steps/progress.js";
import type { OpenReport } from "../turn/context.js";
import type { Notice } from "../turn/outcome.js";
import { weightsButton } from "./finding-blocks.js";
import { findingsAmong } from "./findings.js";
import { shortenSay } from "./shorten-say.js";

/** Characters of data that the one line may bring. */
const longestLine = 300;

/** A report and the lines whose lost points the person has been shown. */
export interface Moment {
  readonly report: OpenReport;
  readonly seen: readonly string[];
}

/** `changed`: paths with another figure. What does not speak of one of them is not looked for. */
export function findingNotices(before: Moment, after: Moment, changed: readonly string[]): Notice[] {
  const { form } = after.report.ledger;
  if (isLarge(after.report.ledger)) return noticesOfRows(before, after, changed);
  const all = checksAfter(changed.some((path) => isText(form, path)));
  const touched = worthSaying(after, all).filter((one) => speaksOf(form, one, changed));
  // What was there before is worked out only where it has to be told apart.
  if (touched.length === 0) return [];
  const known = worthSaying(before, all);
  const fresh = touched.filter((one) => !known.some((other) => covers(other, one)));
  return noticeOf(fresh, known);
}

/** What single rows of a large report bring up, of those that were changed. */
function noticesOfRows(before: Moment, after: Moment, changed: readonly string[]): Notice[] {
  const rows = new Set(changed.map(rowOf).filter((row) => row !== ""));
  const [known, found] = [before, after].map(({ report }) =>
    findingsInRows(report.ledger, report.checks, rows).filter(
      (one) => one.severity !== "info" && !isUnfilled(report, one) && reasonFor(report.ledger, one) === null,
    ),
  );
  return noticeOf(
    (found ?? []).filter((one) => !(known ?? []).some((other) => covers(other, one))),
    known ?? [],
  );
}

/** It speaks of a figure that is still to come. */
function isUnfilled({ ledger }: OpenReport, { figures }: Finding): boolean {
  return figures.some((path) => ledger.value(path) === null && ledger.field(path)?.optional === false);
}

/** One line for all of them. */
function noticeOf(fresh: readonly Finding[], known: readonly Finding[]): Notice[] {
  const first = fresh.find((one) => !known.some((other) => isOneSort(other, one))) ?? fresh[0];
  if (first === undefined) return [];
  const grown = known.some((other) => isOneSort(other, first));
  return [
    {
      text: grown
        ? say("findings.grown", { count: fresh.length })
        : say("findings.new", { sentence: shortenSay(first.say, longestLine), more: fresh.length - 1 }),
      tone: first.severity === "error" ? "bad" : "warn",
      buttons: [
        ...weightsButton(first),
        { label: say("findings.look"), press: { do: "findings", finding: findingKey(first) } },
      ],
    },
  ];
}

/** Said to a person who comes back to a report with errors in its figures; texts are looked at when somebody asks. */
export function leftNotices(report: OpenReport): Notice[] {
  const first = findingsAmong(report, checksOnReturn()).open.find(({ severity }) => severity === "error");
  if (first === undefined) return [];
  const look = { label: say("findings.look"), press: { do: "findings" as const, finding: findingKey(first) } };
  return [{ text: say("findings.left"), tone: "bad", buttons: [look] }];
}

/** Lists and what is no figure of the form at all (a total, a heading) may have changed with anything. */
function speaksOf(form: Form, { figures, places }: Finding, changed: readonly string[]): boolean {
  const paths = new Set(changed);
  const patterns = new Set(changed.map(patternOf));
  return [...figures, ...places.map(whereOf)].some(
    (path) => paths.has(path) || !form.fields.has(patternOf(path)) || isMadeOf(form, patternOf(path), patterns),
  );
}

function isMadeOf(form: Form, pattern: string, of: ReadonlySet<string>): boolean {
  return (form.links.get(pattern) ?? []).some((link) => of.has(link.pattern) || isMadeOf(form, link.pattern, of));
}

function isText(form: Form, path: string): boolean {
  const field = form.fields.get(patternOf(path));
  return field === undefined || field.kind === "text" || field.kind === "long";
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
function worthSaying({ report, seen }: Moment, all: readonly Check[]) {
  const { steps } = progressOf(report.ledger, report.scheme);
  const coming = new Set(steps.flatMap(({ unexplained }) => unexplained).filter((row) => !seen.includes(row)));
  return findingsAmong(report, all).open.filter(
    ({ severity, figures }) => severity !== "info" && !figures.some((path) => coming.has(rowOf(path))),
  );
}
