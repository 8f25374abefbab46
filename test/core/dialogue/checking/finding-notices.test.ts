/** What a step has brought up is the same, whether or not somebody has asked before it what there is. */
import { afterAll, expect, test } from "vitest";
import { checks, checksAfter } from "../../../../src/core/check/registry.js";
import { findingNotices } from "../../../../src/core/dialogue/checking/finding-notices.js";
import { findingsAmong } from "../../../../src/core/dialogue/checking/findings.js";
import type { OpenReport } from "../../../../src/core/dialogue/turn/context.js";
import { expandPattern } from "../../../../src/core/form/expand-pattern.js";
import { type Entry, Ledger } from "../../../../src/core/form/ledger.js";
import { nothingPrinted } from "../../../../src/core/reading/report-input.js";
import { noReview } from "../../../../src/core/review/review.js";
import { loadTemplates } from "../../../../src/forms/load-templates.js";
import { loadWords } from "../../../../src/forms/load-words.js";
import { fieldEntry, randomOf, randomReport } from "../../reading/grid/random-report.js";

const { forms } = loadTemplates("templates");
const words = loadWords("templates");
const edits = 12;
let said = 0;
afterAll(() => expect(said).toBeGreaterThan(0));

test.each([...forms.keys()].slice(0, 8))(
  "%s",
  (id) => {
    const loaded = forms.get(id);
    if (loaded === undefined) throw new Error(id);
    const { form, scheme } = loaded;
    const random = randomOf(id.length);
    const int = (below: number) => Math.floor(random() * below);
    const first = randomReport(form, random).ledger;
    const fields = [...form.fields.values()].filter(({ derive }) => derive === null);
    const reportOf = (ledger: Ledger): OpenReport => ({
      id: "r",
      title: form.title,
      unit: first.report.unit,
      year: first.report.year,
      owner: "ou_owner",
      members: [],
      parts: null,
      tasks: [],
      state: "draft",
      revision: 1,
      review: noReview,
      ledger,
      scheme,
      checks: { scheme, printed: nothingPrinted, others: [], words },
      update: null,
    });
    let figures = first.figures();
    for (let edit = 0; edit < edits; edit += 1) {
      const entries = Array.from({ length: 1 + int(4) }, () => fields[int(fields.length)]).flatMap((field): Entry[] => {
        const paths = field === undefined ? [] : expandPattern(new Ledger(form, first.report, figures), field.pattern);
        const path = paths[int(paths.length)];
        return field === undefined || path === undefined ? [] : [...fieldEntry(field, path, random)];
      });
      if (entries.length === 0) continue;
      const noticesOf = (asked: boolean) => {
        const before = reportOf(new Ledger(form, first.report, figures));
        for (const all of asked ? [checks, checksAfter(false)] : []) findingsAmong(before, all);
        const after = { ...before, ledger: before.ledger.with(entries) };
        const changed = entries.map(({ path }) => path);
        const notices = findingNotices({ report: before, seen: [] }, { report: after, seen: [] }, changed);
        figuresAfter = after.ledger.figures();
        return notices;
      };
      let figuresAfter = figures;
      const notices = noticesOf(true);
      expect(noticesOf(false)).toEqual(notices);
      said += notices.length;
      figures = figuresAfter;
    }
  },
  60_000,
);
