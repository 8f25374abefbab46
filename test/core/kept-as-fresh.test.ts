/**
 * What is kept from turn to turn equals what a fresh ledger of the same figures gives: findings, scores, progress and print, order
 * included. A share of the edits runs here; KEPT_EDITS=10000 runs as many over every form.
 */
import { expect, test } from "vitest";
import { runChecks } from "../../src/core/check/run-checks.js";
import { openReadings } from "../../src/core/dialogue/checking/open-readings.js";
import { progressOf } from "../../src/core/dialogue/steps/progress.js";
import { expandPattern } from "../../src/core/form/expand-pattern.js";
import { type Entry, Ledger } from "../../src/core/form/ledger.js";
import { indicatorRows } from "../../src/core/reading/indicator-rows.js";
import { nothingPrinted, type ReportContext } from "../../src/core/reading/report-input.js";
import { takeStandard } from "../../src/core/report/narrative.js";
import { printout } from "../../src/core/report/printout.js";
import type { Scheme } from "../../src/core/score/scheme.js";
import { scoreReport } from "../../src/core/score/score-report.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { loadWords } from "../../src/forms/load-words.js";
import { fieldEntry, type Random, randomOf, randomReport } from "./reading/grid/random-report.js";

const edits = Number(process.env.KEPT_EDITS ?? 60);
/** Milliseconds. */
const patience = Math.max(60_000, edits * 1000);
/** Edits between two looks: a mistake must survive what comes after it to be missed. */
const between = 3;
const { forms } = loadTemplates("templates");
const words = loadWords("templates");
const labels = { score: "得分", execution: "执行", total: "总分" };

/** One of two processes that work at the same report: its ledger, and how far it has read the log. */
interface Process {
  ledger: Ledger;
  read: number;
}

test.each([...forms.keys()])(
  "%s: kept results are those of a fresh ledger",
  (id) => {
    const loaded = forms.get(id);
    if (loaded === undefined) throw new Error(id);
    const { form } = loaded;
    const schemes = loaded.schemes.length > 0 ? loaded.schemes : [loaded.scheme];
    const random = randomOf([...id].reduce((sum, sign) => sum + sign.charCodeAt(0), edits));
    const log: Entry[] = [];
    const undo: Entry[][] = [];
    const first = randomReport(form, random).ledger;
    const other = randomReport(form, random).ledger;
    const processes: Process[] = [0, 1].map(() => ({
      ledger: new Ledger(form, first.report, first.figures()),
      read: 0,
    }));
    const contexts = new Map<Scheme | null, ReportContext>(
      schemes.map((scheme) => [scheme, contextOf(scheme, form.id, other)]),
    );
    let scheme = schemes[0] ?? null;
    for (let edit = 1; edit <= edits; edit += 1) {
      const process = processes[int(random, 2)];
      if (process === undefined) throw new Error("no process");
      process.ledger = process.ledger.followed(log.slice(process.read).map((entry) => ({ ...entry, source: "card" })));
      if (int(random, 12) === 0) scheme = schemes[int(random, schemes.length)] ?? null;
      const entries = int(random, 6) === 0 ? (undo.pop() ?? []) : change(process.ledger, scheme, random);
      undo.push(entries.map(({ path }) => before(process.ledger, path)));
      // What people see before an answer and after it is asked for in one turn; branches are looked at and dropped.
      if (int(random, 4) === 0)
        resultsOf(process.ledger.with(change(process.ledger, scheme, random)), contexts, scheme);
      process.ledger = process.ledger.with(entries);
      log.push(...entries);
      process.read = log.length;
      const kept = resultsOf(process.ledger, contexts, scheme);
      if (edit % between !== 0) continue;
      const fresh = resultsOf(new Ledger(form, first.report, process.ledger.figures()), contexts, scheme);
      expect(kept, `edit ${edit}: ${JSON.stringify(entries)}`).toEqual(fresh);
      // A report just opened: what comes after the answer is asked for first, then what was before it.
      const opened = new Ledger(form, first.report, process.ledger.figures());
      resultsOf(opened.with(change(opened, scheme, random)), contexts, scheme);
      expect(resultsOf(opened, contexts, scheme), `before edit ${edit + 1}`).toEqual(fresh);
    }
  },
  patience,
);

function contextOf(scheme: Scheme | null, form: string, other: Ledger): ReportContext {
  const others = [{ form, title: "另一份", year: 2021, ledger: other }];
  return { scheme, printed: nothingPrinted, others, words };
}

/** As text, so that two looks at the same object are no proof. */
function resultsOf(ledger: Ledger, contexts: ReadonlyMap<Scheme | null, ReportContext>, scheme: Scheme | null) {
  const context = contexts.get(scheme);
  if (context === undefined) throw new Error("no context");
  const steps = progressOf(ledger, scheme).steps.map(({ step, ...rest }) => ({ step: step.id, ...rest }));
  const readings = openReadings(ledger, scheme);
  return {
    findings: texts(runChecks(ledger, context)),
    scores: texts(scheme === null ? [] : scoreReport(ledger, scheme)),
    readings: texts([readings.names, readings.tiers]),
    steps: texts(steps),
    print: JSON.stringify(printout({ ledger, scheme }, { draft: true, labels })),
  };
}

function texts(results: readonly unknown[]): string[] {
  return results.map((one) => JSON.stringify(one));
}

function before(ledger: Ledger, path: string): Entry {
  const held = ledger.answer(path);
  return { path, raw: held?.raw ?? "", value: held?.value ?? null };
}

/** A value given or cleared, a row added, removed or moved, a name said twice, a standard text taken. */
function change(ledger: Ledger, scheme: Scheme | null, random: Random): Entry[] {
  const kind = int(random, 10);
  if (kind < 3) return rowChange(ledger, random);
  if (kind === 3) return narrativeChange(ledger, scheme, random);
  const field = pick([...ledger.form.fields.values()], random);
  const path = field === undefined ? undefined : pick(expandPattern(ledger, field.pattern), random);
  if (field === undefined || path === undefined) return [];
  if (kind === 4) return [{ path, raw: "", value: null }];
  if (kind === 5 && field.roles.includes("indicator.level3")) {
    const name = pick(indicatorRows(ledger), random)?.name ?? "";
    return name === "" ? [] : [{ path, raw: name, value: name }];
  }
  return [...fieldEntry(field, path, random)];
}

function rowChange(ledger: Ledger, random: Random): Entry[] {
  const list = pick([...ledger.form.lists.values()], random);
  const path = list === undefined ? undefined : pick(expandPattern(ledger, list.pattern), random);
  if (list === undefined || path === undefined) return [];
  const rows = ledger.rows(path);
  const listOf = (all: readonly string[]): Entry => ({ path, raw: all.join(","), value: all.join(",") });
  const at = int(random, Math.max(1, rows.length));
  const [row] = rows.slice(at, at + 1);
  const without = rows.filter((one) => one !== row);
  if (int(random, 3) === 0 && rows.length < 12) {
    const next = String(ledger.nextRow(path));
    const filled = list.row.fields.flatMap((field) => [...fieldEntry(field, `${path}.${next}.${field.id}`, random)]);
    return [listOf([...rows.slice(0, at), next, ...rows.slice(at)]), ...filled];
  }
  if (row === undefined) return [];
  if (int(random, 2) === 0) return [listOf(without)];
  const to = int(random, rows.length);
  return [listOf([...without.slice(0, to), row, ...without.slice(to)])];
}

function narrativeChange(ledger: Ledger, scheme: Scheme | null, random: Random): Entry[] {
  const pattern = pick([...ledger.form.narratives.keys()], random);
  const path = pattern === undefined ? undefined : pick(expandPattern(ledger, pattern), random);
  return path === undefined ? [] : takeStandard({ ledger, scheme }, path);
}

function pick<T>(all: readonly T[], random: Random): T | undefined {
  return all[int(random, Math.max(1, all.length))];
}

function int(random: Random, below: number): number {
  return Math.floor(random() * below);
}
