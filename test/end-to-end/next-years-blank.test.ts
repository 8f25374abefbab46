/** A bureau changes its blank form: the next version, reports that are open, switching off, and the form's folder. */
import PizZip from "pizzip";
import { expect, test } from "vitest";
import { loadForm } from "../../src/forms/load-form.js";
import { blankOf } from "../core/blank/docx-table.js";
import { type Maker, onMaker } from "./form-maker.js";

const title = "某某县项目申报表";
const rows = ["项目名称|", "支持方向（可多选）|□农业 □水利 □科技、教育", "预算金额（万元）|"];
const first = blankOf([title, [...rows, "实施地点|"]]);
const next = blankOf([title, [...rows, "实施乡镇|", "受益人数|"]]);

async function enables(maker: Maker, blank: Uint8Array): Promise<string> {
  await maker.says("新表");
  await maker.sends("空表.docx", blank);
  await maker.sees("我这样理解");
  const understood = maker.card().text;
  await maker.presses("出样张");
  await maker.sees("样张好了");
  const sample = maker.card().text;
  await maker.presses("启用");
  await maker.sees("启用了");
  return `${understood}\n${sample}\n${maker.card().text}`;
}

test("a changed blank is the next version, told by what differs; the open report keeps its own", async () => {
  await onMaker(async (maker) => {
    expect(await enables(maker, first)).toMatch(/支持方向（多选：农业.*水利.*科技、教育/);
    await maker.presses("用它开始填报");
    const form = maker.card().fields.find(({ name }) => name === "new.form")?.value ?? "";
    await maker.presses("开始填报", { "new.form": form, "new.unit": "某某县某某局", "new.year": "2031" });
    const inputs = new Map(maker.card().fields.map(({ label, name }) => [label.replace(/[*：（].*$/, ""), name]));
    const several = [...inputs.values()].find((name) => maker.card().fields.find((one) => one.name === name)?.several);
    await maker.presses("保存，下一步", {
      [several ?? ""]: "科技、教育、农业",
      [inputs.get("项目名称") ?? ""]: "甲项目",
    });
    await maker.says("支持方向：水利、林业");
    expect(maker.card().text).toContain("林业”不在选项里");
    await maker.says("支持方向：水利、农业");
    const told = await enables(maker, next);
    expect(told).toContain("启用后这是第 2 版");
    expect(told).toContain("和第 1 版不同的");
    expect(told).toContain("受益人数");
    expect(told).toContain("已经在填的报告仍用原来的版本");

    await maker.says("我的报告");
    await maker.presses("继续");
    await maker.says("目录");
    await maker.presses("看看会改什么");
    expect(maker.card().title).toContain("出了新版");
    expect(maker.card().text).toContain("受益人数");
    await maker.presses("留在第 1 版");
    await maker.says("支持方向：科技、教育");

    await maker.says("表单");
    expect(maker.card().text).toContain("第 2 版");
    const files = (await maker.files()).length;
    await maker.presses("导出文件夹");
    await maker.person.waits((heard) => heard.filter(({ msg_type }) => msg_type === "file").length > files, 60_000);
    const folder = (await maker.files()).at(-1)?.bytes ?? new Uint8Array();
    const loaded = loadForm(filesOf(folder));
    expect("loaded" in loaded ? [loaded.loaded.form.title, loaded.loaded.form.version] : loaded.mistakes).toEqual([
      title,
      2,
    ]);

    await maker.presses("停用");
    expect(await maker.person.waits(() => maker.card().text.includes("已停用"), 30_000)).toBe(true);
    expect(await foundIn(maker)).not.toContain(title);
    await maker.says("表单");
    await maker.sees("在这里做的表单");
    await maker.presses("重新启用");
    expect(await maker.person.waits(() => !maker.card().text.includes("已停用"), 30_000)).toBe(true);
    expect(await foundIn(maker)).toContain(title);
  });
}, 400_000);

test("rows inserted, swapped and renamed: figures stay with their labels, corrections are carried", async () => {
  await onMaker(async (maker) => {
    await maker.says("新表");
    await maker.sends("空表.docx", blankOf([title, ["项目名称|", "实施地点|", "受益情况|", "备注说明|"]]));
    await maker.sees("我这样理解");
    await maker.presses("改这一项", { "blank.key": "t1r3c2", "blank.to": "count" });
    expect(maker.card().text).toContain("改好了");
    await maker.presses("出样张");
    await maker.sees("样张好了");
    await maker.presses("启用");
    await maker.sees("启用了");
    await begins(maker, "2031");
    const inputs = new Map(maker.card().fields.map(({ label, name }) => [label.replace(/[*：（].*$/, ""), name]));
    await maker.presses("保存，下一步", {
      [inputs.get("项目名称") ?? ""]: "甲项目",
      [inputs.get("实施地点") ?? ""]: "乙村",
      [inputs.get("受益情况") ?? ""]: "12",
      [inputs.get("备注说明") ?? ""]: "丙事",
    });

    await maker.says("新表");
    const next = ["项目编号|", "备注说明|", "项目名称|", "实施地点|", "受益情况|"];
    await maker.sends("空表.docx", blankOf([title, next]));
    await maker.sees("我这样理解");
    expect(maker.card().text).toMatch(/第 1 版改过的 1 项照样改好了：受益情况/);
    expect(maker.card().text).toMatch(/受益情况（数量/);
    await maker.presses("出样张");
    await maker.sees("样张好了");
    expect(maker.card().text).toMatch(/要多填\*{0,2}（1 项）：基本信息·项目编号/);
    expect(maker.card().text).toMatch(/换了位置.*（1 项.*备注说明/);
    expect(maker.card().text).not.toContain("不再填");
    await maker.presses("启用");
    await maker.sees("启用了");

    await begins(maker, "2032");
    await maker.says("沿用上年");
    const carried = maker.card().text.replace(/\s+/g, " ");
    for (const one of [/项目名称\D{0,20}甲项目/, /实施地点\D{0,20}乙村/, /备注说明\D{0,20}丙事/])
      expect(carried).toMatch(one);
    expect(carried).not.toMatch(/项目编号\D{0,20}甲项目/);
  });
}, 400_000);

/** From the card that tells that the form is in use. */
async function begins(maker: Maker, year: string): Promise<void> {
  await maker.presses("用它开始填报");
  const form = maker.card().fields.find(({ name }) => name === "new.form")?.value ?? "";
  await maker.presses("开始填报", { "new.form": form, "new.unit": "某某县某某局", "new.year": year });
}

/** What the menu of forms offers for the title, asked at once. */
async function foundIn(maker: Maker): Promise<string> {
  await maker.says("找表");
  await maker.sees("找表");
  await maker.presses("找", { "find.words": title });
  // The words that were typed stand in the card too.
  return maker.card().text.replace(`[${title}]`, "");
}

/** As they stand in the form's folder, whatever the folder is called. */
function filesOf(zip: Uint8Array): Map<string, Uint8Array> {
  const files = Object.values(new PizZip(zip).files).filter(({ dir }) => !dir);
  return new Map(files.map((file) => [file.name.replace(/^[^/]+\//, ""), file.asUint8Array()]));
}
