/** What an invented unit would type for a whole year: its own table, and five projects with a table each. Text by path. */

export const projectCount = 5;
/** Indicators of a project, and of a department of the ordinary size. */
export const ordinaryRows = 8;

/** `rows`: indicators of the department's own table. */
export function answersOf(rows: number): Map<string, string> {
  return new Map([
    ...budget,
    ...goals("goals"),
    ...indicators("indicators", rows),
    ...Array.from({ length: projectCount }, (_, index) => project(index + 1)).flat(),
  ]);
}

type Answers = readonly (readonly [string, string])[];

const budget: Answers = [
  ["budget.total.initial", "1369.37"],
  ["budget.total.adjusted", "1817.31"],
  ["budget.total.executed", "1776.26"],
  ["income.general", "1,776.26"],
  ["income.fund", "0"],
  ["income.special", "0"],
  ["income.other", "0"],
  ["expenditure.basic", "251.90"],
];

function goals(path: string): Answers {
  return [
    [
      `${path}.expected`,
      "1、新引进企业500家，走访重点企业不少于两轮；2、盘活闲置面积23万㎡；3、协调解决企业反映的困难，服务对象满意度不低于90%。",
    ],
    [
      `${path}.actual`,
      "1、新引进企业523家，走访重点企业两轮；2、盘活闲置面积23.5万㎡；3、协调解决企业反映的困难，经调查服务对象满意度为95%。",
    ],
  ];
}

function project(row: number): Answers {
  const path = `projects.${row}`;
  return [
    [`${path}.name`, `第${row}项专项工作经费`],
    ...funds(path),
    ...goals(`${path}.goals`),
    ...indicators(`${path}.indicators`, ordinaryRows),
  ];
}

function funds(path: string): Answers {
  return ["initial", "adjusted", "executed"].flatMap(
    (column): Answers => [
      [`${path}.funds.appropriation.${column}`, column === "executed" ? "82.36" : "97.76"],
      [`${path}.funds.carryOver.${column}`, "0"],
      [`${path}.funds.other.${column}`, "0"],
    ],
  );
}

/** Class, name, target, actual value, and why a target was missed. */
const kinds = [
  ["数量指标", "全年新引进企业数", "≥500家", "523家", ""],
  ["数量指标", "盘活闲置面积", "23万㎡", "23.5万㎡", ""],
  ["质量指标", "困难解决率", "≥90%", "95%", ""],
  ["时效指标", "工作完成及时率", "100%", "96%", "个别事项跨年办理，已列入次年计划"],
  ["成本指标", "成本控制率", "≤100%", "100%", ""],
  ["经济效益指标", "税收增长率", "增长10%", "增长17.61%", ""],
  ["社会效益指标", "长效管理机制健全性", "健全", "健全", ""],
  ["服务对象满意度指标", "服务对象满意度", "≥90%", "95%", ""],
] as const;

/** The rows of a class stand together, as in every printed table; all weights together are the 90 points of the scheme. */
function indicators(path: string, rows: number): Answers {
  const [heavy, light] = rows === ordinaryRows ? ["15", "10"] : [String(90 / rows), String(90 / rows)];
  return Array.from({ length: rows }, (_, index) => index).flatMap((index): Answers => {
    const place = Math.floor((index * kinds.length) / rows);
    const [level2, level3, target, actual, reason] = kinds[place] ?? kinds[0];
    const row = `${path}.${index + 1}`;
    return [
      [`${row}.level2`, level2],
      [`${row}.level3`, rows === ordinaryRows ? level3 : `${level3}（第${index + 1}项）`],
      [`${row}.target`, target],
      [`${row}.weight`, place === 5 || place === 6 ? heavy : light],
      [`${row}.actual`, actual],
      ...(reason === "" ? [] : ([[`${row}.reason`, reason]] as const)),
    ];
  });
}
