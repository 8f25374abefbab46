/** Published tables of the forms that are shipped, each pasted whole: against what a person copied out of them by hand. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { schemeOf } from "../../../../src/app/catalog.js";
import { runChecks } from "../../../../src/core/check/run-checks.js";
import { Ledger } from "../../../../src/core/form/ledger.js";
import { readText } from "../../../../src/core/reading/grid/read-text.js";
import { scoreReport } from "../../../../src/core/score/score-report.js";
import { createCatalog } from "../../../../src/forms/catalog.js";
import { loadTemplates } from "../../../../src/forms/load-templates.js";
import { loadWords } from "../../../../src/forms/load-words.js";
import { readPlay } from "../../../../src/play/play-file.js";
import { entriesOf, playLedger } from "../../../../src/play/play-ledger.js";

const catalog = createCatalog(loadTemplates("templates").forms);
const words = loadWords("templates");

const play = (document: string) => readPlay(`test/fixtures/reviewed/plays/${document}.yaml`);

function packOf(form: string) {
  const pack = catalog.newest(form);
  if (pack === null) throw new Error(`no form ${form}`);
  return pack;
}

/** What the paste fills in an empty report, with `beside`: what the table does not print. */
function pasted(document: string, form: string, beside: Readonly<Record<string, string>> = {}) {
  const text = readFileSync(`test/fixtures/pastes/published/${document}.txt`, "utf8");
  const { unit, year } = play(document);
  const empty = new Ledger(packOf(form).form, { unit, year }, new Map());
  const { found } = readText(text, { ledger: empty, words: words.tables });
  const cells = found.lists.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const answers = [...found.values, ...cells].flatMap(({ path, value, computed }) =>
    value === null || computed ? [] : [[path, value] as const],
  );
  const { entries } = entriesOf(empty.form, new Map([...answers, ...Object.entries(beside)]));
  return { found, ledger: empty.with(entries) };
}

/** Fields that a table of indicators prints and the paste answers. */
const columns = ["level2", "level3", "target", "actual", "weight", "reason"];

function rowsOf(ledger: Ledger, without: readonly string[] = []) {
  const named = columns.filter((id) => !without.includes(id) && ledger.form.fields.has(`indicators.*.${id}`));
  return ledger.rows("indicators").map((row) => named.map((id) => ledger.value(`indicators.${row}.${id}`) ?? ""));
}

describe.each([
  ["h10", "hubei-project-evaluation", ["weight"]],
  ["h12", "hubei-project-evaluation", ["weight"]],
  ["h05", "linking-fund-evaluation", []],
  ["h27", "linking-fund-evaluation", []],
  ["h37", "national-goal-declaration", []],
  ["h39", "national-goal-declaration", []],
  ["h40", "national-goal-declaration", []],
  ["h42", "national-goal-declaration", []],
] as const)("the published table %s pasted into %s", (document, form, without) => {
  const { ledger, found } = pasted(document, form);
  const byHand = playLedger(packOf(form).form, play(document)).ledger;

  it("fills every indicator as a person would", () => {
    expect(rowsOf(ledger, without)).toEqual(rowsOf(byHand, without));
  });

  it("fills project and money, and leaves only its headings", () => {
    expect(ledger.value("project.name")).not.toBeNull();
    const total = ["funds.total.executed", "budget.total.executed", "funds.total.amount"];
    expect(total.map((path) => ledger.value(path)).filter((value) => value !== null)).toHaveLength(1);
    expect(
      found.left.filter((text) => !/表(?:（.*）)?$|^(?:项目)?资金(?:情况)?（万元）$|^0?$|^其他资金$/.test(text)),
    ).toEqual([]);
  });

  it("is checked like the one that was filled in by hand", () => {
    const pack = packOf(form);
    const codes = (one: Ledger) =>
      runChecks(one, {
        scheme: schemeOf(pack, null),
        printed: play(document).printed,
        others: [],
        words,
        partial: true,
      })
        .filter(({ code }) => ["CC-10", "CC-12", "CC-14", "CC-30", "CC-31", "CC-37"].includes(code))
        .map(({ code, places }) => `${code} ${places.length}`)
        .sort();
    const weights = Object.fromEntries(
      byHand.rows("indicators").flatMap((row) => {
        const value = byHand.value(`indicators.${row}.weight`);
        return value === null || without.length === 0 ? [] : [[`indicators.${row}.weight`, value]];
      }),
    );
    expect(codes(pasted(document, form, weights).ledger)).toEqual(
      codes(
        byHand.with(
          byHand.rows("indicators").map((row) => ({ path: `indicators.${row}.score`, raw: "", value: null })),
        ),
      ),
    );
  });
});

describe("scores", () => {
  it("of Hubei's table come out as it prints them, with the points that it does not print", () => {
    const weights = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((row) => [`indicators.${row}.weight`, "10"]));
    const { ledger } = pasted("h12", "hubei-project-evaluation", weights);
    const scheme = schemeOf(packOf("hubei-project-evaluation"), null);
    if (scheme === null) throw new Error("no scheme");
    const [table] = scoreReport(ledger, scheme);
    expect(table?.execution?.score?.toFixed(2)).toBe("19.55");
  });

  it("of follow-up funds count the parts of a figure once", () => {
    const { ledger } = pasted("h05", "linking-fund-evaluation");
    const scheme = schemeOf(packOf("linking-fund-evaluation"), null);
    if (scheme === null) throw new Error("no scheme");
    const [table] = scoreReport(ledger, scheme);
    expect(table?.lines.filter(({ apart }) => !apart).map(({ score }) => score?.toFixed(2))).toEqual([
      "20.00",
      "10.00",
      "10.00",
      "5.00",
      "5.00",
      "20.00",
      "10.00",
    ]);
    expect(table?.execution?.score?.toFixed(2)).toBe("10.00");
  });

  it("are none in a table of transfer payments, and what was pasted is all there", () => {
    const { ledger, found } = pasted("h20", "transfer-payment-evaluation");
    expect(ledger.rows("indicators")).toHaveLength(9);
    expect(ledger.value("funds.total.executed")).toBe("2.38");
    expect(found.left).toEqual(["转移支付区域（项目）绩效目标自评表"]);
    expect(schemeOf(packOf("transfer-payment-evaluation"), null)).toBeNull();
  });
});
