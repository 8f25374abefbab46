import { describe, expect, test } from "vitest";
import { schemeOf } from "../../src/app/catalog.js";
import { printout } from "../../src/core/report/printout.js";
import { createCatalog } from "../../src/forms/catalog.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { loadWords } from "../../src/forms/load-words.js";
import { checkPlay } from "../../src/play/check-play.js";
import { type Play, readPlay } from "../../src/play/play-file.js";
import { playLedger } from "../../src/play/play-ledger.js";

const catalog = createCatalog(loadTemplates("templates").forms);

/** A play with other answers; null takes one away. */
function changed(name: string, answers: Readonly<Record<string, string | null>>): Play {
  const play = readPlay(`test/plays/${name}`);
  const all = { ...Object.fromEntries(play.answers), ...answers };
  return {
    ...play,
    answers: new Map(Object.entries(all).flatMap(([path, text]) => (text === null ? [] : [[path, text] as const]))),
  };
}

function modelOf(play: Play, draft = false) {
  const pack = catalog.newest(play.form);
  if (pack === null) throw new Error(`there is no form ${play.form}`);
  const { ledger } = playLedger(pack.form, play);
  const { unit, year } = play;
  const report = { id: "1", title: "", unit, year, owner: "", members: [], ledger, scheme: schemeOf(pack, null) };
  return printout(report, { draft, labels: { score: "得分", execution: "执行得分", total: "总分" } }).model;
}

describe("the department table", () => {
  test("is checked for basic and project expenditure making up the whole", () => {
    const found = (play: Play) =>
      checkPlay(catalog, loadWords("templates"), play).findings.filter(({ code }) => code === "CC-06");
    expect(found(changed("wuhan-2023.yaml", {}))).toEqual([]);
    expect(found(changed("wuhan-2023.yaml", { "expenditure.basic": "100" }))).toMatchObject([{ severity: "warning" }]);
  });

  test("shows a gap where a goal's actual value is missing, and has no total then", () => {
    const model = modelOf(changed("wuhan-2023.yaml", { "goals.2.indicators.1.actual": null }), true);
    expect(model).toHaveProperty(["goals", 1, "indicators", 0, "actual"], { missing: "实际完成值（B）" });
    expect(model.total).toMatchObject({ weight: "92", score: null });
  });
});

describe("the goal declaration", () => {
  test("works out totals and shares, and leaves blank what there is nothing of", () => {
    const { income, expenditure } = modelOf(
      changed("wuhan-2021-goals.yaml", { "income.other.current": "71", "expenditure.basic.current": "200" }),
    );
    expect(income).toMatchObject({
      other: { current: "71.00", yearBefore: null, previousYear: null },
      total: { current: "500.00", yearBefore: "568.00", previousYear: "438.00" },
      appropriationShare: "85.8%",
      otherShare: "14.2%",
      totalShare: "100%",
    });
    expect(expenditure).toMatchObject({ total: { current: "629.00" }, basicShare: "31.8%", projectShare: "68.2%" });
  });

  test("names the two years before its own", () => {
    expect(modelOf(changed("wuhan-2021-goals.yaml", {}))).toMatchObject({
      lastYear: "2020",
      filing: { yearBefore: "2019" },
    });
  });

  test("prints a goal once typed in the list and over its indicators, and counts these", () => {
    const { annualGoals } = modelOf(changed("wuhan-2021-goals.yaml", { "annualGoals.1.text": "抓好党建工作。" }));
    expect(annualGoals).toMatchObject([
      { text: "抓好党建工作。", heading: "抓好党建工作。", declared: "5" },
      { declared: "11" },
      { declared: "8" },
      { declared: null },
      { declared: null },
    ]);
  });
});
