/** A blank form is sent while a report is open: it is no file of values. */
import { expect, test } from "vitest";
import { blankOf } from "../core/blank/docx-table.js";
import { type Maker, onMaker } from "./form-maker.js";

const rows = ["项目名称|", "主管部门|", "项目负责人|", "联系电话|", "实施单位|", "受益人数|"];
const blank = blankOf(["某某县项目申报表", rows]);

async function opens(maker: Maker): Promise<void> {
  await maker.says("开始");
  const asked = { "new.form": "hubei-project-evaluation", "new.unit": "某某县某某局", "new.year": "2031" };
  await maker.presses("开始填报", asked);
}

test("whoever may make forms is offered to make one, that first", async () => {
  await onMaker(async (maker) => {
    await opens(maker);
    await maker.sends("空表.docx", blank);
    await maker.sees("《空表.docx》像是还没填的空表");
    expect(maker.card().text).toContain("大半空着");
    await maker.presses("这是空表，做成新表单");
    await maker.sees("我这样理解");
  });
}, 300_000);

test("others are told the way out", async () => {
  await onMaker(async (maker) => {
    await opens(maker);
    await maker.sends("空表.docx", blank);
    await maker.sees("《空表.docx》像是还没填的空表");
    expect(maker.card().text).toContain("请把空表交给管理员");
    expect(maker.card().buttons.map(({ label }) => label)).not.toContain("这是空表，做成新表单");
  }, false);
}, 300_000);
