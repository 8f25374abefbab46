/** What a form made of a blank prints, copied from Word as text and pasted: every value comes back. */
import { expect, test } from "vitest";
import { Ledger } from "../../../src/core/form/ledger.js";
import { readText } from "../../../src/core/reading/grid/read-text.js";
import { pastedFrom } from "../../end-to-end/pasted-from.js";
import { tableWords } from "../reading/grid/read-as.js";
import { blankOf } from "./docx-table.js";
import { formOf, sampleOf, unit, year } from "./sample.js";

const indicators = [
  "绩效指标v+|一级指标|二级指标|三级指标|指标值<2>",
  "v|产出指标v+|数量指标||<2>",
  "v|v|质量指标||<2>",
];

test.each<[string, string, readonly string[]]>([
  [
    "a text below a list whose rows are one cell shorter than its head",
    "项目支出绩效目标申报表",
    ["项目名称|<5>", ...indicators, "v|满意度指标|服务对象满意度||<2>", "其他需要说明的问题|<5>"],
  ],
  [
    "a grade below a list",
    "项目支出绩效自评表",
    ["项目名称|<5>", ...indicators, "自评等级|□优 □良 □中 □差<5>", "说明|<5>"],
  ],
  [
    "a grade with its bounds",
    "项目支出绩效自评表",
    ["项目名称|<5>", ...indicators, "自评等级|□优（90分及以上） □良（60分至90分） □差（60分以下）<5>"],
  ],
  [
    "indicators by number below a class, with the name of the value in every row",
    "某某专项资金绩效目标表",
    [
      "项目名称|<4>",
      ...["产出指标", "效益指标"].flatMap((name) => [`${name}v+|1.<2>|指标值|`, "v|2.<2>|指标值|", "v|……<2>|指标值|"]),
    ],
  ],
  [
    "indicators by number below a class, with names alone",
    "某某专项资金绩效目标表",
    [
      "项目名称|<2>",
      "项目绩效目标|<2>",
      ...["产出指标", "效益指标"].flatMap((name) => [`${name}v+|1.<2>`, "v|2.<2>", "v|……<2>"]),
    ],
  ],
  [
    "amounts behind a place where nothing is written",
    "某某项目申报书",
    [
      "项目名称|<3>",
      "资金来源v+|上级财政资金|——|",
      "v|本级财政资金|——|",
      "v|自筹资金|——|",
      "v|其他资金|——|",
      "项目概况|<3>",
    ],
  ],
])("%s", (_, title, rows) => {
  const { loaded } = formOf(blankOf([title, rows]));
  const { file, ledger } = sampleOf(loaded);
  const { found } = readText(pastedFrom(file), {
    ledger: new Ledger(loaded.form, { unit, year }, new Map()),
    words: tableWords,
  });
  const cells = found.lists.flatMap((list) => list.rows.flatMap((row) => row.cells));
  const read = new Map([...found.values, ...cells].map(({ path, value }) => [path, value]));
  const asked = [...ledger.figures()].filter(([path]) => !loaded.form.lists.has(path));
  const values = Object.fromEntries(asked.map(([path, { value }]) => [path, value]));
  expect(Object.fromEntries(asked.map(([path]) => [path, read.get(path)]))).toEqual(values);
});
