// Drew the first layout of the sheet of signatures, templates/_layouts/review-sheet.docx. The Word file is the truth and belongs
// to those who edit it.   node tools/draw-review-sheet.mjs FILE.docx
import { existsSync, writeFileSync } from "node:fs";
import { cell, loopMark, paragraph, row, table } from "./word/elements.mjs";
import { wordFile } from "./word/file.mjs";

const [target] = process.argv.slice(2);
if (!target || existsSync(target))
  throw new Error(target ? `${target} exists: remove it first` : "name the file to write");

/** Twips; 174 mm wide. */
const facts = [1800, 3132, 1800, 3134];
const steps = [800, 1500, 1700, 1900, 2266, 1700];
const asked = [800, 2600, 3466, 3000];
const head = (words) =>
  row(
    words.map((one) => cell(one)),
    { repeats: true },
  );
const text = (words) => cell(words, { style: "CellText" });

const body = [
  paragraph("TableTitle", "审签单"),
  paragraph("TableYear", "（{{year}}年度）"),
  table(facts, [
    row([cell("单位名称"), text("{{unit}}"), cell("报告名称"), text("{{title}}")]),
    row([cell("经办人"), text("{{owner}}"), cell("审批的版本"), text("{{version}}")]),
    row([cell("现在的状态"), cell("{{state}}", { span: 3, style: "CellText" })]),
  ]),
  paragraph("TableNote", "一、审核审批经过"),
  table(steps, [
    head(["序号", "姓名", "办理", "时间", "意见", "签字"]),
    row([
      cell("{{#steps}}{{number}}"),
      text("{{name}}"),
      cell("{{act}}"),
      cell("{{at}}"),
      text("{{words}}"),
      cell("{{/steps}}"),
    ]),
  ]),
  paragraph("TableNote", "二、提问与处理"),
  loopMark("{{#asked}}"),
  table(asked, [
    head(["序号", "位置", "提问", "处理"]),
    row([cell("{{#questions}}{{number}}"), text("{{about}}"), text("{{words}}"), text("{{answer}}{{/questions}}")]),
  ]),
  loopMark("{{/asked}}"),
  loopMark("{{^asked}}"),
  paragraph("TableNote", "没有提问。"),
  loopMark("{{/asked}}"),
  paragraph("TableNote", "单位负责人（签字）：　　　　　　　　　　单位（盖章）：　　　　　　　　　　年　　月　　日"),
].join("");

writeFileSync(
  target,
  wordFile({ title: "审签单", body, header: paragraph("Header", ""), footer: () => paragraph("Footer", "") }),
);
