/** Ledgers of any form with any content: every figure may be answered, lists have up to three rows. */
import fc from "fast-check";
import type { Form, Scope } from "../../../src/core/form/form.js";
import { type Entry, Ledger } from "../../../src/core/form/ledger.js";
import { join } from "../../../src/core/form/path.js";
import type { FieldKind } from "../../../src/core/value/codec.js";

const number = fc
  .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([whole, decimals]) => String(whole / 10 ** decimals));
/** What spreadsheets could take for something else stands in front. */
const texts = fc.oneof(
  fc.constantFrom(
    "=1+1",
    "-5",
    "+86",
    "@甲",
    "_x0041_",
    " 前后有空 ",
    "甲\r\n乙\t丙",
    "\u0001\u000b",
    "'甲",
    "0012",
    "1e5",
    "😀".repeat(16_000),
  ),
  fc.string({ unit: "binary-ascii", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);

/** Answers of any report of the form; a ledger would fill the output of a test that fails. */
export function answersTo(form: Form): fc.Arbitrary<Entry[]> {
  return entriesOf(form.root, "").map((entries) =>
    entries.map((entry) => ({ ...entry, raw: clean(entry.raw), value: clean(entry.value ?? "") })),
  );
}

export function ledgerWith(form: Form, entries: readonly Entry[]): Ledger {
  return new Ledger(form, { unit: "某某中心", year: 2024 }, new Map()).with(entries, "import");
}

/** As the database keeps it. */
function clean(text: string): string {
  return text.replaceAll("\0", "");
}

function entriesOf(scope: Scope, at: string): fc.Arbitrary<Entry[]> {
  const fields = [...scope.fields, ...scope.sections.flatMap((section) => section.fields)].filter(
    ({ derive }) => derive === null,
  );
  const figures = fields.map((field) => {
    const path = join(at, field.pattern.slice(scope.pattern.length).replace(/^\./, ""));
    return fc.option(
      fc.tuple(texts, valuesOf(field.kind)).map(([raw, value]): Entry => ({ path, raw, value })),
      { freq: 3 },
    );
  });
  const lists = scope.sections.flatMap(({ list }) => (list === null ? [] : [list]));
  const rows = lists.map((list) => {
    const path = join(at, list.pattern.slice(scope.pattern.length).replace(/^\./, ""));
    return fc
      .uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 3 })
      .chain((numbers) =>
        fc
          .tuple(...numbers.map((row) => entriesOf(list.row, join(path, String(row)))))
          .map((below): Entry[] => [
            ...(numbers.length === 0 ? [] : [{ path, raw: numbers.join(","), value: numbers.join(",") }]),
            ...below.flat(),
          ]),
      );
  });
  return fc
    .tuple(fc.tuple(...figures), fc.tuple(...rows))
    .map(([some, lists]) => [...some.filter((entry) => entry !== null), ...lists.flat()]);
}

function valuesOf(kind: FieldKind): fc.Arbitrary<string> {
  return ["number", "count", "money", "percent", "points"].includes(kind) ? number : texts;
}
