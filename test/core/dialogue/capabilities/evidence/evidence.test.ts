/** 佐证: files and pictures that prove indicators and figures, kept, sent back and packed. */
import { readXlsx } from "hucre/xlsx";
import PizZip from "pizzip";
import { afterEach, beforeEach, expect, test } from "vitest";
import { docxOf } from "../../../../documents/docx-of.js";
import type { Person } from "../../person.js";
import { begin, fillAll, handsOver } from "../../report.js";
import { openScenario, type Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;

const bytesOf = (text: string) => new TextEncoder().encode(text);

beforeEach(async () => {
  scene = await openScenario();
  clerk = scene.person("ou_clerk");
  await begin(clerk);
  await fillAll(clerk);
});

afterEach(() => scene.close());

async function kept() {
  const report = (await clerk.reportId()) ?? "";
  return await scene.store.transaction((on) => on.evidenceOf(report));
}

/** Names of indicators of the play, as the overview asks for them. */
async function firstAsked(): Promise<string> {
  await clerk.says("佐证");
  const name = /○ (.+?)：满意度/.exec(clerk.text)?.[1];
  if (name === undefined) throw new Error("nothing is asked for");
  return name;
}

test("satisfaction and full points without a file are asked for, and hold nothing back", async () => {
  await clerk.says("佐证");
  clerk.sees("还没有附调查材料", "得了满分，还没有佐证");
  await clerk.says("送审");
  clerk.sees(/满意度没有附调查材料.*满分没有佐证.*也可以照常送审/);
}, 60_000);

test("a file that is sent while an indicator's card stands open proves it, with one submission", async () => {
  await firstAsked();
  await clerk.pressesBeside("还没有附调查材料", "补");
  clerk.sees("现在把文件或图片直接发过来");
  const before = clerk.submissions;
  await clerk.sendsFile("满意度问卷.pdf", bytesOf("%PDF survey"));
  expect(clerk.submissions).toBe(before + 1);
  clerk.sees("已作为", "满意度问卷.pdf", "正在取文件核对", "1 个文件");
  expect(await kept()).toMatchObject([{ name: "满意度问卷.pdf", size: 11, by: "ou_clerk" }]);
  await clerk.presses("全部佐证");
  clerk.sees("● ", "满意度问卷.pdf");
  await clerk.presses("打开");
  await clerk.presses("发给我");
  expect(scene.uploads.get("满意度问卷.pdf")).toEqual(bytesOf("%PDF survey"));
}, 60_000);

test("a file is sent first, and 佐证 with a name makes it a proof; the same bytes are kept once", async () => {
  const name = await firstAsked();
  await clerk.presses("返回");
  await clerk.sendsFile("扫描件.zip", bytesOf("not really a zip"));
  await clerk.says(`佐证 ${name}`);
  // Several projects have one of this name.
  clerk.sees("是哪一项的佐证");
  await clerk.presses("存为佐证");
  clerk.sees("扫描件.zip", "已作为");
  await clerk.presses("返回");
  await clerk.sendsFile(`${name}.zip`, bytesOf("not really a zip"));
  clerk.sees("没有读取", "作为哪一项的佐证");
  await clerk.presses("存为佐证");
  const files = await kept();
  expect(files).toHaveLength(2);
  expect(new Set(files.map(({ hash }) => hash)).size).toBe(1);
}, 60_000);

test("a picture is asked about on a card that takes nothing from the one in hand", async () => {
  await firstAsked();
  await clerk.presses("返回");
  await clerk.sendsPicture(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]));
  clerk.sees("图片：作为哪一项的佐证");
  await clerk.fills({ evidenceName: "没有这一项的名字" }, "存为佐证");
  clerk.sees("没有找到这一项");
  const [subject] = /projects\.1\.[a-z]+\.1/.exec(JSON.stringify(clerk.json)) ?? [];
  await clerk.fills({ evidenceName: "", evidenceOf: subject ?? "" }, "存为佐证");
  expect(await kept()).toMatchObject([{ name: "图片1.png", size: 7 }]);
}, 60_000);

test("all files come in one archive in the report's order, also two of one name", async () => {
  await clerk.says("佐证");
  await clerk.pressesBeside("得了满分", "补");
  await clerk.sendsFile("证明.pdf", bytesOf("one"));
  await clerk.sendsFile("证明.pdf", bytesOf("two"));
  await clerk.sendsFile("../../etc/passwd", bytesOf("three"));
  await clerk.presses("全部佐证");
  await clerk.pressesBeside("还没有附调查材料", "补");
  await clerk.sendsFile("问卷.xlsx", bytesOf("four"));
  await clerk.says("打包佐证");
  const [name, archive] = [...scene.uploads].findLast(([one]) => one.endsWith(".zip")) ?? [];
  expect(name).toMatch(/佐证\.zip$/);
  const names = Object.keys(new PizZip(archive ?? new Uint8Array()).files);
  expect(names).toHaveLength(4);
  expect(names.every((one) => /^0[12] [^/]+\/[^/]+$/.test(one) && !one.includes(".."))).toBe(true);
  expect(names.map((one) => one.split("/")[1]).sort()).toEqual(
    ["etcpasswd", "证明(2).pdf", "证明.pdf", "问卷.xlsx"].sort(),
  );
}, 60_000);

test("what is too much for one archive comes in several, each once it is packed, and the last says how many", async () => {
  await firstAsked();
  await clerk.pressesBeside("还没有附调查材料", "补");
  for (const part of [1, 2, 3]) await clerk.sendsFile(`${part}.pdf`, new Uint8Array(900 * 1024).fill(part));
  const before = clerk.heard.length;
  await clerk.says("打包佐证");
  const archives = [...scene.uploads].filter(([name]) => name.endsWith(".zip"));
  expect(archives.map(([name]) => /佐证（(\d)）\.zip$/.exec(name)?.[1])).toEqual(["1", "2", "3"]);
  const packedFiles = archives.flatMap(([, bytes]) => Object.values(new PizZip(bytes).files));
  expect(packedFiles.map((one) => one.asUint8Array()[0])).toEqual([1, 2, 3]);
  expect(clerk.heard.slice(before).map((one) => one.slice(0, 5))).toEqual([
    "正在按报告",
    ...["[file", "[file", "[file"],
    "佐证已全部",
  ]);
}, 60_000);

test("the workbook lists them under 来源", async () => {
  await firstAsked();
  await clerk.pressesBeside("还没有附调查材料", "补");
  await clerk.sendsFile("满意度问卷.pdf", bytesOf("%PDF survey"));
  await clerk.says("导出");
  const [, book] = [...scene.uploads].find(([name]) => name.endsWith(".xlsx")) ?? [];
  const sheet = (await readXlsx(book ?? new Uint8Array())).sheets.at(-1);
  const [hash] = (await kept()).map((one) => one.hash);
  const row = sheet?.rows.find((cells) => cells[0] === "佐证");
  expect(row).toEqual(expect.arrayContaining(["满意度问卷.pdf", "某clerk", hash]));
}, 60_000);

test("what is taken away comes back with an undo, and stands in the history", async () => {
  await firstAsked();
  await clerk.pressesBeside("还没有附调查材料", "补");
  await clerk.sendsFile("问卷.pdf", bytesOf("survey"));
  await clerk.presses("移除");
  clerk.sees("已从", "移除 问卷.pdf");
  await clerk.says("撤销");
  await clerk.says("佐证");
  clerk.sees("问卷.pdf");
  await clerk.says("历史");
  clerk.sees("的佐证");
}, 60_000);

test("a file that is gone, too large or beyond the report's room is taken out again, and its sender told", async () => {
  await firstAsked();
  await clerk.pressesBeside("还没有附调查材料", "补");
  await clerk.sendsFile("没有了.pdf");
  clerk.sees("没有取到");
  await clerk.sendsFile("太大.pdf", new Uint8Array(1024 * 1024 + 1));
  clerk.sees("一个文件最多 1 MB");
  for (const part of [1, 2, 3, 4]) await clerk.sendsFile(`${part}.bin`, new Uint8Array(1024 * 1024).fill(part));
  clerk.sees("合计最多 3 MB", "这一项现在有 3 个佐证");
  expect(await kept()).toHaveLength(3);
  await clerk.says("佐证");
  clerk.sees("（3 个）");
  await clerk.presses("打开");
  await clerk.sendsFile("同一个.bin", new Uint8Array(1024 * 1024).fill(2));
  expect(await kept()).toHaveLength(4);
  for (const _ of [1, 2]) await clerk.presses("移除");
  await clerk.sendsFile("4.bin", new Uint8Array(1024 * 1024).fill(4));
  expect(await kept()).toHaveLength(5);
}, 60_000);

test("whoever fills in a part sees and proves only what is in it", async () => {
  const colleague = scene.person("ou_li");
  await colleague.enters();
  const report = (await clerk.reportId()) ?? "";
  await clerk.says("佐证");
  await clerk.pressesBeside("还没有附调查材料", "补");
  await clerk.sendsFile("问卷.pdf", bytesOf("survey"));
  const [file] = await kept();
  await scene.store.transaction((on) =>
    on.save({
      members: [{ report, person: "ou_li", role: "contributor", parts: ["budget"], by: "ou_clerk", at: 1 }],
    }),
  );
  const figures = await clerk.figures();
  const subject =
    Object.keys(figures)
      .find((path) => path.startsWith("@evidence."))
      ?.slice("@evidence.".length) ?? "";
  await colleague.enters();
  await colleague.says("首页");
  await colleague.presses("继续填报");
  await colleague.says("佐证");
  colleague.seesNot("问卷.pdf", "满意度");
  const uploads = scene.uploads.size;
  await colleague.does({ do: "sendProof", path: subject, proof: file?.id ?? "" });
  await colleague.does({ do: "packEvidence" });
  await colleague.does({ do: "dropProof", path: subject, proof: file?.id ?? "" });
  expect(scene.uploads.size).toBe(uploads);
  expect(await clerk.figures()).toEqual(figures);
  await colleague.does({ do: "evidence", path: "budget.total.executed" });
  await colleague.sendsFile("支付凭证.pdf", bytesOf("paid"));
  expect(await kept()).toHaveLength(2);
}, 60_000);

test("single figures that were handed over are proven by pressing, without typing a name", async () => {
  const colleague = scene.person("ou_li");
  await colleague.enters();
  await handsOver(clerk, ["income"], "ou_li");
  await colleague.presses("打开");
  await colleague.presses("佐证");
  const [first = ""] = /○ (.+)：还没有佐证/.exec(colleague.text)?.slice(1) ?? [];
  await colleague.pressesBeside(`${first}：还没有佐证`, "补");
  await colleague.sendsPicture(new Uint8Array([0xff, 0xd8, 0xff, 2]));
  expect(await kept()).toHaveLength(1);
  await colleague.presses("全部佐证");
  colleague.seesNot(`${first}：还没有佐证`);
  await colleague.presses("返回");
  colleague.sees("请您填", "我填完了");
  // Sent first, from the task itself: the card offers the figures, the one that the file is named after chosen.
  await colleague.sendsPicture(new Uint8Array([0xff, 0xd8, 0xff, 3]));
  colleague.sees("作为哪一项的佐证");
  expect(colleague.card.inputs).toContain("evidenceOf");
  await colleague.fills({ evidenceOf: "income.fund" }, "存为佐证");
  expect(await kept()).toHaveLength(2);
}, 60_000);

test("opened from a part, the card lists what that part asks and none of the person's other parts", async () => {
  const colleague = scene.person("ou_li");
  await colleague.enters();
  for (const part of ["income", "expenditure"]) {
    await handsOver(clerk, [part], "ou_li");
  }
  const listed = () => [...colleague.text.matchAll(/○ (.+?)：还没有佐证/g)].map(([, name]) => name ?? "");
  await colleague.presses("打开");
  const last = Object.keys(colleague.inputs());
  await colleague.presses("佐证");
  const ofPart = listed();
  expect(ofPart).toHaveLength(last.length);
  await colleague.says("佐证");
  expect(listed().length).toBeGreaterThan(ofPart.length);
}, 60_000);

test("the signed sheet is photographed and kept with the approval; an approved report takes no more files", async () => {
  await clerk.says("线下通过");
  clerk.sees("签字页拍张照直接发到这里");
  await clerk.sendsPicture(new Uint8Array([0xff, 0xd8, 0xff, 1]));
  clerk.sees("签字页的照片已收到");
  await clerk.fills({ signer: "张某某", signedOn: "2023-02-28" }, "登记并锁定");
  await clerk.says("佐证");
  clerk.sees("线下签字：张某某", "图片1.jpg");
  await clerk.presses("发给我");
  expect(scene.uploads.has("图片1.jpg")).toBe(true);
  await clerk.pressesBeside("得了满分", "补");
  clerk.sees("报告已审批，佐证只能看");
  await clerk.sendsFile("晚了.pdf", bytesOf("late"));
  expect(await kept()).toHaveLength(1);
}, 60_000);

test("what nothing names any more is forgotten in time, and so is all of a report that was deleted", async () => {
  await firstAsked();
  await clerk.pressesBeside("还没有附调查材料", "补");
  await clerk.sendsFile("留.pdf", bytesOf("stays"));
  await clerk.sendsFile("删.pdf", bytesOf("goes"));
  await clerk.pressesBeside("删.pdf", "移除");
  const [stays] = await kept();
  await scene.store.prune(scene.now() + 1, 0);
  expect(await scene.store.pruneEvidence(scene.now() + 1)).toHaveLength(1);
  expect(await kept()).toEqual([stays]);
  expect(await scene.store.keptBytes(stays?.hash ?? "")).toEqual(bytesOf("stays"));
  const report = (await clerk.reportId()) ?? "";
  await scene.store.transaction((on) => on.save({ shelved: [{ report, kind: "deleted", by: "ou_clerk", at: 1 }] }));
  await scene.store.prune(0, 2);
  expect(await scene.store.pruneEvidence(scene.now() + 1)).toHaveLength(1);
  expect(await scene.store.keptBytes(stays?.hash ?? "")).toBeNull();
}, 60_000);

const frame = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1];

test.each([
  ["空.pdf", new Uint8Array()],
  ["空.txt", bytesOf(" \r\n\t")],
  ["空.docx", docxOf(["<w:p></w:p>"])],
  ["框.png", Uint8Array.from(frame)],
])(
  "a file without anything in it proves nothing: %s",
  async (name, bytes) => {
    await firstAsked();
    await clerk.pressesBeside("还没有附调查材料", "补");
    await clerk.sendsFile(name, bytes);
    clerk.sees("佐证没有存成：", `《${name}》没有存：文件是空的`, "这一项现在没有佐证");
    expect(await kept()).toEqual([]);
    await clerk.presses("打开这一项");
    clerk.sees("现在把文件或图片直接发过来");
    await clerk.sendsFile("说明.txt", bytesOf("已验收"));
    expect(await kept()).toMatchObject([{ name: "说明.txt" }]);
    await clerk.says("佐证");
    clerk.seesNot(name);
  },
  60_000,
);

test("a document with a line in it does", async () => {
  await firstAsked();
  await clerk.pressesBeside("还没有附调查材料", "补");
  await clerk.sendsFile("说明.docx", docxOf(["已验收"]));
  expect(await kept()).toMatchObject([{ name: "说明.docx" }]);
}, 60_000);
