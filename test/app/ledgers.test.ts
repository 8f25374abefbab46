import { expect, test } from "vitest";
import { Ledgers, ownWeight } from "../../src/app/ledgers.js";
import { Kept } from "../../src/core/form/kept.js";
import type { Ledger } from "../../src/core/form/ledger.js";
import { formOf, ledgerOf } from "../core/form/form-of.js";

const form = formOf("- {id: staff, title: 人员, fields: [{id: quota, label: 编制数, kind: count}]}");
const ledger = (quota: string): Ledger => ledgerOf(form, { "staff.quota": quota });
/** A ledger of one figure. */
const small = ownWeight + 1;

test("a ledger is given with the revision that it was kept for", () => {
  const ledgers = new Ledgers();
  const seven = ledger("7");
  ledgers.keep("r1", 3, seven);
  expect(ledgers.of("r1")).toEqual({ revision: 3, ledger: seven });
  expect(ledgers.of("r2")).toBeNull();
});

test("a report that others have come after keeps its figures, but nothing that was worked out from them", () => {
  const ledgers = new Ledgers(2 * small, small);
  const worked = new Kept<object>();
  const first = ledger("7");
  const before = worked.of(first, "any", null, () => ({}));
  ledgers.keep("r1", 1, first);
  ledgers.keep("r2", 1, ledger("8"));
  expect(ledgers.of("r1")?.ledger).toBe(first);
  ledgers.keep("r3", 1, ledger("9"));
  const cooled = ledgers.of("r1")?.ledger;
  expect(cooled?.value("staff.quota")).toBe("7");
  expect(cooled === undefined ? before : worked.of(cooled, "any", null, () => ({}))).not.toBe(before);
});

test("the oldest of all is forgotten, and one that is used again is the newest", () => {
  const ledgers = new Ledgers(small, small);
  ledgers.keep("r1", 1, ledger("1"));
  ledgers.keep("r2", 1, ledger("2"));
  ledgers.keep("r1", 2, ledger("3"));
  ledgers.keep("r3", 1, ledger("4"));
  expect(ledgers.of("r2")).toBeNull();
  expect(ledgers.of("r1")?.ledger.value("staff.quota")).toBe("3");
  expect(ledgers.of("r3")?.ledger.value("staff.quota")).toBe("4");
});

test("a large report takes the place of several, and is kept however large it is", () => {
  const ledgers = new Ledgers(3 * small, 0);
  for (const id of ["r1", "r2", "r3"]) ledgers.keep(id, 1, ledger(id));
  const large = ledgerOf(form, Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`@note.${index}`, "1"])));
  ledgers.keep("r4", 1, large);
  expect(["r1", "r2"].map((id) => ledgers.of(id))).toEqual([null, null]);
  expect(ledgers.of("r4")?.ledger).toBe(large);
  ledgers.keep("r5", 1, ledger("5"));
  expect(ledgers.of("r5")).not.toBeNull();
});
