/** A stranger types a published title, a part of it, or a sentence: the form is among the first. */
import { expect, test } from "vitest";
import { listedForm } from "../../../../../src/app/listed-form.js";
import { formsNamed } from "../../../../../src/core/dialogue/entry/find-forms.js";
import { loadTemplates } from "../../../../../src/forms/load-templates.js";

const forms = [...loadTemplates("templates").forms.values()].map((loaded) =>
  listedForm({ ...loaded, record: { id: loaded.form.id, version: loaded.form.version, files: {} } }),
);

const typed: readonly (readonly [string, string])[] = [
  ["2020年度湖北省某某厅服务贸易专项项目自评表", "hubei-project-evaluation"],
  ["项目自评表", "hubei-project-evaluation"],
  ["我要填项目自评表", "hubei-project-evaluation"],
  ["鄂财绩发〔2020〕3号", "hubei-project-evaluation"],
  ["衔接资金绩效目标自评表", "linking-fund-evaluation"],
  ["2023年财政衔接推进乡村振兴补助资金项目绩效自评表", "linking-fund-evaluation"],
  ["扶贫项目资金绩效目标自评表", "linking-fund-evaluation"],
  ["转移支付区域绩效目标自评表", "transfer-payment-evaluation"],
  ["中央对地方专项转移支付绩效目标自评表", "transfer-payment-evaluation"],
  ["项目支出绩效自评表（2022年度）", "national-project-evaluation"],
  ["部门预算项目支出绩效自评表", "integrated-project-evaluation"],
  ["2023年项目支出绩效目标申报表", "national-goal-declaration"],
  ["项目支出绩效目标表", "national-goal-declaration"],
  ["想申报项目绩效目标", "national-goal-declaration"],
  ["部门整体支出绩效目标表", "shenzhen-goal-table"],
  ["深圳 整体", "shenzhen-goal-table"],
  ["部门整体支出绩效目标申报表", "wuhan-goal-declaration"],
  ["部门整体绩效自评表", "wuhan-overall-evaluation"],
  ["2021年度部门整体支出绩效自评报告", "changsha-overall-evaluation"],
  ["长沙市某某局2022年度部门整体支出绩效自评报告", "changsha-overall-evaluation"],
  ["重点项目绩效评价结果", "kaifu-key-project-result"],
  ["请问长沙的报告怎么填", "changsha-overall-evaluation"],
  ["开福区的报告要怎么弄", "kaifu-key-project-result"],
  ["衔街资金", "linking-fund-evaluation"],
];

test("by a published title, a part, a document's number or a sentence", () => {
  const missed = typed.filter(
    ([text, id]) =>
      !formsNamed(forms, text)
        .slice(0, 3)
        .some((form) => form.id === id),
  );
  expect(missed).toEqual([]);
});

test("what asks for no form finds none", () => {
  for (const text of [
    "你好",
    "请问怎么用",
    "项目支出执行率怎么算",
    "绩效自评怎么填",
    "项目名称\t项目支出绩效自评表\n1\t2",
  ])
    expect([text, formsNamed(forms, text).map(({ id }) => id)]).toEqual([text, []]);
});
