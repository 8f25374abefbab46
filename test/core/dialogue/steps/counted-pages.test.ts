/** Rows of a sum that may stay blank: shown once on the way through their step, and never asked for afterwards. */
import { expect, test } from "vitest";
import { forward } from "../../../../src/core/dialogue/steps/next-place.js";
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
