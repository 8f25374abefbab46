import { expect, test } from "vitest";
import { Ledger } from "../../../src/core/form/ledger.js";
import { readPlay } from "../../../src/play/play-file.js";
import { entriesOf, playLedger } from "../../../src/play/play-ledger.js";
import { catalogOf, openScenario } from "../../core/dialogue/scenario.js";
import { resaved, wordFile } from "./files.js";

test("b", async () => {
  const forms = catalogOf("templates");
  const play = readPlay("test/plays/national-project.yaml");
  const pack = forms.newest(play.form);
  const goalPack = forms.newest("national-goal-declaration");
  if (pack === null || goalPack === null) throw new Error();
  const { ledger } = playLedger(pack.form, play);
  console.log([...goalPack.form.fields.keys()].join(" "));
  const scene = await openScenario(forms);
  const clerk = scene.person("ou_zhang");
  await clerk.enters();
  void entriesOf; void Ledger; void resaved; void wordFile; void ledger;
  expect(clerk).toBeDefined();
});
