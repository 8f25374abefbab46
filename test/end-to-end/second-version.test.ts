import { expect, test } from "vitest";
import type { ChatMessage } from "../../src/play/control.js";
import type { Person, ShownCard } from "../../src/play/person.js";
import { readTables } from "../documents/read-tables.js";
import { onScene, type Scene } from "./scene.js";

const seconds = 20_000;

test("a second report says what a typed correction changed, and is named as the second version", {
  timeout: 60_000,
}, async () => {
  await onScene({}, async (scene) => {
    const { person } = await scene.play("pasted");
    await scene.settled();
    await person.waits(() => true, 0);
    expect(texts(person)).toEqual([
      "《2022年度长沙市开福区现代服务业发展中心部门整体支出绩效自评报告（草稿）.docx》第 1 版（草稿）已生成，还有内容待填。",
    ]);

    await saysAndSees(scene, person, "全年新引进楼宇企业500家：530家", "530家");
    await saysAndSees(scene, person, "修改 街道去化面积", "街道去化面积");
    await presses(person, "submit", "22.5万㎡");
    await saysAndSees(scene, person, "预览", "98.5");
    await presses(person, "make");
    await person.waits(() => texts(person).length === 2, seconds);
    expect(texts(person)[1]).toBe(
      "《2022年度长沙市开福区现代服务业发展中心部门整体支出绩效自评报告（第2版）（草稿）.docx》第 2 版（草稿）已生成，还有内容待填。\n" +
        "与第 1 版相比改了 2 处：\n• 全年新引进楼宇企业500家·实际完成值：523家 → 530家\n• 街道去化面积·实际完成值：22.99万㎡ → 22.5万㎡",
    );
    expect(files(person).map((message) => message.content.file_name)).toEqual([
      "2022年度长沙市开福区现代服务业发展中心部门整体支出绩效自评报告（草稿）.docx",
      "2022年度长沙市开福区现代服务业发展中心部门整体支出绩效自评报告（第2版）（草稿）.docx",
    ]);
    const printed = await scene.control.file(String(files(person)[1]?.content.file_key));
    // Three tables of base data and the department's funds stand before its indicators.
    expect(readTables(printed)[4]?.rows[2]?.slice(3, 8)).toEqual(["街道去化面积", "23万㎡", "22.5万㎡", "10", "9.00"]);
  });
});

test("a report made again without a change says so", { timeout: 60_000 }, async () => {
  await onScene({}, async (scene) => {
    const { person } = await scene.play("pasted");
    await scene.settled();
    await person.says("生成");
    await person.waits(() => texts(person).length === 2, seconds);
    expect(texts(person)[1]).toMatch(/第 2 版（草稿）已生成，还有内容待填。\n与上一版相比没有变化。$/);
    expect(files(person)).toHaveLength(2);
  });
});

async function saysAndSees(scene: Scene, person: Person, words: string, seen: string): Promise<void> {
  const before = person.card()?.id;
  await person.says(words);
  await person.waits(() => person.card()?.id !== before, seconds);
  await scene.settled();
  expect(newest(person).card.text).toContain(seen);
}

/** On the newest card; `typed` goes into its only input. */
async function presses(person: Person, what: string, typed: string | null = null): Promise<void> {
  const shown = newest(person);
  const element = shown.card.buttons.find(({ does }) => does === what)?.element ?? "";
  const form = typed === null ? null : Object.fromEntries(shown.card.inputs.map((input) => [input, typed]));
  expect(Object.keys(form ?? {}).length).toBe(typed === null ? 0 : 1);
  expect(await person.presses(shown, { element, form })).toBe(true);
}

function newest(person: Person): ShownCard {
  const shown = person.card();
  if (shown === null) throw new Error("no card was sent");
  return shown;
}

function texts(person: Person): unknown[] {
  return person
    .heard()
    .filter(({ msg_type }) => msg_type === "text")
    .map(({ content }) => content.text);
}

function files(person: Person): ChatMessage[] {
  return person.heard().filter(({ msg_type }) => msg_type === "file");
}
