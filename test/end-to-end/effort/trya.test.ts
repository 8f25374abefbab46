import { expect, test } from "vitest";
import { Ledger } from "../../../src/core/form/ledger.js";
import { readPlay } from "../../../src/play/play-file.js";
import { playLedger } from "../../../src/play/play-ledger.js";
import { workbookWriter } from "../../../src/documents/write-workbook.js";
import { catalogOf, openScenario } from "../../core/dialogue/scenario.js";
import { resaved, wordFile, workbookOfTables } from "./files.js";

test("a", async () => {
  const forms = catalogOf("templates");
  const play = readPlay("test/plays/kaifu-2022.yaml");
  const pack = forms.newest(play.form);
  if (pack === null) throw new Error();
  const { ledger } = playLedger(pack.form, play);
  const book = resaved(await workbookOfTables(wordFile(pack, ledger)), "xlsx", "xlsx");
  const before = playLedger(pack.form, { ...play, year: 2021 }).ledger;
  const word = resaved(wordFile(pack, before), "docx", "docx");
  const list = await workbookWriter.write({
    sheets: [
      {
        name: "导出",
        heads: ["项目编码", "项目名称", "资金性质", "年初预算数（元）", "全年预算数（元）", "执行数（元）"],
        rows: ledger.rows("projects").map((row) => [
          `4301052022P0000000${row}`,
          ledger.value(`projects.${row}.name`) ?? "",
          "财政拨款",
          ...["initial", "adjusted", "executed"].map((c) => ({ number: String(Math.round(Number(ledger.value(`projects.${row}.funds.total.${c}`) ?? 0) * 10000)) })),
        ]),
      },
    ],
  });
  const scene = await openScenario(forms);
  const clerk = scene.person("ou_zhang");
  await clerk.enters();
  const at = clerk.submissions;
  const say = (what: string) => console.log(`#${clerk.submissions - at} ${what} «${clerk.card.title}»\n${clerk.text.slice(0, 1500)}`);
  await clerk.fills({ "new.form": play.form, "new.unit": play.unit, "new.year": "2022" }, "开始填报");
  const take = async () => {
    for (let i = 0; i < 6 && clerk.card.buttons.some((b) => /^(确认写入|写入 \d)/.test(b.label)); i++) {
      const label = clerk.card.buttons.find((b) => /^(确认写入|写入 \d)/.test(b.label))?.label ?? "";
      await clerk.presses(label);
      say(label);
    }
  };
  await clerk.sendsFile("2021年报告.docx", word);
  say("word");
  await take();
  await clerk.sendsFile("2022.xlsx", book);
  say("book");
  await take();
  await clerk.sendsFile("export.xlsx", list);
  say("export");
  await take();
  for (let i = 0; i < 25 && clerk.card.inputs.length > 0; i++) {
    const values: Record<string, string> = {};
    for (const input of clerk.card.inputs) {
      const a = play.answers.get(input);
      if (a !== undefined && a !== "") values[input] = a;
    }
    await clerk.fills(values, "保存，下一步");
    say(JSON.stringify(values).slice(0, 300));
  }
  expect(new Ledger(pack.form, ledger.report, new Map())).toBeDefined();
}, 300000);
