/** A blank form is corrected in the chat by typing, and what is sent in its place is told for what it is. */
import { expect, test } from "vitest";
import { blankOf } from "../core/blank/docx-table.js";
import { onMaker } from "./form-maker.js";

const rows = ["项目名称|", "受益人数|", "备注|", "中央资金（万元）|", "省级资金（万元）|", "合计数（万元）|"];
const blank = blankOf(["某某县项目申报表", rows]);

test("a correction is typed as soon as the card is there, and taken back", async () => {
  await onMaker(async (maker) => {
    await maker.says("新表");
    await maker.sends("照片.docx", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a));
    await maker.person.waits((heard) => JSON.stringify(heard.at(-1)?.content).includes("是图片"), 60_000);
    // What could not be read is sent once more, without saying 新表 again.
    await maker.sends("空表.docx", blank);
    await maker.sees("我这样理解");
    await maker.says("备注 不问");
    expect(maker.card().text).toContain("“备注”改好了");
    await maker.says("合计数 = 中央资金 + 省级资金");
    expect(maker.card().text).toContain("合计数 ＝ 中央资金 ＋ 省级资金");
    expect(maker.card().text).toContain("改过 2 项：备注　合计数");
    await maker.says("撤销");
    expect(maker.card().text).toContain("改过 1 项：备注");
    await maker.says("没有的项 不问");
    expect(JSON.stringify(maker.person.heard().at(-1)?.content)).toContain("没有“没有的项”");
    await maker.presses("出样张");
    await maker.sees("样张好了");
    expect(maker.card().text).not.toContain("备注");
  });
}, 300_000);
