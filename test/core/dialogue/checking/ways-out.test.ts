/** Every finding has a way out: a button to its field, labels that differ, and a text in which an explanation is printed. */
import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { waysOut } from "../../../../src/core/dialogue/checking/finding-blocks.js";
import { readPlay } from "../../../../src/play/play-file.js";
import { entered, measure } from "../../check/reviewed/measure.js";
import { prompts } from "../../check/sample-report.js";

const folder = "test/fixtures/reviewed/plays";
const documents = readdirSync(folder).map((name) => name.replace(/\.yaml$/, ""));

it("no two buttons of a finding are called the same", () => {
  const same = documents.flatMap((document) => {
    const { ledger } = entered(readPlay(`${folder}/${document}.yaml`));
    return measure(document).findings.flatMap((finding) => {
      const labels = waysOut(ledger, finding, false).map(({ label }) => prompts.render(label, "plain"));
      return new Set(labels).size === labels.length ? [] : [`${document} ${finding.code} ${labels.join(" | ")}`];
    });
  });
  expect(same).toEqual([]);
});

it("a low execution leads to the text that is printed", () => {
  const { ledger } = entered(readPlay(`${folder}/h17.yaml`));
  const finding = measure("h17").findings.find(({ code }) => code === "CC-08");
  expect(finding?.explainAt).toBe("goals.actual");
  const buttons = finding === undefined ? [] : waysOut(ledger, finding, false);
  expect(buttons.map(({ press }) => press)).toContainEqual({ do: "edit", path: "goals.actual" });
});
