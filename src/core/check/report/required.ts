/** 必填: what the form asks for is filled in (CC-42). A row of indicators that a table leaves unused (指标1：/) asks for nothing. */

import { expandPattern } from "../../form/expand-pattern.js";
import type { Field, Form } from "../../form/form.js";
import { Kept } from "../../form/kept.js";
import type { Ledger } from "../../form/ledger.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { labelOf } from "../../reading/label.js";
import { figure } from "../../reading/place.js";
import { RowMemo } from "../../reading/row-memo.js";
import { say } from "../../say.js";
import { isPartsPoints } from "../../score/part-row.js";
import { readsAsNone } from "../../value/read-cell.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const required: ReportCheck = {
  code: "CC-42",
  severity: "warning",
  title: say("check.cc-42-required"),
  source: say("basis.cc-42-required"),
  whole: ({ form, ledger, scheme, partial }) => {
    const unused = indicatorRows(ledger)
      .filter(isUnused)
      .map(({ path }) => `${path}.`);
    const missing = asked(form)
      .flatMap((field) => blank.of(ledger, field.pattern, null, () => blankAt(ledger, field)))
      .filter((path) => !isPartsPoints(ledger, scheme, path))
      .filter((path) => !unused.some((row) => path.startsWith(row)))
      .filter((path) => partial !== true || isInRow(path));
    if (missing.length === 0) return [];
    return [
      makeFinding(required, {
        places: missing.map(figure),
        say: say("finding.required", {
          count: missing.length,
          labels: missing.slice(0, shown).map((path) => ({ label: labelOf(ledger, path) })),
          more: Math.max(0, missing.length - shown),
        }),
        advice: say("advice.required", {
          target: missing.some((path) => ledger.field(path)?.roles.includes("indicator.target")),
        }),
      }),
    ];
  },
};

/** By pattern: a changed figure is looked for again in its own column only. */
const blank = new Kept<readonly string[]>(true);

function blankAt(ledger: Ledger, field: Field): string[] {
  return expandPattern(ledger, field.pattern).filter((path) => (ledger.value(path, field) ?? "") === "");
}

function isUnused(row: IndicatorRow): boolean {
  return unused.of(row, null, () => row.subject !== "" && readsAsNone(row.subject));
}

const unused = new RowMemo<boolean>();

/** Of an excerpt only what lies in a row that it shows. */
function isInRow(path: string): boolean {
  return /\.\d+\.[^.]+$/.test(path);
}

const shown = 5;

/** Neither computed nor given by default; a narrative may stand as the form words it. */
function asked(form: Form): readonly Field[] {
  const before = known.get(form);
  if (before !== undefined) return before;
  const fields = [...form.fields.values()].filter(
    (field) => !field.optional && field.derive === null && field.default === null && !field.roles.includes("narrative"),
  );
  known.set(form, fields);
  return fields;
}

const known = new WeakMap<Form, readonly Field[]>();
