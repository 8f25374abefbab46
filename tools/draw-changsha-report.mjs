// Drew the first layout of templates/changsha-overall-evaluation. The Word file is the truth and belongs to those who edit it:
// this only shows how it began, and helps to draw the next one.   node tools/draw-changsha-report.mjs FILE.docx
import { existsSync, writeFileSync } from "node:fs";
import { cell, loopMark, paragraph, row, table, text } from "./word/elements.mjs";
import { wordFile } from "./word/file.mjs";

const [target] = process.argv.slice(2);
if (!target || existsSync(target))
  throw new Error(target ? `${target} exists: remove it first` : "name the file to write");

// Twips; all grids are 174 mm wide and share the side column. Four characters of 10.5 pt and the cell's margins are 930.
const upper = [940, 2020, 1380, 1380, 1380, 760, 1060, 946];
const upperOfProject = [940, 420, 1600, 1380, 1380, 1380, 760, 1060, 946];
const lower = [940, 1120, 940, 1600, 1150, 1150, 700, 750, 1516];

const heading = (number) => [paragraph("Annex", number)];
const title = (name, year) => [paragraph("TableTitle", name), paragraph("TableYear", `（${year}年度）`)];
const gap = paragraph("TableGap", "");
const note = paragraph(
  "TableNote",
  "说明：“绩效指标”可根据部门内各业务科室（二级机构）线上相关政策文件的具体考核要求设定。也可由单位财务机构牵头，会同相关业务科室结合本单位业务实际情况设定。",
);

/** `span`: columns of the grid that the labels take. */
const fundsHead = (budget, span) => [
  cell("", { span }),
  ...["年初\n预算数", budget, "全年\n执行数", "分值", "执行率", "得分"].map((words) => cell(words)),
];
const three = (path) => ["initial", "adjusted", "executed"].map((name) => cell(`{{${path}.${name}}}`));
const scores = (path) => ["points", "rate", "score"].map((name) => cell(`{{${path}.${name}}}`));
const blanks = ["", "", ""].map((words) => cell(words));

/** `span`: columns of the grid left of the middle. */
const goals = (span) => [
  row([cell("年度总体目标", { merge: "start" }), cell("预期目标", { span }), cell("实际完成情况", { span: 4 })]),
  row(
    [
      cell("", { merge: "on" }),
      cell("{{goals.expected}}", { span, style: "CellText" }),
      cell("{{goals.actual}}", { span: 4, style: "CellText" }),
    ],
    { splits: true },
  ),
];

/** One model row: `opens` and `closes` stand in the first and last visible cell, as its tags span cells. */
function indicatorRow(level1, level2, opens, closes) {
  const values = ["level3", "target", "actual", "weight", "score", "reason"].map((name) => `{{${name}}}`);
  const visible = [level1, level2, ...values];
  const first = visible.findIndex((words) => words !== null);
  visible[first] = opens + visible[first];
  visible[visible.length - 1] += closes;
  return row([
    cell("", { merge: "on" }),
    ...visible.map((words, index) =>
      cell(words ?? "", {
        merge: index > 1 ? null : words === null ? "on" : "start",
        style: index === 2 || index === 7 ? "CellText" : "CellCentre",
      }),
    ),
  ]);
}

const level1 = "{{level1}}{{#level1Points}}\n（{{level1Points}}分）{{/level1Points}}";
const heads = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度\n指标值",
  "实际\n完成值",
  "分值",
  "得分",
  "偏差原因分析及改进措施",
];

// Four model rows: an office program drops a merge that nothing continues, so each merge has a row below it.
const indicators = table(lower, [
  row([cell("绩\n效\n指\n标", { merge: "start" }), ...heads.map((words) => cell(words))], { repeats: true }),
  indicatorRow(level1, "{{level2}}", "{{#indicators}}{{#first}}", "{{/first}}"),
  indicatorRow(null, null, "{{#rest}}", "{{/rest}}"),
  indicatorRow(null, "{{level2}}", "{{#group}}", "{{/group}}"),
  indicatorRow(null, null, "{{#rest2}}", "{{/rest2}}{{/indicators}}"),
  row([cell("总分", { span: 6 }), cell("{{total.weight}}"), cell("{{total.score}}"), cell("")]),
]);

const halves = (left, right) =>
  row([
    cell("", { merge: "on" }),
    cell(left, { span: 3, style: "CellText" }),
    cell(right, { span: 4, style: "CellText" }),
  ]);

const department = table(upper, [
  row([cell("区级预算部门名称", { span: 2 }), cell("{{department.name}}", { span: 6 })]),
  row([cell("年度预\n算申请\n（万元）", { merge: "start" }), ...fundsHead("全年预算数（含当年预算调整数）", 1)]),
  row([cell("", { merge: "on" }), cell("年度资金总额"), ...three("budget.total"), ...scores("execution")]),
  halves("按收入性质分：", "按支出性质分："),
  halves("其中：一般公共预算：{{income.general}}", "其中：基本支出：{{expenditure.basic}}"),
  halves("政府性基金拨款：{{income.fund}}", "项目支出：{{expenditure.project}}"),
  halves("纳入专户管理的非税收入拨款：{{income.special}}", ""),
  halves("其他资金：{{income.other}}", ""),
  ...goals(3),
]);

const fundsRow = (words, path, last = blanks) =>
  row([cell("", { merge: "on" }), cell(words, { span: 2 }), ...three(path), ...last]);

const project = table(upperOfProject, [
  row([cell("项目支出名称", { span: 2 }), cell("{{name}}", { span: 7 })]),
  row([
    cell("主管部门", { span: 2 }),
    cell("{{department}}", { span: 3 }),
    cell("实施单位"),
    cell("{{implementer}}", { span: 3 }),
  ]),
  row([cell("项目资金\n（万元）", { merge: "start" }), ...fundsHead("全年\n预算数", 2)]),
  fundsRow("年度资金总额", "funds.total", scores("execution")),
  fundsRow("其中：当年财政拨款", "funds.appropriation"),
  fundsRow("上年结转资金", "funds.carryOver"),
  fundsRow("其他资金", "funds.other"),
  ...goals(4),
]);

const body = [
  ...heading("附件3"),
  ...title("部门整体支出绩效自评表", "{{year}}"),
  department,
  gap,
  indicators,
  note,
  loopMark("{{#projects}}"),
  ...heading("附件4-{{number}}"),
  ...title("项目支出绩效自评表", "{{../year}}"),
  project,
  gap,
  indicators,
  note,
  loopMark("{{/projects}}"),
];

writeFileSync(
  target,
  wordFile({
    title: "{{year}}年度{{unit}}部门整体支出绩效自评表",
    body: body.join(""),
    header: paragraph("Header", "{{#draft}}草稿，未定稿{{/draft}}"),
    // One character from the margin, as GB/T 9704-2012 has it.
    footer: (side) =>
      `<w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>${text("— ")}<w:fldSimple w:instr=" PAGE ">${text("1")}</w:fldSimple>${text(" —")}</w:p>`,
  }),
);
