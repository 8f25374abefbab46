import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { createCatalog } from "../../src/forms/catalog.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { loadWords } from "../../src/forms/load-words.js";
import { checkPlay } from "../../src/play/check-play.js";
import { readPlay } from "../../src/play/play-file.js";

const catalog = createCatalog(loadTemplates("templates").forms);
const words = loadWords("templates");
const play = readPlay(resolve("test/plays/kaifu-2022.yaml"));

/** Code and severity of findings with one of these figures among their places. */
function codesAt(path: string, answers: ReadonlyMap<string, string> = play.answers): string[] {
  const { findings } = checkPlay(catalog, words, { ...play, answers });
  return findings
    .filter(({ places }) => places.some((place) => "path" in place && place.path === path))
    .map(({ code, severity }) => `${code} ${severity}`);
}

/** A figure typed wrong, and the code of the check of the form that tells it. */
const wrong = [
  { path: "basicSpending.personnel", typed: "228.69", code: "CC-04 error" },
  { path: "costs.work.final", typed: "83.26", at: "costs.projects.final", code: "CC-06 error" },
  { path: "costs.basic.budget", typed: "271.16", code: "CC-06 warning" },
  { path: "costs.reception.final", typed: "2", at: "costs.threePublic.final", code: "CC-15 warning" },
  { path: "costs.office.final", typed: "25.34", code: "CC-04 error" },
  {
    path: "projects.1.funds.appropriation.initial",
    typed: "9.776",
    at: "costs.projects.budget",
    code: "CC-06 warning",
  },
  { path: "staff.onPost", typed: "8", code: "CC-21 error" },
];

describe("the checks of the department report", () => {
  test.each(wrong)("tell $path = $typed", ({ path, typed, at = path, code }) => {
    const after = codesAt(at, new Map([...play.answers, [path, typed]]));
    const times = (codes: readonly string[]) => codes.filter((one) => one === code).length;
    expect(times(after)).toBeGreaterThan(times(codesAt(at)));
  });
});
