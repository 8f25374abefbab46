/** The input of checks: lazily worked out, and kept as long as the figures stay from which it was worked out. */
import type { Field } from "../form/form.js";
import { Kept } from "../form/kept.js";
import type { Ledger } from "../form/ledger.js";
import { type ScoreTable, scoreReport } from "../score/score-report.js";
import type { CheckContext, CheckInput, CheckText } from "./check.js";
import { pathsOf } from "./paths-of.js";

export function checkInput(ledger: Ledger, context: CheckContext): CheckInput {
  const { scheme } = context;
  return {
    ...context,
    ledger,
    form: ledger.form,
    get tables() {
      return scheme === null ? [] : tables.of(ledger, "tables", scheme, () => scoreReport(ledger, scheme));
    },
    get texts() {
      return texts.of(ledger, "texts", null, () => textsOf(ledger));
    },
  };
}

const tables = new Kept<ScoreTable[]>();
const texts = new Kept<CheckText[]>();

function textsOf(ledger: Ledger): CheckText[] {
  return [...ledger.form.fields.values()].filter(isText).flatMap((field) =>
    pathsOf(ledger, field.pattern).flatMap((path) => {
      const text = ledger.value(path);
      return text === null || text === "" ? [] : [{ path, label: field.fullLabel, roles: field.roles, text }];
    }),
  );
}

function isText(field: Field): boolean {
  return field.kind === "long" || field.roles.includes("narrative");
}
