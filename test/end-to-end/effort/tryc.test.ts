import { expect, test } from "vitest";
import { readPlay } from "../../../src/play/play-file.js";
import { playLedger } from "../../../src/play/play-ledger.js";
import { catalogOf, openScenario } from "../../core/dialogue/scenario.js";
import { resaved, wordFile, workbookOfTables } from "./files.js";

test("c", async () => {
  const forms = catalogOf("templates");
  const play = readPlay("test/plays/kaifu-2022.yaml");
  const pack = forms.newest(play.form);
  if (pack === null) throw new Error();
  const { ledger } = playLedger(pack.form, play);
  const word = wordFile(pack, ledger);
  const book = resaved(await workbookOfTables(word), "xlsx", "xlsx");
  const scene = await openScenario(forms);
  const clerk = scene.person("ou_zhang");
  await clerk.enters();
  const at = clerk.submissions;
  await clerk.fills({ "new.form": play.form, "new.unit": play.unit, "new.year": "2022" }, "开始填报");
  await clerk.sendsFile("2022.xlsx", book);
  console.log(clerk.submissions - at, clerk.text.slice(0, 3500));
  for (let i = 0; i < 6 && clerk.card.buttons.some((b) => b.label.startsWith("确认写入") || b.label.startsWith("写入")); i++) {
    const label = clerk.card.buttons.find((b) => /^(确认写入|写入 \d)/.test(b.label))?.label ?? "";
    console.log("PRESS", label);
    await clerk.presses(label);
    console.log(clerk.submissions - at, clerk.card.title, clerk.text.slice(0, 800));
  }
  const figures = await clerk.figures();
  const want = new Map([...play.answers]);
  const wrong: string[] = [];
  for (const [path] of want) {
    const f = ledger.field(path);
    if (f === undefined || f.kind === "long") continue;
    if ((figures[path] ?? "") !== (ledger.value(path) ?? "")) wrong.push(`${path}: ${ledger.value(path)} -> ${figures[path]}`);
  }
  console.log(want.size, wrong.length, wrong.slice(0, 60).join("\n"));
  expect(1).toBe(1);
}, 200000);
import { readFile as rf } from "../../../src/files/read-file.js";
test("sheets", async () => {
  const forms = catalogOf("templates");
  const play = readPlay("test/plays/kaifu-2022.yaml");
  const pack = forms.newest(play.form);
  if (pack === null) throw new Error();
  const { ledger } = playLedger(pack.form, play);
  const read = await rf(await workbookOfTables(wordFile(pack, ledger)), "a.xlsx");
  if (!("documents" in read)) throw new Error();
  for (const part of read.documents[0]?.parts ?? [])
    console.log(part.name, part.blocks.length, part.blocks.map((b) => (b.is === "table" ? b.rows.slice(0, 12).map((r) => r.map((c) => c.text).join("|")).join("\n") : "¶" + b.text)).join("\n"));
});
