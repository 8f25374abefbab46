import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createCatalog } from "../../src/forms/catalog.js";
import { loadPrompts } from "../../src/forms/load-prompts.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { loadWords } from "../../src/forms/load-words.js";
import { checkPlay, plainFindings } from "../../src/play/check-play.js";
import { readPlay } from "../../src/play/play-file.js";
import { playLedger } from "../../src/play/play-ledger.js";

const catalog = createCatalog(loadTemplates("templates").forms);
const words = loadWords("templates");
const prompts = loadPrompts("prompts").words;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A play of the project table, as a file. */
function playFile(rest: string): string {
  const folder = mkdtempSync(join(tmpdir(), "play-"));
  folders.push(folder);
  const file = join(folder, "play.yaml");
  writeFileSync(file, `form: national-project-evaluation\nunit: 清水镇卫生院\nyear: 2024\n${rest}`);
  return file;
}

const answers = `answers:
  project: {name: 乡村医生培训}
  funds:
    appropriation: {initial: "20", adjusted: "20", executed: "19.5"}
  indicators:
    - {level2: 数量指标, level3: 培训人次, target: ≥40人次, weight: "50", actual: 42人次}
    - {level2: 社会效益指标, level3: 考核合格率, target: ≥95%, weight: "30", actual: 96%}
    - {level2: 服务对象满意度指标, level3: 学员满意度, target: ≥90%, weight: "10", actual: 95%}
`;

describe("a play's ledger", () => {
  it("holds every answer as the reader of its field understands it, rows in order", () => {
    const { form } = catalog.newest("national-project-evaluation") ?? { form: null };
    if (form === null) throw new Error("no form");
    const { ledger, unread } = playLedger(form, readPlay(playFile(answers)));
    expect(unread).toEqual([]);
    expect(ledger.rows("indicators")).toEqual(["1", "2", "3"]);
    expect(ledger.value("funds.total.executed")).toBe("19.5");
  });

  it("lacks what cannot be read, and says so", () => {
    const play = readPlay(playFile(answers.replace('"19.5"', "很多")));
    const { unread } = checkPlay(catalog, words, play);
    expect(unread).toMatchObject([
      { path: "funds.appropriation.executed", raw: "很多", problem: { code: "not-a-number" } },
    ]);
  });

  it("is none of a field that the form does not have", () => {
    const play = readPlay(playFile("answers: {nothing: {here: x}}\n"));
    expect(() => checkPlay(catalog, words, play)).toThrow("nothing.here");
  });
});

describe("the findings of a play", () => {
  it("hold what a document prints against what is computed, as plain sentences", () => {
    const printed = 'printed:\n  funds: {rate: "97.5%"}\n  total.score: "98"\n  headings: [一、基本情况, 三、结论]\n';
    const { findings } = checkPlay(catalog, words, readPlay(playFile(answers + printed)));
    const plain = plainFindings(findings, prompts);
    expect(plain.filter(({ severity }) => severity === "error")).toEqual([
      {
        code: "CC-01",
        severity: "error",
        places: ["total.score"],
        message: "总分印的是 98，各项得分加起来是 99.75（预算执行 9.75 + 指标 90），相差 1.75",
        suggestion: "核对各项得分；没有漏行的话，总分改为 99.75",
      },
      expect.objectContaining({ code: "CC-40" }),
    ]);
  });

  it("go by the scheme that the play names", () => {
    const of = (rest: string) => checkPlay(catalog, words, readPlay(playFile(rest + answers))).findings;
    const codes = (rest: string) => of(rest).map(({ code }) => code);
    expect(codes("")).not.toContain("CC-02");
    expect(codes("scheme: hubei\n")).toContain("CC-02");
    expect(() => of("scheme: nowhere\n")).toThrow("nowhere");
  });

  it("look into other reports of the unit, which are plays beside it", () => {
    const file = playFile(`others: [other.yaml]\n${answers}`);
    writeFileSync(
      join(file, "..", "other.yaml"),
      `form: national-project-evaluation\nunit: 清水镇卫生院\nyear: 2023\n${answers.replace("≥40人次", "≥50人次").replace("42人次", "51人次")}`,
    );
    const { findings } = checkPlay(catalog, words, readPlay(file));
    expect(findings.map(({ code }) => code)).toContain("CC-28");
  });
});
