import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { standardText } from "../../src/core/report/narrative.js";
import { createCatalog } from "../../src/forms/catalog.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { readPlay } from "../../src/play/play-file.js";
import { playLedger } from "../../src/play/play-ledger.js";

const play = readPlay(resolve("test/plays/kaifu-2022.yaml"));
const pack = createCatalog(loadTemplates("templates").forms).newest(play.form);

/** The standard text of a section, with other answers than those of the play; null: not answered. */
function text(section: string, others: Readonly<Record<string, string | null>> = {}): string {
  if (pack === null) throw new Error(`no form ${play.form}`);
  const answers = new Map(play.answers);
  for (const [path, answer] of Object.entries(others)) {
    for (const known of answers.keys()) if (known === path || known.startsWith(`${path}.`)) answers.delete(known);
    if (answer !== null) answers.set(path, answer);
  }
  const { ledger } = playLedger(pack.form, { ...play, answers });
  return standardText({ ledger, scheme: pack.scheme }, `${section}.text`).text;
}

describe("the standard paragraphs of the department report", () => {
  test("say more or less by the sign, with share, change and growth", () => {
    expect(text("basicSpending")).toContain("占本年总支出的32.45%，与上年相比，减少3.09万元，减少1.21%。");
    expect(text("projectSpending")).toContain("占本年总支出的67.55%，与上年相比，增加243.60万元，增加86.76%。其中：");
    expect(text("basicSpending", { "basicSpending.previous": "250" })).toContain("增加1.90万元，增加0.76%。");
  });

  test("say nothing of growth where there was nothing last year", () => {
    expect(text("basicSpending", { "basicSpending.previous": "0" })).toMatch(/与上年相比，增加251.90万元。$/);
  });

  test("list the projects with their spending, the last one with a full stop", () => {
    expect(text("projectSpending")).toMatch(/其中：业务工作经费82.36万元；.*；2022百盛达商管稳商补贴50万元。$/);
  });

  test("count the offices in Chinese numerals", () => {
    expect(text("organisation")).toMatch(/内设综合科、产业服务科、产业发展科三个科室。$/);
    expect(text("organisation", { "offices.3": null })).toMatch(/内设综合科、产业服务科两个科室。$/);
    expect(text("organisation", { offices: null })).toMatch(/本级单位无内设科室。$/);
  });

  test("say of a budget that nothing was spent, or how much", () => {
    expect(text("governmentFund")).toBe("2022年无政府性基金预算支出情况。");
    expect(text("stateCapital", { "stateCapital.amount": "12.50" })).toBe("2022年国有资本经营预算支出12.50万元。");
    expect(text("socialInsurance")).toBe("2022年无社会保险基金预算支出情况。");
  });

  test("number the goals of the projects, and name the special funds' goals or that there are none", () => {
    expect(text("targets").split("\n").slice(1, 4)).toEqual([
      "2. 无区级专项资金。",
      "3. 其他项目支出（除区级专项资金以外）绩效目标：",
      expect.stringMatching(/^（1）业务工作经费：单位工作人员12人/),
    ]);
    expect(text("targets", { "targets.special": "扶持企业20家。" })).toContain(
      "2. 区级专项资金绩效目标：扶持企业20家。",
    );
    expect(text("targets", { projects: null })).toMatch(/3. 无其他项目支出。$/);
  });

  test("tell how far each goal was reached, where one says so", () => {
    const lines = text("results").split("\n");
    expect(lines[2]).toBe("2、街道去化面积：年度指标值23万㎡，实际完成22.99万㎡，完成全年度目标的99.96%。");
    expect(lines[4]).toBe("4、工作完成时间：年度指标值2022年，实际完成2022年。");
  });

  test("number problems and their measures", () => {
    expect(
      text("causes")
        .split("\n")
        .map((line) => line.slice(0, 4)),
    ).toEqual(["一是根据", "二是个别"]);
    expect(
      text("improvements")
        .split("\n")
        .map((line) => line.slice(0, 4)),
    ).toEqual(["一是加大", "二是提高"]);
    expect(text("causes", { problems: null })).toBe("无。");
  });
});
