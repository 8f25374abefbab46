/** What an invented unit would type for a whole year: its own table, and five projects with a table each. Text by path. */

export const projectCount = 5;
/** Indicators of a project, and of a department of the ordinary size. */
export const ordinaryRows = 8;

/**
 * `rows`: indicators of the department's own table. `n`: whose report it is: everybody has figures of their own, so that
 * nothing is quick only because somebody else has typed it before.
 */
export function answersOf(rows: number, n: number): Map<string, string> {
  return new Map([
    ...budget(n),
    ...goals("goals", n),
    ...indicators("indicators", rows, n),
    ...Array.from({ length: projectCount }, (_, index) => project(index + 1, n)).flat(),
  ]);
}

type Answers = readonly (readonly [string, string])[];

function budget(n: number): Answers {
  return [
    ["budget.total.initial", "1369.37"],
    ["budget.total.adjusted", `${1817 + n}.31`],
    ["budget.total.executed", `${1776 + n}.26`],
    ["income.general", "1,776.26"],
    ["income.fund", "0"],
    ["income.special", "0"],
    ["income.other", "0"],
    ["expenditure.basic", `${251 + n}.90`],
  ];
}

function goals(path: string, n: number): Answers {
  const expected = `1、新引进企业${500 + n}家，走访重点企业不少于两轮；2、盘活闲置面积${23 + n}万㎡；3、协调解决企业反映的困难，服务对象满意度不低于90%。`;
  const actual = `1、新引进企业${523 + n}家，走访重点企业两轮；2、盘活闲置面积${23 + n}.5万㎡；3、协调解决企业反映的困难，经调查服务对象满意度为95%。`;
  return [
    [`${path}.expected`, expected],
    [`${path}.actual`, actual],
  ];
}

function project(row: number, n: number): Answers {
  const path = `projects.${row}`;
  const own = n * projectCount + row;
  return [
    [`${path}.name`, `第${row}项专项工作经费`],
    ...funds(path, own),
    ...goals(`${path}.goals`, own),
    ...indicators(`${path}.indicators`, ordinaryRows, own),
  ];
}

function funds(path: string, n: number): Answers {
  return ["initial", "adjusted", "executed"].flatMap(
    (column): Answers => [
      [`${path}.funds.appropriation.${column}`, column === "executed" ? `${82 + n}.36` : `${97 + n}.76`],
      [`${path}.funds.carryOver.${column}`, "0"],
      [`${path}.funds.other.${column}`, "0"],
    ],
  );
}

type Kind = readonly [level2: string, level3: string, target: string, actual: string, reason: string];

function kinds(n: number): readonly Kind[] {
  const part = String(n % 97).padStart(2, "0");
  return [
    ["数量指标", "全年新引进企业数", `≥${500 + n}家`, `${523 + n}家`, ""],
    ["数量指标", "盘活闲置面积", `${23 + n}万㎡`, `${23 + n}.5万㎡`, ""],
    ["质量指标", "困难解决率", `≥90.${part}%`, `95.${part}%`, ""],
    ["时效指标", "工作完成及时率", "100%", `96.${part}%`, "个别事项跨年办理，已列入次年计划"],
    ["成本指标", "专项支出", `≤${98 + n}万元`, `${97 + n}.5万元`, ""],
    ["经济效益指标", "税收增长率", `增长10.${part}%`, `增长17.${part}%`, ""],
    ["社会效益指标", "长效管理机制健全性", "健全", "健全", ""],
    ["服务对象满意度指标", "服务对象满意度", "≥90%", `95.${part}%`, ""],
  ];
}

/** The rows of a class stand together, as in every printed table; all weights together are the 90 points of the scheme. */
function indicators(path: string, rows: number, n: number): Answers {
  const [heavy, light] = rows === ordinaryRows ? ["15", "10"] : [String(90 / rows), String(90 / rows)];
  return Array.from({ length: rows }, (_, index) => index).flatMap((index): Answers => {
    const place = Math.floor((index * 8) / rows);
    const kind = kinds(n + index)[place];
    if (kind === undefined) return [];
    const [level2, level3, target, actual, reason] = kind;
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
