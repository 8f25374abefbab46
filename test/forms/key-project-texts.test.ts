import { describe, expect, it } from "vitest";
import { standardText } from "../../src/core/report/narrative.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { readPlay } from "../../src/play/play-file.js";
import { playLedger } from "../../src/play/play-ledger.js";

const loaded = loadTemplates("templates").forms.get("kaifu-key-project-result");
const play = readPlay("test/plays/kaifu-key-2021.yaml");

/** The standard text of a section where the play's answers are other ones; null leaves one out, and a list with all its rows. */
function text(section: string, changes: Readonly<Record<string, string | null>> = {}): string {
  if (loaded === undefined) throw new Error("the form is gone");
  const gone = Object.keys(changes).filter((path) => changes[path] === null);
  const kept = [...play.answers].filter(([path]) => !gone.some((one) => path === one || path.startsWith(`${one}.`)));
  const given = Object.entries(changes).flatMap(([path, value]): [string, string][] =>
    value === null ? [] : [[path, value]],
  );
  const { ledger } = playLedger(loaded.form, { ...play, answers: new Map([...kept, ...given]) });
  return standardText({ ledger, scheme: null }, `${section}.text`).text;
}

describe("the standard texts of the key projects' result", () => {
  it("count and add up the projects", () => {
    expect(text("summary", { "department.self": "我中心" })).toBe(
      "2021年我中心重点项目支出预算共30万元，实际支出30万元，涵盖项目2个。具体情况如下：",
    );
    expect(text("summary", { "department.self": null, "projects.1": null })).toContain(
      "我单位重点项目支出预算共30万元，实际支出30万元，涵盖项目1个",
    );
  });

  it("number projects, results, problems and proposals themselves", () => {
    const starts = (section: string) =>
      text(section)
        .split("\n")
        .map((line) => line.slice(0, 6));
    expect(starts("targets")).toEqual(["2021年重", "1、楼宇经济", "2、楼宇促进"]);
    expect(starts("results").slice(1)).toEqual(["1、“平米效", "2、“楼长制", "3、“政企服", "4、“楼宇宣"]);
    expect(starts("proposals")).toEqual(["1、规范项目", "为进一步规范", "2、规范资金", "为提高工作效"]);
  });

  it("say plainly that there is nothing to say", () => {
    expect(text("problems", { shortcomings: null })).toBe("无");
    expect(text("proposals", { advice: null })).toBe("无");
    expect(text("others")).toBe("无");
  });

  it("leave no choice of the form undecided, and do not claim accounts that are not kept", () => {
    const texts = ["management", "evaluation"].map((section) => text(section, { "department.accounts": "未实行" }));
    expect(texts.join("")).not.toMatch(/是否|或具有|按要求实行项目专账核算/);
    expect(texts[0]).toContain("严格执行《开福区现代服务业发展办公室财务管理制度》");
    expect(texts[1]).toContain("尚未实行项目专账核算");
    expect(text("management", { "department.rules": null })).toContain(
      "《长沙市开福区现代服务业发展中心财务管理制度》",
    );
  });
});
