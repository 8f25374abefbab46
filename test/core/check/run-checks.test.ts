import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ReportCheck, RowCheck } from "../../../src/core/check/check.js";
import type { Finding, Severity } from "../../../src/core/check/finding.js";
import { makeFinding } from "../../../src/core/check/make-finding.js";
import { checks } from "../../../src/core/check/registry.js";
import { runChecks } from "../../../src/core/check/run-checks.js";
import { figure, printedPlace } from "../../../src/core/reading/place.js";
import { nothingPrinted } from "../../../src/core/reading/report-input.js";
import { say } from "../../../src/core/say.js";
import { findingsOf, ledgerWith, prompts, scheme, words } from "./sample-report.js";

const context = { scheme, printed: nothingPrinted, others: [], words };

const rule = { code: "CC-99", severity: "error" as const, title: say("check.cc-01"), source: say("basis.cc-01") };

function checkOf(whole: ReportCheck["whole"]): ReportCheck {
  return { ...rule, whole };
}

function at(path: string, severity: Severity = "warning", key = "finding.overspent"): Finding {
  return makeFinding(rule, {
    severity,
    places: [figure(path)],
    say: say(key),
    advice: say("advice.overspent"),
  });
}

describe("a run of checks", () => {
  it("puts first what blocks, then goes as the form goes, row by row", () => {
    const found = [
      at("works.2.funds.given.initial"),
      at("total.score"),
      at("works.1.funds.given.executed"),
      at("works.1.funds.given.initial"),
      at("staff.inPost", "info"),
      at("budget.total.initial"),
      at("works.2.name", "error"),
    ];
    const order = runChecks(ledgerWith(), context, [checkOf(() => found)]).map(({ places }) => places[0]);
    expect(order).toEqual(
      [
        "works.2.name",
        "budget.total.initial",
        "works.1.funds.given.initial",
        "works.1.funds.given.executed",
        "works.2.funds.given.initial",
        "total.score",
        "staff.inPost",
      ].map(figure),
    );
  });

  it("says once what two checks come upon, and both where they say different things", () => {
    const twice = [checkOf(() => [at("staff.quota")]), checkOf(() => [at("staff.quota")])];
    expect(runChecks(ledgerWith(), context, twice)).toHaveLength(1);
    const other = checkOf(() => [at("staff.quota", "warning", "finding.grade")]);
    expect(runChecks(ledgerWith(), context, [...twice, other])).toHaveLength(2);
  });

  it("takes places that are no figures", () => {
    const printed = makeFinding(rule, { ...at("staff.quota"), figures: [], places: [printedPlace("headings.2")] });
    expect(runChecks(ledgerWith(), context, [checkOf(() => [printed])])[0]?.figures).toEqual([]);
  });

  it("runs a check again only when a figure changed that it read", () => {
    let runs = 0;
    const counting = checkOf(({ ledger }) => {
      runs += 1;
      return ledger.value("staff.quota") === "30" ? [] : [at("staff.quota")];
    });
    const before = ledgerWith();
    expect(runChecks(before, context, [counting])).toEqual([]);
    const beside = before.with([{ path: "staff.inPost", raw: "27", value: "27" }]);
    expect(runChecks(beside, context, [counting])).toEqual([]);
    expect(runs).toBe(1);
    const changed = beside.with([{ path: "staff.quota", raw: "31", value: "31" }]);
    expect(runChecks(changed, context, [counting])).toHaveLength(1);
    expect(runs).toBe(2);
    expect(runChecks(changed, { ...context }, [counting])).toHaveLength(1);
    expect(runs).toBe(3);
  });
});

describe("a check of rows", () => {
  it("runs again for the row whose figures changed, and for no other", () => {
    const seen: string[] = [];
    const check: RowCheck = {
      ...rule,
      rows: (row) => {
        seen.push(row.path);
        return row.actual?.text === "9场" ? [at(row.path)] : [];
      },
    };
    const before = ledgerWith();
    expect(runChecks(before, context, [check])).toEqual([]);
    expect(seen).toEqual(["indicators.1", "indicators.2", "indicators.3"]);
    const changed = before.with([{ path: "indicators.1.actual", raw: "9场", value: "9场" }]);
    expect(runChecks(changed, context, [check]).map(({ places }) => places)).toEqual([[figure("indicators.1")]]);
    expect(seen.slice(3)).toEqual(["indicators.1"]);
  });
});

describe("the registered checks", () => {
  it("find nothing in a report without a fault", () => {
    expect(findingsOf(undefined)).toEqual([]);
  });

  it("find no error in a report that is only begun, or empty", () => {
    const begun = { "staff.quota": "30", "works.1.name": "疫苗冷链设备更新", "indicators.1.name": "义诊" };
    for (const figures of [begun, {}]) {
      const bare = ledgerWith().form;
      const found = findingsOf(undefined, { of: bare, figures });
      expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });

  it("stand in the list of checks, and nothing else does", () => {
    const listed = [...readFileSync("docs/checks.md", "utf8").matchAll(/^\| (CC-\d\d) \|/gm)].map(([, code]) => code);
    expect(new Set(checks.map(({ code }) => code))).toEqual(new Set(listed));
  });

  it("have a rule and a source that can be said", () => {
    for (const { code, title, source } of checks) {
      expect(code).toMatch(/^CC-\d\d$/);
      expect(prompts.render(title, "plain").length).toBeGreaterThan(4);
      expect(prompts.render(source, "plain").length).toBeGreaterThan(4);
    }
  });
});
