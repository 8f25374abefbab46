/** The same project in 万元 and in 元: one report, written in two ways. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeKey } from "../../src/core/reading/place.js";
import { printout } from "../../src/core/report/printout.js";
import { scoreReport } from "../../src/core/score/score-report.js";
import { fillDocx } from "../../src/documents/fill-docx.js";
import { createCatalog } from "../../src/forms/catalog.js";
import { loadPrompts } from "../../src/forms/load-prompts.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { loadWords } from "../../src/forms/load-words.js";
import { checkPlay, plainFindings } from "../../src/play/check-play.js";
import { type Play, readPlay } from "../../src/play/play-file.js";
import { playLedger } from "../../src/play/play-ledger.js";
import { readTables } from "../documents/read-tables.js";

const catalog = createCatalog(loadTemplates("templates").forms);
const lists = loadWords("templates");
const { words } = loadPrompts("prompts");
const play = readPlay("test/plays/national-project.yaml");
const pack = catalog.newest(play.form);
if (pack === null) throw new Error("no form");
const scheme = pack.schemes[0] ?? null;
if (scheme === null) throw new Error("no scheme");
const form = pack.form;

const rows = ["appropriation", "carryOver", "other"];
const columns = ["initial", "adjusted", "executed"];
const cells = rows.flatMap((row) => columns.map((column) => `funds.${row}.${column}`));

/** 分 as an amount of 元 or of 万元, without zeros at its end. */
const amountOf = (cents: number, power: number): string => {
  const digits = String(cents).padStart(power + 1, "0");
  return `${digits.slice(0, -power)}.${digits.slice(-power)}`.replace(/\.?0+$/, "");
};

/** `amounts`: in 分, cell by cell. */
function written(unit: "元" | "万元", amounts: readonly number[]): Play {
  const money = cells.map((path, index) => [path, amountOf(amounts[index] ?? 0, unit === "元" ? 2 : 6)] as const);
  return { ...play, answers: new Map([...play.answers, ["moneyUnit", unit], ...money]) };
}

const amounts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 900_000_000_000 })), {
  minLength: cells.length,
  maxLength: cells.length,
});

describe("a report in 元", () => {
  it("has the sums, scores and findings of the same report in 万元", () => {
    fc.assert(
      fc.property(amounts, (cents) => {
        const [small, large] = (["元", "万元"] as const).map((unit) => {
          const told = written(unit, cents);
          const { ledger, unread } = playLedger(form, told);
          expect(unread).toEqual([]);
          const { findings } = checkPlay(catalog, lists, told);
          return {
            figures: [...form.fields.keys()]
              .filter((path) => path.startsWith("funds."))
              .map((path) => [path, ledger.value(path)]),
            scores: scoreReport(ledger, scheme).map(({ total, execution }) => [
              total?.toFixed(),
              execution?.score?.toFixed(),
            ]),
            findings: findings.map(({ code, severity, say, places }) => [
              code,
              severity,
              say.say,
              ...places.map(placeKey),
            ]),
          };
        });
        expect(small).toEqual(large);
      }),
      { numRuns: 60, seed: 20 },
    );
  });

  it("says the amounts of its findings in 元", () => {
    const cents = [30_000_000, 30_000_000, 21_545_760, 0, 0, 0, 0, 0, 0];
    const said = (unit: "元" | "万元"): string =>
      plainFindings(checkPlay(catalog, lists, written(unit, cents)).findings, words)
        .map(({ message }) => message)
        .join("\n");
    expect(said("元")).toContain("215457.6，预算 300000，执行率 71.82%");
    expect(said("万元")).toContain("21.54576，预算 30，执行率 71.82%");
  });

  it("shows its execution in 元", () => {
    const { ledger } = playLedger(form, written("元", [0, 25_000_000, 21_545_760, 0, 0, 0, 0, 0, 0]));
    const [table] = scoreReport(ledger, scheme);
    if (table?.execution == null) throw new Error("no execution");
    expect(words.render(table.execution.working, "plain")).toContain("215457.6 ÷ 250000");
  });
});

describe("the Word file", () => {
  const money = {
    "funds.appropriation.initial": "250000.00",
    "funds.appropriation.adjusted": "250000",
    "funds.appropriation.executed": "215,457.6",
    "funds.carryOver.initial": "1.5万元",
    "funds.carryOver.adjusted": "0",
    "funds.carryOver.executed": "0",
  };
  const tableOf = (answers: Readonly<Record<string, string>>): string[][] => {
    const told = { ...play, answers: new Map([...play.answers, ...Object.entries(answers)]) };
    const { ledger } = playLedger(form, told);
    const labels = { score: "得分", execution: "预算执行得分", total: "总分" };
    const filled = fillDocx(pack.layout, printout({ ledger, scheme }, { draft: false, labels }).model);
    if ("problems" in filled) throw new Error(JSON.stringify(filled.problems));
    return (readTables(filled.file)[0]?.rows ?? []).map((row) => [...row]);
  };

  it("has 元 in its head, and amounts as they were typed or with two decimals", () => {
    const rows = tableOf({ moneyUnit: "元", ...money });
    expect(rows.flat().join(" ").replaceAll("\n", "")).toContain("项目资金（元）");
    expect(rows.find((row) => row.some((cell) => cell.includes("财政拨款")))).toEqual(
      expect.arrayContaining(["250000.00", "250000", "215457.60"]),
    );
    expect(rows.find((row) => row.some((cell) => cell.includes("结转")))).toEqual(expect.arrayContaining(["15000.00"]));
    expect(rows.find((row) => row.some((cell) => cell.includes("总额")))).toEqual(
      expect.arrayContaining(["265000.00", "250000", "215457.60"]),
    );
  });

  it("has 万元 in its head where nobody chose, as ever", () => {
    const rows = tableOf({});
    expect(rows.flat().join(" ").replaceAll("\n", "")).toContain("项目资金（万元）");
    expect(rows.flat()).toEqual(expect.arrayContaining(["300.00", "304.50", "324.50"]));
  });
});

describe("a form that lets the unit be chosen", () => {
  const chosen = [...loadTemplates("templates").forms.values()].filter((one) => one.form.moneyUnit !== null);

  it("writes no unit of money into its own sentences", () => {
    expect(chosen.length).toBeGreaterThan(0);
    for (const one of chosen) {
      expect([...one.form.narratives.values()].filter(({ template }) => /[万亿]?元/.test(template))).toEqual([]);
      expect(one.form.checks.filter(({ say }) => /[万亿]?元/.test(say))).toEqual([]);
    }
  });
});
