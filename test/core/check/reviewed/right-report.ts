/**
 * Reports that are right by construction: funds of three sources, ten indicators of all kinds, goals and results that say
 * the same figures, reasons where a target was missed. Fields and names are written for these reports alone.
 */
import type fc from "fast-check";

interface Work {
  /** What is done, and how a text says it: 疏浚河道 12.5公里. */
  readonly verb: string;
  readonly object: string;
  readonly unit: string;
  readonly decimals: 0 | 1;
}

interface FieldOfWork {
  readonly unit: string;
  readonly project: string;
  readonly works: readonly [Work, Work, Work];
  /** A rate of quality. */
  readonly quality: string;
  readonly finish: string;
  readonly cost: string;
  readonly economic: readonly [name: string, unit: string];
  readonly social: readonly [name: string, unit: string];
  readonly lasting: string;
  readonly people: string;
  readonly cause: string;
}

function work(verb: string, object: string, unit: string, decimals: 0 | 1 = 0): Work {
  return { verb, object, unit, decimals };
}

export const fields: readonly FieldOfWork[] = [
  {
    unit: "云溪县水务局",
    project: "中小河道疏浚与泵闸维护经费",
    works: [work("疏浚", "河道", "公里", 1), work("检修", "排涝泵站", "座"), work("更换", "闸门启闭机", "台")],
    quality: "河道断面水质达标率",
    finish: "疏浚完工时间",
    cost: "疏浚工程成本",
    economic: ["减少内涝经济损失", "万元"],
    social: ["受益居民户数", "户"],
    lasting: "河道管护制度健全性",
    people: "沿河居民",
    cause: "汛期提前，两处施工点停工十二天",
  },
  {
    unit: "青石区教育局",
    project: "乡镇寄宿学校食堂改善经费",
    works: [work("改建", "学校食堂", "间"), work("添置", "餐厨设备", "套"), work("轮训", "食堂从业者", "名")],
    quality: "食堂餐具抽检合格率",
    finish: "食堂改建完工时间",
    cost: "食堂改建成本",
    economic: ["节约食材采购支出", "万元"],
    social: ["受益学生人数", "人"],
    lasting: "学校食堂管理制度健全性",
    people: "寄宿学生及家长",
    cause: "两所学校暑期连续降雨，改建推迟开工",
  },
  {
    unit: "白沙县民政局",
    project: "农村互助养老服务点补助",
    works: [
      work("新设", "互助养老服务点", "个"),
      work("上门探访", "独居老人", "人次"),
      work("适老化改造", "困难老人住房", "户"),
    ],
    quality: "适老化改造验收合格率",
    finish: "服务点启用时间",
    cost: "服务点运行成本",
    economic: ["带动养老服务消费", "万元"],
    social: ["受益老人人数", "人"],
    lasting: "互助养老服务机制健全性",
    people: "受访老人",
    cause: "三个村的老人外出随子女居住，改造户数减少",
  },
  {
    unit: "南浦区文化和旅游局",
    project: "公共图书流动服务经费",
    works: [work("配送", "图书", "册"), work("开出", "流动图书车", "车次"), work("举办", "读书分享会", "场")],
    quality: "图书分类上架准确率",
    finish: "图书采购到馆时间",
    cost: "图书采购成本",
    economic: ["带动周边文化消费", "万元"],
    social: ["读者借阅人次", "人次"],
    lasting: "流动服务站点运行机制健全性",
    people: "读者",
    cause: "一辆图书车大修，停运二十天",
  },
  {
    unit: "临江县交通运输局",
    project: "农村公路安全防护工程",
    works: [work("安装", "波形护栏", "公里", 1), work("增设", "警示标牌", "块"), work("处治", "急弯陡坡路段", "处")],
    quality: "护栏安装验收合格率",
    finish: "防护工程完工时间",
    cost: "防护工程成本",
    economic: ["降低运输绕行费用", "万元"],
    social: ["沿线受益村民人数", "人"],
    lasting: "农村公路养护机制健全性",
    people: "沿线村民",
    cause: "山体滑坡，两处路段改线重新设计",
  },
  {
    unit: "高桥县农业农村局",
    project: "早稻集中育秧补助",
    works: [work("建成", "育秧大棚", "座"), work("供应", "早稻秧苗", "万盘", 1), work("培训", "种粮大户", "名")],
    quality: "秧苗成活率",
    finish: "秧苗供应时间",
    cost: "育秧大棚建设成本",
    economic: ["农户亩均增收", "元"],
    social: ["带动种粮农户户数", "户"],
    lasting: "育秧设施管护机制健全性",
    people: "种粮农户",
    cause: "倒春寒，部分秧苗返青慢，供应量减少",
  },
  {
    unit: "东川市疾病预防控制中心",
    project: "冷链运输与接种门诊改造经费",
    works: [work("购置", "冷藏运输箱", "只"), work("改造", "接种门诊", "家"), work("抽检", "冷链温度记录", "份")],
    quality: "冷链温度合格率",
    finish: "门诊改造完工时间",
    cost: "门诊改造成本",
    economic: ["减少疫苗报废损失", "万元"],
    social: ["受益儿童人数", "人"],
    lasting: "冷链管理制度健全性",
    people: "接种儿童家长",
    cause: "供货商停产，一批运输箱延后到货",
  },
  {
    unit: "西岭区城市管理局",
    project: "背街小巷照明提升工程",
    works: [work("更换", "节能路灯", "盏"), work("敷设", "地下电缆", "公里", 1), work("整治", "背街小巷", "条")],
    quality: "路灯亮灯率",
    finish: "路灯更换完工时间",
    cost: "路灯更换成本",
    economic: ["节约照明电费", "万元"],
    social: ["受益商户和居民户数", "户"],
    lasting: "照明设施巡修机制健全性",
    people: "街巷居民",
    cause: "地下管线交叉，三条街巷改为明年施工",
  },
  {
    unit: "龙泉县林业局",
    project: "松材线虫病疫木清理经费",
    works: [work("清理", "枯死松木", "株"), work("飞防", "松林", "万亩", 1), work("布设", "诱捕器", "套")],
    quality: "疫木除治合格率",
    finish: "疫木清理完成时间",
    cost: "疫木清理成本",
    economic: ["挽回林木损失", "万元"],
    social: ["参与除治务工人数", "人"],
    lasting: "疫情监测机制健全性",
    people: "林区农户",
    cause: "春季连阴雨，飞防作业窗口缩短",
  },
  {
    unit: "金河市消防救援支队",
    project: "小型消防站装备补充经费",
    works: [work("配备", "空气呼吸器", "具"), work("更新", "消防水带", "盘"), work("开展", "社区疏散演练", "场")],
    quality: "装备验收合格率",
    finish: "装备配发时间",
    cost: "装备购置成本",
    economic: ["减少火灾直接损失", "万元"],
    social: ["覆盖社区居民户数", "户"],
    lasting: "装备维护保养制度健全性",
    people: "辖区居民",
    cause: "厂家排产紧张，最后一批水带跨年交货",
  },
];

export interface Facts {
  readonly field: number;
  /** Amounts of the three works, wanted. */
  readonly wanted: readonly [number, number, number];
  /** By how many percent the second was missed, the first exceeded. */
  readonly missed: number;
  readonly more: number;
  /** 万元 of appropriation, carried over and other money. */
  readonly money: readonly [number, number, number];
  readonly satisfaction: number;
  readonly benefit: number;
  /** How indicators are named: 疏浚河道, or 河道疏浚数量. */
  readonly nouns: boolean;
  /** Last year's benefit was less by so many percent. */
  readonly growth: number;
}

export function factsOf(check: typeof fc): fc.Arbitrary<Facts> {
  return check.record({
    field: check.integer({ min: 0, max: fields.length - 1 }),
    wanted: check.tuple(
      check.integer({ min: 21, max: 90 }),
      check.integer({ min: 11, max: 48 }),
      check.integer({ min: 51, max: 400 }),
    ),
    missed: check.integer({ min: 5, max: 30 }),
    more: check.integer({ min: 0, max: 12 }),
    money: check.tuple(
      check.integer({ min: 60, max: 900 }),
      check.integer({ min: 5, max: 50 }),
      check.integer({ min: 5, max: 50 }),
    ),
    satisfaction: check.integer({ min: 91, max: 97 }),
    benefit: check.integer({ min: 12, max: 90 }),
    nouns: check.boolean(),
    growth: check.integer({ min: 3, max: 40 }),
  });
}

/** Answers of the national form, by path. */
export function answersOf(facts: Facts): Map<string, string> {
  const field = fields[facts.field] ?? fields[0];
  if (field === undefined) throw new Error("there are no fields of work");
  const [one, two, three] = field.works;
  const amount = ({ decimals, unit }: Work, count: number) => `${decimals === 0 ? count : `${count}.5`}${unit}`;
  const reached = [
    facts.wanted[0] + Math.floor((facts.wanted[0] * facts.more) / 100),
    Math.max(1, facts.wanted[1] - Math.ceil((facts.wanted[1] * facts.missed) / 100)),
    facts.wanted[2],
  ] as const;
  const total = facts.money.reduce((sum, each) => sum + each, 0);
  const spent = total - 1;
  const cost = Math.floor(total * 0.6);
  const people = facts.benefit * 37;
  const before = Math.round(((people + 10) * 100) / (100 + facts.growth));
  const grown = (((people + 10 - before) / before) * 100).toFixed(2);
  const nameOf = ({ verb, object }: Work) => (facts.nouns ? `${object}${verb}数量` : `${verb}${object}`);
  const texts = {
    expected:
      `为改善${field.people}所盼的服务条件，本年度计划${one.verb}${one.object}${amount(one, facts.wanted[0])}，${two.verb}${two.object}${amount(two, facts.wanted[1])}，` +
      `${three.verb}${three.object}${amount(three, facts.wanted[2])}；${field.quality}不低于95%；${field.finish}不晚于11月30日；` +
      `${field.cost}控制在${cost}万元以内；${field.economic[0]}不少于${facts.benefit}${field.economic[1]}，${field.social[0]}不少于${people}${field.social[1]}；` +
      `建立长效管理办法，${field.people}满意度不低于90%。项目资金专款专用，按进度支付，严格履行采购和验收程序，接受审计和群众监督，确保按期发挥效益。实施中由分管负责人牵头，每季度调度一次，对照时间表逐项销号，年底前完成资料归档和自评，结果报主管部门并向社会公开。`,
    actual:
      `本年度${one.verb}${one.object}${amount(one, reached[0])}，${two.verb}${two.object}${amount(two, reached[1])}，${three.verb}${three.object}${amount(three, reached[2])}。` +
      `${field.quality}为98%，各项工作于11月20日前结束。${field.cost}实际为${cost - 1}万元。${field.economic[0]}${facts.benefit + 2}${field.economic[1]}，` +
      `${field.social[0]}${people + 10}${field.social[1]}。委托第三方发放问卷200份，收回有效问卷196份，${field.people}满意度为${facts.satisfaction}%。` +
      `项目全年预算${total}万元，其中：财政拨款${facts.money[0]}万元，上年结转${facts.money[1]}万元，其他资金${facts.money[2]}万元；全年支出${spent}万元，执行率${((spent / total) * 100).toFixed(2)}%。` +
      `${field.social[0]}比上年增加${people + 10 - before}${field.social[1]}，增长${grown}%。` +
      `${two.object}没有全部完成，主要是${field.cause}，余下部分列入下年安排。项目管理制度得到落实，资金支付手续完备，档案齐全。`,
  };
  const rows: readonly (readonly [string, string, string, number, string, string])[] = [
    ["数量指标", nameOf(one), `≥${amount(one, facts.wanted[0])}`, 10, amount(one, reached[0]), ""],
    [
      "数量指标",
      `${two.verb}${two.object}`,
      `≥${amount(two, facts.wanted[1])}`,
      10,
      amount(two, reached[1]),
      `${field.cause}，下年一季度补齐`,
    ],
    [
      "数量指标",
      `${three.verb}${three.object}`,
      `≥${amount(three, facts.wanted[2])}`,
      8,
      amount(three, reached[2]),
      "",
    ],
    ["质量指标", field.quality, "≥95%", 8, "98%", ""],
    ["时效指标", field.finish, "11月30日前", 6, "11月20日", ""],
    ["成本指标", field.cost, `≤${cost}万元`, 8, `${cost - 1}万元`, ""],
    [
      "经济效益指标",
      field.economic[0],
      `≥${facts.benefit}${field.economic[1]}`,
      10,
      `${facts.benefit + 2}${field.economic[1]}`,
      "",
    ],
    ["社会效益指标", field.social[0], `≥${people}${field.social[1]}`, 10, `${people + 10}${field.social[1]}`, ""],
    ["可持续影响指标", field.lasting, "健全", 10, "健全", ""],
    ["服务对象满意度指标", `${field.people}满意度`, "≥90%", 10, `${facts.satisfaction}%`, ""],
  ];
  return new Map<string, string>([
    ["project.name", field.project],
    ["project.department", field.unit],
    ["project.implementer", field.unit],
    ...(["initial", "adjusted"] as const).flatMap((column): [string, string][] => [
      [`funds.appropriation.${column}`, String(facts.money[0])],
      [`funds.carryOver.${column}`, String(facts.money[1])],
      [`funds.other.${column}`, String(facts.money[2])],
    ]),
    ["funds.appropriation.executed", String(spent - facts.money[1] - facts.money[2])],
    ["funds.carryOver.executed", String(facts.money[1])],
    ["funds.other.executed", String(facts.money[2])],
    ["goals.expected", texts.expected],
    ["goals.actual", texts.actual],
    ...rows.flatMap(([level2, level3, target, weight, actual, reason], index): [string, string][] => {
      const path = `indicators.${index + 1}`;
      return [
        [`${path}.level2`, level2],
        [`${path}.level3`, level3],
        [`${path}.target`, target],
        [`${path}.weight`, String(weight)],
        [`${path}.actual`, actual],
        ...(reason === "" ? [] : ([[`${path}.reason`, reason]] as [string, string][])),
      ];
    }),
  ]);
}
