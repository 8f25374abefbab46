/** docs/checks.md: its tables are made from the registered checks; every check has an example of another field. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { Check } from "../../../../src/core/check/check.js";
import type { Severity } from "../../../../src/core/check/finding.js";
import { checks } from "../../../../src/core/check/registry.js";
import { groupBy } from "../../../../src/core/group-by.js";
import { prompts } from "../sample-report.js";

const examples = z.record(z.string(), z.string()).parse(parse(readFileSync("docs/check-examples.yaml", "utf8")));
const ofTexts = new Set(
  Object.keys(
    z
      .object({ check: z.record(z.string(), z.string()) })
      .parse(parse(readFileSync("prompts/checks-of-texts.yaml", "utf8"))).check,
  ),
);

/** Checks that share a rule share a line. */
const groups = [...groupBy(checks, ({ title }) => title.say.replace("check.", "")).entries()].sort(
  ([, [one]], [, [other]]) => (one?.code ?? "").localeCompare(other?.code ?? ""),
);

it("the page of checks is made from the registered checks (`npx vitest run test/core/check/text/documented.test.ts -u`)", async () => {
  const page = readFileSync("docs/checks.md", "utf8");
  const written = [
    ["table of figures", groups.filter(([key]) => !ofTexts.has(key))],
    ["table of texts", groups.filter(([key]) => ofTexts.has(key))],
  ] as const;
  const made = written.reduce(
    (text, [name, own]) =>
      text.replace(
        new RegExp(`<!-- ${name} -->\n[\\s\\S]*?<!-- end -->`),
        () => `<!-- ${name} -->\n${tableOf(own)}\n<!-- end -->`,
      ),
    page,
  );
  await expect(made).toMatchFileSnapshot("../../../../docs/checks.md");
});

it.each(groups.map(([key]) => key))("%s has an example", (key) => {
  expect(examples[key]).toMatch(ofTexts.has(key) ? /\p{Script=Han}{4}/u : /\p{Script=Han}{2}/u);
});

it("no example is left over", () => {
  expect(Object.keys(examples).filter((key) => !groups.some(([known]) => known === key))).toEqual([]);
});

function tableOf(some: readonly (readonly [string, readonly Check[]])[]): string {
  const rows = some.map(([key, [first, ...more]]) => {
    if (first === undefined) return "";
    const { code, title, source } = first;
    const cells = [code, sentence(title), severities([first, ...more]), examples[key] ?? "", sentence(source)];
    return `| ${cells.join(" | ")} |`;
  });
  return ["| code | rule | severity | example | source |", "|---|---|---|---|---|", ...rows].join("\n");
}

function sentence(say: Check["title"]): string {
  return prompts.render(say, "plain");
}

/** The gravest first. */
function severities(some: readonly Check[]): string {
  const order: readonly Severity[] = ["error", "warning", "info"];
  return order.filter((one) => some.some(({ severity }) => severity === one)).join(", ");
}
