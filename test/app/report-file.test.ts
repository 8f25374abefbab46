import { expect, test } from "vitest";
import { reportFile } from "../../src/app/report-file.js";
import { openScenario, prompts } from "../core/dialogue/scenario.js";
import { catalogWith, clerkWithSmall, type SmallForm } from "../core/dialogue/small-forms.js";
import { reportWorkOf } from "./report-work.js";

const body = `
sections:
  - id: staff
    title: 人员
    fields:
      - {id: quota, label: 编制数, kind: count, unit: 人}
`;
const first: SmallForm = { body, layout: "the first layout" };
const second: SmallForm = {
  body: `${body}      - {id: level, label: 级别, kind: text}\n`,
  version: 2,
  layout: "the second",
};

test("a file that was ordered before its report went over to a later version is made with the layout of then", async () => {
  const before = await clerkWithSmall(first);
  await before.clerk.fills({ "staff.quota": "7" });
  await before.clerk.says("生成");
  const catalog = catalogWith(second);
  const scene = await openScenario(catalog, before.scene.store);
  const clerk = scene.person("ou_zhang");
  await clerk.says("继续");
  await clerk.does({ do: "accept" });
  await clerk.says("生成");

  const report = (await clerk.reportId()) ?? "";
  const filler = { fill: async (template: Uint8Array) => ({ file: template }) };
  const work = reportWorkOf(catalog, prompts.words, filler);
  const layoutOf = async (version: number): Promise<string> => {
    const { bytes } = await reportFile({ store: scene.store, catalog, work }, { report, version });
    return new TextDecoder().decode(bytes);
  };
  expect(await layoutOf(1)).toBe("the first layout");
  expect(await layoutOf(2)).toBe("the second");
  await expect(layoutOf(3)).rejects.toThrow("version 3 of a report is gone");
  await scene.close();
});
