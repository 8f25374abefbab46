import { describe, expect, it } from "vitest";
import { readCell } from "../../../src/core/value/read-cell.js";

/** cell | kind | op | value | unit | base | marks: ~ approximate, !code problem, from..to of a range. "." is null. */
const tables: Readonly<Record<string, string>> = {
  "operators by sign and by word": `
    ≥90%|percent|>=|90|%|90
    ≧95％|percent|>=|95|%|95
    ＞＝95%|percent|>=|95|%|95
    <=3%|percent|<=|3|%|3
    ＞95％|percent|>|95|%|95
    ＜5%|percent|<|5|%|5
    ﹦72890元|number|=|72890|元|72890
    ═100%|percent|=|100|%|100
    不少于 95%|percent|>=|95|%|95
    不低于95%|percent|>=|95|%|95
    至少3次|number|>=|3|次|3
    力争达100%|percent|>=|100|%|100
    超过100家|number|>|100|家|100
    不超过2天|number|<=|2|天|2
    至多5个|number|<=|5|个|5
    小于5%|percent|<|5|%|5
    小于或等于10%|percent|<=|10|%|10
    98%以上|percent|>=|98|%|98
    90%（含）以上|percent|>=|90|%|90
    90%及以上|percent|>=|90|%|90
    5天以内|number|<=|5|天|5
    24小时内|number|<=|24|小时|24
    150万元以下|number|<=|150|元|1500000
    控制在20万元以内|number|<=|20|元|200000
    保持在95%以上|percent|>=|95|%|95
    ≥3家以上|number|>=|3|家|3
    提高到95%|percent|>=|95|%|95
    降至5%|percent|<=|5|%|5
    降到5%|percent|<=|5|%|5
    下降至3%以下|percent|<=|3|%|3
    不超过5家以上|unclear|.|.|.|.|!operators-clash`,
  "plain numbers, scales and units": `
    8家|number|.|8|家|8
    0|number|.|0|.|0
    72,890|number|.|72890|.|72890
    72，890元|number|.|72890|元|72890
    12,345,678.90元|number|.|12345678.9|元|12345678.9
    １２３４家|number|.|1234|家|1234
    ≥5,000 ㎡|number|>=|5000|㎡|5000
    23万㎡|number|.|23|㎡|230000
    2万人次|number|.|2|人次|20000
    3.5亿立方米|number|.|3.5|立方米|350000000
    7600 万|number|.|7600|.|76000000
    5千万元|number|.|5|元|50000000
    3百万元|number|.|3|元|3000000
    3千米|number|.|3|千米|3
    5千瓦|number|.|5|千瓦|5
    1亿2000万元|number|.|120000000|元|120000000
    3万5千人|number|.|35000|人|35000
    -5%|percent|.|-5|%|-5
    －5%|percent|.|-5|%|-5
    5‰|percent|.|5|‰|0.5
    100（%）|percent|.|100|%|100
    ≥95（百分比）|percent|>=|95|%|95
    20（万元）|number|.|20|元|200000
    百分之九十五以上|percent|>=|95|%|95
    2个百分点|number|.|2|个百分点|2
    ￥5000|number|.|5000|元|5000
    人民币5万元|number|.|5|元|50000
    20万元人民币|number|.|20|元|200000
    0.9亿美元|number|.|0.9|美元|90000000
    10台（套）|number|.|10|台(套)|10
    ≤5 个工作日|number|<=|5|个工作日|5
    3000m2|number|.|3000|m2|3000
    50km|number|.|50|km|50
    .5|number|.|0.5|.|0.5
    [bookmark: _GoBack]23.55万元|number|.|23.55|元|235500
    100%回应|percent|.|100|%|100
    2022年完成500家|number|.|500|家|500
    50栋（较去年同期增加5栋）|number|.|50|栋|50
    千分之三|percent|.|3|‰|0.3
    人均300元|number|.|300|元/人|300`,
  "compound units": `
    1600元/亩|number|.|1600|元/亩|1600
    400元/人、天|number|.|400|元/人、天|400
    400元/人·天|number|.|400|元/人·天|400
    ≥530元/人*月|number|>=|530|元/人*月|530
    5.5万元/公里|number|.|5.5|元/公里|55000
    3.5亩/人|number|.|3.5|亩/人|3.5
    每亩1600元|number|.|1600|元/亩|1600
    每人每天400元|number|.|400|元/人·天|400`,
  "Chinese numerals": `
    五百二十三家|number|.|523|家|523
    两千|number|.|2000|.|2000
    三万五千人|number|.|35000|人|35000
    五百万元|number|.|500|元|5000000
    三千零五人|number|.|3005|人|3005
    三千五百元|number|.|3500|元|3500
    六期|number|.|6|期|6
    一次|number|.|1|次|1
    三点五吨|number|.|3.5|吨|3.5
    半天内|number|<=|0.5|天|0.5
    千方百计|qualitative|.|.|.|.
    一岗双责|qualitative|.|.|.|.
    十分满意|qualitative|.|.|.|.
    一次性|qualitative|.|.|.|.`,
  "Chinese numerals in every writing": `
    一点五倍|number|.|1.5|倍|1.5
    一点五亿元|number|.|1.5|元|150000000
    一点五千万|number|.|1.5|.|15000000
    廿三人|number|.|23|人|23
    廿三|number|.|23|.|23
    卅五家|number|.|35|家|35
    一百廿五元|number|.|125|元|125
    卌人|number|.|40|人|40
    十一人|number|.|11|人|11
    一万五千亿|number|.|1500000000000|.|1500000000000
    三万五千亿元|number|.|3500000000000|元|3500000000000
    兩千三百|number|.|2300|.|2300
    負五|number|.|-5|.|-5
    负五|number|.|-5|.|-5
    零下五℃|number|.|-5|℃|-5
    ½小时|number|.|0.5|小时|0.5
    1½小时|number|.|1.5|小时|1.5
    两年半|number|.|2.5|年|2.5
    两个半小时内|number|<=|2.5|小时|2.5
    一起|number|.|1|起|1
    突破千亿元|number|>|1000|元|100000000000`,
  "digits and numerals together": `
    3万5|number|.|35000|.|35000
    13万2|number|.|132000|.|132000
    5万零3|number|.|50003|.|50003
    3千五|number|.|3500|.|3500
    3万5千六百元|number|.|35600|元|35600
    2千350|number|.|2350|.|2350
    三亿5千万|number|.|350000000|.|350000000`,
  "yuan with jiao and fen": `
    贰拾壹元肆角整|number|.|21.4|元|21.4
    壹佰贰拾叁元肆角伍分|number|.|123.45|元|123.45
    人民币壹拾万元整|number|.|10|元|100000
    叁佰元零伍分|number|.|300.05|元|300.05
    伍角|number|.|0.5|元|0.5
    三块五|number|.|3.5|元|3.5
    5块地|number|.|5|块|5`,
  "shares in tenths and hundredths": `
    九成|percent|.|90|%|90
    六成以上|percent|>=|60|%|60
    3.5成|percent|.|35|%|35
    九成五|percent|.|95|%|95
    三成多|percent|.|30|%|30|~
    八折|percent|.|80|%|80
    95折|percent|.|95|%|95
    九五折|percent|.|95|%|95
    15/10万|percent|.|15|/10万|0.015
    ≤8.9/十万人|percent|<=|8.9|/十万人|0.0089`,
  "units of one character": `
    5㎏|number|.|5|㎏|5
    3㎢|number|.|3|㎢|3`,
  "ends that belong or do not": `
    3以下（不含）|number|<|3|.|3
    5人以上（不含）|number|>|5|人|5
    5人以上，不含5人|number|>|5|人|5
    ≤5（不含5）|number|<|5|.|5
    90%以上（含90%）|percent|>=|90|%|90
    20万元（不含税）|number|.|20|元|200000
    90%（含）—100%（不含）|range|.|.|%|.|90..100
    [90%,100%]|range|.|.|%|.|90..100
    【90，100）%|range|.|.|%|.|90..100
    (0,5]|range|.|.|.|.|0..5
    [90%,+∞)|percent|>=|90|%|90
    (90,100)|unclear|.|.|.|.|!comma-number`,
  ratios: `
    1:20|ratio|.|1:20|.|.|1..20
    ≤1：15|ratio|<=|1:15|.|.|1..15
    师生比1:18|ratio|.|1:18|.|.|1..18
    3/4|ratio|.|3:4|.|.|3..4
    三分之二以上|ratio|>=|2:3|.|.|2..3`,
  "growth by the whole": `
    翻一番|change|.|100|%|100
    产值翻两番|change|.|300|%|300
    增长1倍|change|.|100|%|100
    提高1.5倍以上|change|>=|150|%|150`,
  "a figure and its date": `
    11月底完成100%，12月底完成验收|multiple|.|.|.|.|!several-values
    11月底完成100%|percent|.|100|%|100
    12月底前完成500家|number|.|500|家|500`,
  "about a number": `
    30余家|number|.|30|家|30|~
    十余家|number|.|10|家|10|~
    30余万元|number|.|30|元|300000|~
    3万余人|number|.|3|人|30000|~
    约50家|number|.|50|家|50|~
    50家左右|number|.|50|家|50|~
    近百家|number|.|100|家|100|~
    20多个|number|.|20|个|20|~
    523家（约）|number|.|523|家|523|~`,
  changes: `
    增加5栋|change|.|5|栋|5
    减少3.09万|change|.|3.09|.|-30900
    同比增幅17.61%|change|.|17.61|%|17.61
    提高 25%|change|.|25|%|25
    下降5%|change|.|5|%|-5
    压减10%|change|.|10|%|-10
    较上年增长8%|change|.|8|%|8
    比2021年增长10%|change|.|10|%|10
    增长不低于10%|change|>=|10|%|10
    零增长|change|<=|0|.|0
    节约10万元|change|.|10|元|-100000
    增幅为5%|change|.|5|%|5`,
  dates: `
    2022年|date|.|2022|.|.
    2022年度|date|.|2022|.|.
    二〇二二年|date|.|2022|.|.
    2022年12月|date|.|2022-12|.|.
    2024.6.10|date|.|2024-06-10|.|.
    2022/12/31|date|.|2022-12-31|.|.
    2022年12月31日前|date|<=|2022-12-31|.|.
    2022.12.31前|date|<=|2022-12-31|.|.
    2022年底前|date|<=|2022|.|.
    12月底前|date|<=|--12|.|.
    9月前|date|<=|--09|.|.
    12月底之前完成|date|<=|--12|.|.
    12月31日前|date|<=|--12-31|.|.
    年底前|date|<=|--12|.|.
    第四季度前|date|<=|--12|.|.
    ≤2022年12月31日|date|<=|2022-12-31|.|.
    2023.07-2024.01|range|.|.|.|.|2023-07..2024-01
    2022年6月至12月|range|.|.|.|.|2022-06..2022-12
    1-12月|range|.|.|.|.|--01..--12
    2021-2023年|range|.|.|.|.|2021..2023
    第四季度|range|.|.|.|.|--10..--12
    Q3|range|.|.|.|.|--07..--09
    2022Q4|range|.|.|.|.|2022-10..2022-12
    前三季度|range|.|.|.|.|--01..--09
    四季度末|date|.|--12|.|.
    12月31日前（不含当日）|date|<|--12-31|.|.
    (2020年增设)|qualitative|.|.|.|.
    2022年2月30日|unclear|.|.|.|.|!date-not-real
    2022.12|number|.|2022.12|.|2022.12|!date-or-number
    2022.01-12|range|.|.|.|.|2022-01..2022-12
    2022年1-4季度|range|.|.|.|.|2022-01..2022-12
    22年12月|date|.|2022-12|.|.
    4月30日17:00前|date|<=|--04-30|.|.
    每月10日前|qualitative|.|.|.|.`,
  frequencies: `
    每季度至少一次|frequency|>=|1|次|1
    每年2次|frequency|.|2|次|2
    一年两次|frequency|.|2|次|2
    每两年1次|frequency|.|1|次|1
    每半年一次|frequency|.|1|次|1
    ≥4次/年|frequency|>=|4|次|4
    每天24小时|frequency|.|24|小时|24
    每周二|unclear|.|.|.|.|!weekday-or-times`,
  ranges: `
    90%-95%|range|.|.|%|.|90..95
    10~20个|range|.|.|个|.|10..20
    5至8家|range|.|.|家|.|5..8
    10-20万元|range|.|.|元|.|100000..200000
    5000万-1亿元|range|.|.|元|.|50000000..100000000
    ≥90%且≤95%|range|.|.|%|.|90..95
    ±10%|range|.|.|%|.|-10..10
    20±2℃|range|.|.|℃|.|18..22
    95%-90%|range|.|.|%|.|90..95|!range-reversed
    大于0小于5|range|.|.|.|.|0..5
    90%≤X<95%|range|.|.|%|.|90..95
    0<x≤5|range|.|.|.|.|0..5
    5%<增长率≤10%|range|.|.|%|.|5..10
    PH值6-9|range|.|.|.|.|6..9
    百分之九十至百分之九十五|range|.|.|%|.|90..95`,
  "no event": `
    未发生|zero|.|0|.|0
    不发生重大安全事故|zero|.|0|.|0
    无安全事故|zero|.|0|.|0
    零事故|zero|.|0|.|0
    0起|zero|.|0|起|0
    投诉0件|zero|.|0|件|0
    0人|number|.|0|人|0`,
  words: `
    有效|qualitative|.|.|.|.
    较满意|qualitative|.|.|.|.
    上升|qualitative|.|.|.|.
    全市第一|qualitative|.|.|.|.
    第1名|qualitative|.|.|.|.
    Ⅲ类|qualitative|.|.|.|.
    一级|qualitative|.|.|.|.
    3A级|qualitative|.|.|.|.
    完成|qualitative|.|.|.|.
    √|qualitative|.|.|.|.`,
  nothing: `
    不适用|none|.|.|.|.
    /|none|.|.|.|.
    —|none|.|.|.|.
    ——|none|.|.|.|.
    无|none|.|.|.|.`,
  "a number with its name": `
    回应率100%|text|.|100|%|100
    部门职工认可度≥90%|text|>=|90|%|90
    发放2万套资料|text|.|2|套|20000
    5G网络覆盖率100%|text|.|100|%|100
    PM2.5浓度≤35μg/m3|text|<=|35|μg/m3|35
    附件3|text|.|3|.|3|!bare-in-text
    签约10家|text|.|10|家|10
    下达10份|text|.|10|份|10
    65岁以上老年人体检率≥70%|text|>=|70|%|70
    0-6岁儿童健康管理率≥90%|text|>=|90|%|90
    三年行动计划完成率100%|text|.|100|%|100
    110接处警5分钟内到达|text|<=|5|分钟|5`,
  "what cannot be read for certain": `
    1，2|unclear|.|.|.|.|!comma-number
    12 345|number|.|12345|.|12345|!number-spaced
    12 34|unclear|.|.|.|.|!spaced-number
    12 345 6|unclear|.|.|.|.|!spaced-number
    1.2.3|unclear|.|.|.|.|!dotted-number
    8:30|unclear|.|.|.|.|!not-one-number
    20/20|unclear|.|.|.|.|!not-one-number
    2000/3061|unclear|.|.|.|.|!not-one-number
    附件3：523家|unclear|.|.|.|.|!not-one-number
    10⁴|unclear|.|.|.|.|!not-one-number
    是否利于企业走出去|unclear|.|.|.|.|!question
    定性 好坏|unclear|.|.|.|.|!choice-list
    优、良、中、差|unclear|.|.|.|.|!choice-list
    参照政府采购成本控制|unclear|.|.|.|.|!refers-elsewhere
    不低于上年|unclear|.|.|.|.|!refers-elsewhere
    部门职工认可度≥|qualitative|.|.|.|.|!number-missing
    待定|unclear|.|.|.|.|!placeholder
    ???|unclear|.|.|.|.|!unclear
    95%，98%|multiple|.|.|.|.|!several-values
    1.完成培训10场；2.发放资料2万份|multiple|.|.|.|.|!several-values
    ≤预算金额|unclear|.|.|.|.|!refers-elsewhere
    ⅓|unclear|.|.|.|.|!not-one-number
    283五亿|unclear|.|.|.|.|!numeral-unclear
    三十20|unclear|.|.|.|.|!numeral-unclear
    三20家|unclear|.|.|.|.|!numeral-unclear
    三五人|unclear|.|.|.|.|!numeral-unclear
    三四十家|unclear|.|.|.|.|!numeral-unclear
    五亿三千|unclear|.|.|.|.|!numeral-unclear
    1亿2000|unclear|.|.|.|.|!numeral-unclear
    1.2亿3000万|unclear|.|.|.|.|!numeral-unclear
    5人倍|number|.|5|人|5|!numeral-unclear
    万元|unclear|.|.|.|.|!number-missing
    ≥千人|unclear|.|.|.|.|!number-missing
    l00%|unclear|.|.|.|.|!letter-in-number
    1OO%|unclear|.|.|.|.|!letter-in-number
    ≥I5家|unclear|.|.|.|.|!letter-in-number
    3万5人|number|.|35000|人|35000|!number-spoken
    三千五家|number|.|3500|家|3500|!number-spoken
    5人（不含）|number|.|5|人|5|!edge-alone
    减少1倍|change|.|100|%|-100|!fewer-times
    （1,234）|unclear|.|.|.|.|!comma-number
    5000㎡以上商务商业楼宇165栋|multiple|.|.|.|.|!several-values`,
};

describe("reading a cell", () => {
  for (const [name, table] of Object.entries(tables)) {
    it.each(
      table
        .trim()
        .split("\n")
        .map((line) => line.trim()),
    )(`reads ${name}: %s`, (line) => {
      const [cell = "", kind, ...facts] = line.split("|");
      const [op, value, unit, base, ...marks] = facts.map((fact) => (fact === "." ? null : fact));
      const reading = readCell(cell);
      const bounds = marks.find((mark) => mark?.includes(".."))?.split("..") ?? [null, null];
      expect(reading).toMatchObject({
        text: cell,
        kind,
        op,
        value,
        unit,
        base,
        approx: marks.includes("~"),
        from: bounds[0],
        to: bounds[1],
      });
      expect(reading.problem?.code ?? null).toBe(marks.find((mark) => mark?.startsWith("!"))?.slice(1) ?? null);
    });
  }

  it("reads an empty cell and one of spaces as nothing", () => {
    for (const blank of ["", "   ", "\u3000", "\u200b"])
      expect(readCell(blank)).toMatchObject({ kind: "none", text: blank });
  });

  it("keeps what a frequency repeats in", () => {
    expect(readCell("每季度至少一次").period).toEqual({ length: "1", unit: "季度" });
    expect(readCell("每两年1次").period).toEqual({ length: "2", unit: "年" });
    expect(readCell("2次/年").period).toEqual({ length: "1", unit: "年" });
  });

  it("reads each clause of a cell with several values", () => {
    const { parts } = readCell("建设公共服务平台数4家，运营支持数1家");
    expect(parts.map((part) => [part.name, part.value, part.unit])).toEqual([
      ["建设公共服务平台数", "4", "家"],
      ["运营支持数", "1", "家"],
    ]);
  });

  it("knows the place of a ranking", () => {
    expect(["全市第一", "第1名", "前三名", "全省前5", "有效"].map((cell) => readCell(cell).rank)).toEqual([
      1,
      1,
      3,
      5,
      null,
    ]);
  });
});
