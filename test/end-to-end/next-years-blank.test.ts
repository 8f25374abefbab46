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
    expect(await foundIn(maker)).toContain("没有找到");
    await maker.says("表单");
    await maker.sees("在这里做的表单");
    await maker.presses("重新启用");
    expect(await maker.person.waits(() => !maker.card().text.includes("已停用"), 30_000)).toBe(true);
    expect(await foundIn(maker)).not.toContain("没有找到");
  });
}, 400_000);

/** What the menu of forms offers for the title, asked at once. */
async function foundIn(maker: Maker): Promise<string> {
  await maker.says("找表");
  await maker.sees("找表");
  await maker.presses("找", { "find.words": title });
  return maker.card().text;
}

/** As they stand in the form's folder, whatever the folder is called. */
function filesOf(zip: Uint8Array): Map<string, Uint8Array> {
  const files = Object.values(new PizZip(zip).files).filter(({ dir }) => !dir);
  return new Map(files.map((file) => [file.name.replace(/^[^/]+\//, ""), file.asUint8Array()]));
}
