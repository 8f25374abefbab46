import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Maker, onMaker } from "./form-maker.js";
import { pastedFrom } from "./pasted-from.js";

async function enabled(maker: Maker, blank: string): Promise<{ presses: number; sample: Uint8Array }> {
  const before = maker.person.submissions();
  await maker.sends("空表.docx", readFileSync(`test/fixtures/blanks/${blank}.docx`));
  await maker.sees("要填到哪张表");
  await maker.presses("这是空表");
  await maker.sees("我这样理解");
  await maker.presses("出样张");
  await maker.sees("样张好了");
  const [sample] = await maker.files();
  await maker.presses("启用");
  await maker.sees("启用了");
  if (sample === undefined) throw new Error("no sample");
  return { presses: maker.person.submissions() - before, sample: sample.bytes };
}

describe.each(["b02", "b06"])("the blank form %s", (blank) => {
  test("is a form of the bot after few presses, and a report of it is begun", async () => {
    await onMaker(async (maker) => {
      const { presses, sample } = await enabled(maker, blank);
      expect(presses).toBeLessThanOrEqual(8);
      expect(pastedFrom(sample)).toContain("某某");
      const before = maker.person.submissions();
      await maker.presses("用它开始填报");
      const form = maker.card().fields.find(({ name }) => name === "new.form")?.value ?? "";
      await maker.presses("开始填报", { "new.form": form, "new.unit": "某某县某某局", "new.year": "2024" });
      expect(maker.card().title).not.toBe("绩评助手");
      await maker.says(pastedFrom(sample));
      await maker.presses("确认写入");
      await maker.presses("生成报告");
      await maker.person.waits((heard) => heard.filter(({ msg_type }) => msg_type === "file").length > 1, 60_000);
      expect(await maker.files()).toHaveLength(2);
      expect(maker.person.submissions() - before).toBeLessThanOrEqual(6);
    });
  }, 400_000);
});
