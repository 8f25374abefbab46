/** What may stay blank, rows of a sum and whole cards: shown once on the way, and never asked for afterwards. */
import { expect, test } from "vitest";
import { forward } from "../../../../src/core/dialogue/steps/next-place.js";
import { leftBlank } from "../../../../src/core/dialogue/steps/progress.js";
import { stepsOf } from "../../../../src/core/dialogue/steps/steps.js";
import { formOf, ledgerOf } from "../../form/form-of.js";

const columns = ["q1", "q2", "q3", "q4"].map((id) => `{id: ${id}, label: ${id}}`).join(", ");
const rows = ["central", "county", "own"].map(
  (id, index) => `{id: ${id}, label: ${id}${index === 0 ? "" : ", optional: true"}}`,
);
const form = formOf(`
- id: funds
  title: 资金
  table:
    kind: money
    unit: 万元
    columns: [${columns}]
    rows: [{id: total, label: 合计, derive: central + county + own}, ${rows.join(", ")}]
- id: rest
  title: 其他
  fields: [{id: note, label: 备注, kind: text}]
`);

test("every page of a table with a sum comes up once", () => {
  const ledger = ledgerOf(form, Object.fromEntries(["q1", "q2", "q3", "q4"].map((id) => [`funds.central.${id}`, "1"])));
  const report = { ledger, scheme: null };
  const [funds] = stepsOf(ledger);
  const pages = funds?.kind === "fields" ? funds.pages.length : 0;
  expect(pages).toBe(2);
  const step = funds?.id ?? "";
  expect(forward(report, { step, page: 0 }, [])).toEqual({ at: "step", step, page: 1 });
  expect(forward(report, { step, page: 1 }, [])).toMatchObject({ at: "step", page: 0, step: stepsOf(ledger)[1]?.id });
  // Whoever comes back is not asked for what may stay blank.
  expect(forward(report, null, [])).toMatchObject({ step: stepsOf(ledger)[1]?.id });
});

test("a card of which nothing is required comes up once, and is told to be empty", () => {
  const filing = formOf(`
- id: project
  title: 项目
  fields: [{id: name, label: 名称, kind: text}]
- id: filing
  title: 填报
  offered: true
  fields: [{id: person, label: 填报人, kind: text, optional: true}, {id: day, label: 日期, kind: date, optional: true}]
`);
  const ledger = ledgerOf(filing, { "project.name": "甲" });
  const [project, last] = stepsOf(ledger).map(({ id }) => id);
  const from = { step: project ?? "", page: 0 };
  const shown = (seen: string[], answers = ledger) => forward({ ledger: answers, scheme: null }, from, seen).at;
  expect(shown([])).toBe("step");
  expect(shown([last ?? ""])).toBe("preview");
  expect(stepsOf(ledger).map((step) => leftBlank({ ledger }, step))).toEqual([0, 2]);
  const filled = ledgerOf(filing, { "project.name": "甲", "filing.person": "某某" });
  expect(shown([], filled)).toBe("preview");
  expect(stepsOf(filled).map((step) => leftBlank({ ledger: filled }, step))).toEqual([0, 0]);
});
