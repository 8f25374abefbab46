import { expect, test } from "vitest";
import type { Form } from "../../../src/core/form/form.js";
import { Kept } from "../../../src/core/form/kept.js";
import { type Entry, Ledger } from "../../../src/core/form/ledger.js";

const form: Form = {
  id: "any",
  version: 1,
  region: null,
  source: null,
  unconfirmed: [],
  title: "",
  kind: "evaluation",
  scheme: null,
  file: "",
  root: { pattern: "", fields: [], sections: [], steps: [] },
  fields: new Map(),
  lists: new Map(),
  links: new Map(),
  narratives: new Map(),
  checks: [],
  moneyUnit: null,
};

const entry = (path: string, value: string | null): Entry => ({ path, raw: value ?? "", value });
const start = new Ledger(form, { unit: "某中心", year: 2024 }, new Map()).with([entry("a", "1"), entry("b", "2")]);

/** A result that counts how often it is worked out. */
function counted(kept: Kept<string>, work: (ledger: Ledger) => string) {
  const seen = { times: 0 };
  const of = (ledger: Ledger, by: unknown = null) =>
    kept.of(ledger, "key", by, () => {
      seen.times += 1;
      return work(ledger);
    });
  return { of, seen };
}

test("a result is worked out once while what it stands on stays", () => {
  const { of, seen } = counted(new Kept(), (ledger) => `a=${ledger.value("a")}`);
  let ledger = start;
  for (let turn = 0; turn < 5; turn += 1) {
    expect(of(ledger)).toBe("a=1");
    expect(of(ledger)).toBe("a=1");
    ledger = ledger.with([entry("b", String(turn))]);
  }
  expect(seen.times).toBe(1);
});

test.each([
  ["changed", entry("a", "7"), "a=7"],
  ["cleared", entry("a", null), "a=null"],
])("a figure that was %s asks for a new result", (_, change, wanted) => {
  const { of, seen } = counted(new Kept(), (ledger) => `a=${ledger.value("a")}`);
  of(start);
  expect(of(start.with([entry("b", "9"), change]))).toBe(wanted);
  expect(seen.times).toBe(2);
});

test("a figure that was missing and has come asks for a new result", () => {
  const { of } = counted(new Kept(), (ledger) => `new=${ledger.answer("new")?.raw}`);
  expect(of(start)).toBe("new=undefined");
  expect(of(start.with([entry("new", "x")]))).toBe("new=x");
});

test("the order of a list's rows and a free row number are figures too", () => {
  const works: ((ledger: Ledger) => string)[] = [
    (ledger) => ledger.rows("list").join(),
    (ledger) => String(ledger.nextRow("list")),
  ];
  for (const work of works) {
    const { of } = counted(new Kept(), work);
    of(start);
    const after = start.with([entry("list", "1,2"), entry("list.2.name", "x")]);
    expect(of(after)).toBe(work(after));
  }
});

test("a result within another's makes the outer one stand on its figures", () => {
  const inner = new Kept<string>();
  const { of } = counted(new Kept(), (ledger) => inner.of(ledger, "in", null, () => `a=${ledger.value("a")}`));
  expect(of(start)).toBe("a=1");
  const between = start.with([entry("b", "3")]);
  expect(of(between)).toBe("a=1");
  expect(of(between.with([entry("a", "8")]))).toBe("a=8");
});

test("an inner result that was known already makes the outer one stand on its figures all the same", () => {
  const inner = new Kept<string>();
  const read = (ledger: Ledger) => inner.of(ledger, "in", null, () => `a=${ledger.value("a")}`);
  read(start);
  const { of } = counted(new Kept(), read);
  of(start);
  expect(of(start.with([entry("a", "8")]))).toBe("a=8");
});

test("a result made with something else besides the figures is not taken for it", () => {
  const { of, seen } = counted(new Kept(), () => "x");
  of(start, "one");
  of(start, "two");
  of(start.with([entry("b", "5")]), "one");
  expect(seen.times).toBe(3);
});

test("work that throws leaves nothing behind, and the next work is watched as before", () => {
  const kept = new Kept<string>();
  const fail = () => {
    throw new Error("no");
  };
  expect(() => kept.of(start, "key", null, fail)).toThrow("no");
  expect(kept.of(start, "key", null, () => `a=${start.value("a")}`)).toBe("a=1");
  expect(start.watched.run(() => start.value("b")).read.paths()).toEqual(new Set(["b"]));
});

test("the same answers give the same ledger, and no ledger holds more than the one before it", () => {
  const entries = [entry("a", "5")];
  const after = start.with(entries);
  expect(start.with([...entries])).toBe(after);
  expect(start.with([entry("a", "6")]).value("a")).toBe("6");
  expect(after.origin?.ledger).toBe(start);
  after.with([entry("b", "6")]);
  expect(after.origin).toBeNull();
});

test("the ledger keeps by which way a figure came, and asks nobody else for it", () => {
  const pasted = start.with([entry("a", "3")], "paste").with([entry("c", "4")], "carried");
  expect(["a", "b", "c", "d"].map((path) => pasted.way(path))).toEqual(["paste", "card", "carried", null]);
  expect(pasted.with([entry("a", "5")]).way("a")).toBe("card");
  expect(pasted.with([entry("c", null)], "undo").way("c")).toBeNull();
});

test("the same answers give the same ledger only if they came the same way", () => {
  const answers = [entry("a", "9")];
  const after = start.with(answers, "message");
  expect(start.with(answers, "message")).toBe(after);
  expect(start.with(answers, "undo").way("a")).toBe("undo");
});
