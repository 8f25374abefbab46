/**
 * What a unit's other reports offer: approved goals of the same year, and last year's report of the same form. Goals go
 * before last year's targets.
 *
 * | of last year | becomes |
 * |---|---|
 * | what was spent in the end | the base-year column |
 * | names, functions, organisation, rules | the same, figures in sentences as gaps |
 * | indicators with targets and points | the same, where no goals were approved |
 * | results, problems, measures | shown beside, not filled |
 */
import type { FigureOrigin } from "../evidence/origin.js";
import { expandPattern } from "../form/expand-pattern.js";
import type { Field, Form, List } from "../form/form.js";
import type { Ledger } from "../form/ledger.js";
import { join, patternOf } from "../form/path.js";
import { indicatorField } from "../form/scored-scopes.js";
import { labelOf } from "../reading/label.js";
import type { OtherReport } from "../reading/report-input.js";
import { ofSameSubject } from "../reading/same-subject.js";
import { standardMark } from "../report/narrative.js";
import { say } from "../say.js";
import { hasOptions } from "../value/codec.js";
import { chosenIn } from "../value/fields/choices.js";
import { readField } from "../value/read-field.js";
import { carriedText, type StandingWords } from "./carried-text.js";
import { aboutNothing, noList, type Offer, type OfferItem, type OfferRow } from "./offer.js";

export interface Carrying {
  readonly ledger: Ledger;
  readonly others: readonly OtherReport[];
  /** Words that make a number stay in a carried sentence. */
  readonly standing: StandingWords;
}

/** null: there is neither. */
export function offerOfReports({ ledger, others, standing }: Carrying): Offer | null {
  const { form, report } = ledger;
  const goalsOfYear = form.kind === "evaluation" ? others.filter((one) => isGoals(one, report.year)) : [];
  const goals = ofSameSubject(ledger, goalsOfYear);
  const before = ofSameSubject(
    ledger,
    others.filter((one) => one.form === form.id && one.year === report.year - 1),
  );
  const approved = goals === undefined ? nothing : goalItems(ledger, goals);
  const last = before === undefined ? nothing : lastYear(ledger, before, standing, approved.items.length > 0);
  if (approved.items.length + last.items.length === 0) return null;
  return {
    v: 1,
    way: "carried",
    name: [goals, before].flatMap((one) => (one === undefined ? [] : [titleOf(one)])).join("、"),
    file: null,
    items: [...approved.items, ...last.items],
    rows: [...approved.rows, ...last.rows],
    printed: [],
    left: [],
    leftCount: 0,
    told: [
      ...(goals === undefined ? [] : [say("told.approved-goals", { title: titleOf(goals) })]),
      ...(before === undefined ? [] : [say("told.last-year", { title: titleOf(before) })]),
    ],
    hidden: false,
    withHidden: false,
    approved: approved.items.map(({ path }) => path),
    beside: before === undefined ? [] : besideOf(before.ledger),
    ...noList,
    about: aboutNothing,
    text: null,
  };
}

interface Some {
  readonly items: OfferItem[];
  readonly rows: OfferRow[];
}

const nothing: Some = { items: [], rows: [] };

function titleOf({ title, year }: OtherReport): string {
  return `${year} ${title}`;
}

function isGoals({ ledger, year }: OtherReport, wanted: number): boolean {
  return ledger.form.kind === "goal" && year === wanted;
}

const goalRoles = [
  "indicator.level2",
  "indicator.level3",
  "indicator.op",
  "indicator.target",
  "indicator.unit",
  "indicator.weight",
];

/** Indicators of the declaration at the indicators of the report, goal by goal where both have them under goals. */
function goalItems(ledger: Ledger, other: OtherReport): Some {
  const [own] = listsOf(ledger.form, "indicators").filter(({ pattern }) => depthOf(pattern) <= 1);
  const [theirs] = listsOf(other.ledger.form, "indicators");
  if (own === undefined || theirs === undefined) return nothing;
  const items: OfferItem[] = [];
  const rows: OfferRow[] = [];
  const parent = parentOf(ledger.form, own);
  expandPattern(other.ledger, theirs.pattern).forEach((list, index) => {
    const at = parent === null ? own.pattern : own.pattern.replace("*", String(index + 1));
    if (parent !== null && depthOf(theirs.pattern) > 0) {
      const goal = list.slice(0, list.lastIndexOf("."));
      const named = parentOf(other.ledger.form, theirs)?.named ?? "";
      const name = other.ledger.value(join(goal, named)) ?? "";
      rows.push({ list: parent.pattern, row: String(index + 1), name });
      items.push(item(other, `${parent.pattern}.${index + 1}.${parent.named}`, name, join(goal, named)));
    }
    for (const row of other.ledger.rows(list)) {
      const number = String(rows.filter((one) => one.list === at).length + 1);
      const found = goalRoles.flatMap((role) => {
        const [to, from] = [indicatorField(own, role), indicatorField(theirs, role)];
        const path = from === undefined ? null : `${list}.${row}.${from.id}`;
        const value = path === null ? null : other.ledger.value(path);
        if (to === undefined || path === null || value === null || !fits(to, value)) return [];
        return [item(other, `${at}.${number}.${to.id}`, value, path)];
      });
      const name = other.ledger.value(`${list}.${row}.${theirs.named}`) ?? "";
      if (found.length > 0) rows.push({ list: at, row: number, name });
      items.push(...found);
    }
  });
  return { items: [...items, ...singleGoals(ledger, other)], rows };
}

/** 预期目标 as one text. */
function singleGoals({ form }: Ledger, other: OtherReport): OfferItem[] {
  const isGoal = ({ roles, pattern }: Field): boolean => roles.includes("goal.expected") && !pattern.includes("*");
  const to = [...form.fields.values()].find(isGoal);
  const from = [...other.ledger.form.fields.values()].find(isGoal);
  const value = from === undefined ? null : other.ledger.value(from.pattern);
  return to === undefined || from === undefined || value === null ? [] : [item(other, to.pattern, value, from.pattern)];
}

/** A class that the form does not know is left open. */
function fits({ kind, spec }: Field, value: string): boolean {
  const known = new Set((spec.options ?? []).map((option) => option.value));
  return !hasOptions(kind) || chosenIn(value).every((one) => known.has(one));
}

/** Base-year columns by the role of the column that holds the same a year later. */
const laterRole: ReadonlyMap<string, readonly string[]> = new Map([
  ["costs.lastYear", ["costs.final"]],
  ["budget.lastYear", ["budget.executed", "budget.initial"]],
  ["budget.yearBefore", ["budget.lastYear"]],
  ["indicator.lastYear", ["indicator.actual"]],
  ["indicator.yearBefore", ["indicator.lastYear"]],
  ["expenditure.basicLastYear", ["expenditure.basic"]],
]);

function lastYear(ledger: Ledger, other: OtherReport, standing: StandingWords, hasGoals: boolean): Some {
  const { form } = other.ledger;
  const items = [...ledger.form.fields.values()].flatMap((field) => {
    if (field.derive !== null) return [];
    const later = field.roles.flatMap((role) => laterRole.get(role) ?? []);
    if (later.length > 0) return baseYear(other, field, later);
    if (!isCarried(form, field, hasGoals)) return [];
    return expandPattern(other.ledger, field.pattern).flatMap((path) => {
      const value = other.ledger.answer(path)?.value ?? null;
      if (value === null || value === "") return [];
      return [item(other, path, isSentence(form, field, value) ? carriedText(value, standing) : value, path)];
    });
  });
  const used = new Set(
    items.flatMap(({ path }) =>
      [...path.matchAll(/\.\d+(?=\.)/g)].map((match) => path.slice(0, match.index + match[0].length)),
    ),
  );
  const rows = [...form.lists.values()]
    .toSorted((one, two) => depthOf(one.pattern) - depthOf(two.pattern))
    .flatMap(({ pattern, named }) =>
      expandPattern(other.ledger, pattern).flatMap((list) =>
        other.ledger
          .rows(list)
          .filter((row) => used.has(join(list, row)))
          .map((row) => ({ list, row, name: other.ledger.value(join(list, row, named)) ?? "" })),
      ),
    );
  return { items, rows };
}

/** The cell or figure that held the same a year later: in the same row of a table or list, or the only one of its role. */
function baseYear(other: OtherReport, field: Field, later: readonly string[]): OfferItem[] {
  const parent = field.pattern.slice(0, field.pattern.lastIndexOf("."));
  const all = [...other.ledger.form.fields.values()].filter(({ roles }) => roles.some((role) => later.includes(role)));
  const from =
    all.find(({ pattern }) => pattern.slice(0, pattern.lastIndexOf(".")) === parent) ??
    (all.length === 1 ? all[0] : undefined);
  if (from === undefined) return [];
  return expandPattern(other.ledger, from.pattern).flatMap((path) => {
    const value = other.ledger.value(path);
    const at =
      from.pattern.slice(0, from.pattern.lastIndexOf(".")) === parent
        ? join(path.slice(0, path.lastIndexOf(".")), field.id)
        : field.pattern;
    const said = value === null ? null : inUnitOf(field, from, value);
    return said === null ? [] : [item(other, at, said, path)];
  });
}

/** The value in the unit that is asked for now; null: it cannot be told. */
function inUnitOf({ kind, spec }: Field, from: Field, value: string): string | null {
  if (from.spec.unit === spec.unit) return value;
  const reading = readField(kind, `${value}${from.spec.unit ?? ""}`, spec);
  return "value" in reading ? reading.value : null;
}

const texts: ReadonlySet<string> = new Set(["text", "long", "choice", "choices"]);
/** What a year brought, and what follows from it. */
const ofTheYear =
  /^(narrative|goal\.actual|deviation\.|conclusion|achievements|problem|measure|budget\.reason|execution\.reason|filing\.date|indicator\.(actual|score|tier|handReason|reason))/;

function isCarried(form: Form, field: Field, hasGoals: boolean): boolean {
  if (form.fields.get(field.pattern)?.kind !== field.kind) return false;
  if (field.roles.some((role) => ofTheYear.test(role)) || field.stage === "actual" || field.stage === "review")
    return false;
  const isIndicator = field.roles.some((role) => role.startsWith("indicator."));
  if (isIndicator) return !hasGoals || depthOf(field.pattern) > 1;
  if (field.roles.includes("goal.expected")) return !hasGoals;
  return texts.has(field.kind);
}

/** Names, classes and people stay as they are; a target is a sentence of last year where it names a date. */
function isSentence(form: Form, field: Field, value: string): boolean {
  if (field.roles.includes("indicator.target")) return /(?:19|20)\d{2}\s*(?:年|[-/.]\d)/.test(value);
  const isName = [...form.lists.values()].some(({ pattern, named }) => `${pattern}.*.${named}` === field.pattern);
  return field.kind === "long" || (field.kind === "text" && !isName && !field.roles.some((role) => ofNames.test(role)));
}

const ofNames = /^(unit|project|filing|indicator|task|specialFund)\.(?!functions|tasks)/;

const shownBeside: ReadonlySet<string> = new Set([
  "goal.actual",
  "problem",
  "measure",
  "deviation.reason",
  "deviation.measures",
  "conclusion",
]);

function besideOf(ledger: Ledger): Offer["beside"] {
  return [...ledger.form.fields.values()]
    .filter(({ roles }) => roles.some((role) => shownBeside.has(role)))
    .flatMap(({ pattern }) => expandPattern(ledger, pattern))
    .flatMap((path) => {
      const value = ledger.value(path);
      return value === null || value === "" || value === standardMark
        ? []
        : [{ path, label: labelOf(ledger, path), text: value.slice(0, 400) }];
    })
    .slice(0, 12);
}

function item({ title, year }: OtherReport, path: string, value: string, from: string): OfferItem {
  const origin: FigureOrigin = {
    file: `${year} ${title}`,
    hash: null,
    part: null,
    table: null,
    row: null,
    column: null,
    cell: from,
  };
  return { path, raw: value, value, problem: null, origin };
}

function listsOf(form: Form, role: string): List[] {
  return [...form.lists.values()].filter((list) => list.role === role);
}

function parentOf(form: Form, { pattern }: List): List | null {
  const star = pattern.lastIndexOf(".*");
  return star < 0 ? null : (form.lists.get(patternOf(pattern.slice(0, star))) ?? null);
}

function depthOf(pattern: string): number {
  return pattern.split("*").length - 1;
}
