import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type LoadedForm, loadForm } from "../../src/forms/load-form.js";
import type { FormFiles } from "../../src/forms/reader.js";

const scheme = `id: test
title: test
source: test
points: {execution: 10, indicators: 90}
execution: {base: adjusted, cap: 1, zeroBudget: none}
positive: proportional
reverse: inverse
decimals: 2
`;

const good = `id: a-form
version: 1
title: 表
kind: evaluation
scheme: test
file: "{{year}}{{unit}}.docx"
sections:
  - id: money
    title: 资金
    fields:
      - {id: total, label: 总额, kind: money, unit: 万元}
      - {id: spent, label: 支出, kind: money, unit: 万元}
      - {id: rate, label: 执行率, kind: percent, decimals: 2, derive: spent / total * 100}
`;

describe("a form's definition", () => {
  it("loads when nothing is wrong", () => {
    expect(load(good)).toEqual([]);
  });

  /** Each mistake as its code and the text at which it must be found. */
  const cases: [string, string, [code: string, at: string][]][] = [
    [
      "a misspelt key",
      good.replace("label: 支出", "lable: 支出"),
      [
        ["missing-key", "{id: spent"],
        ["unknown-key", "lable"],
      ],
    ],
    ["a wrong kind", good.replace("kind: percent", "kind: per cent"), [["shape", "per cent"]]],
    ["a missing key", good.replace("title: 表\n", ""), [["missing-key", "id: a-form"]]],
    ["an unknown scheme", good.replace("scheme: test", "scheme: nowhere"), [["scheme-unknown", "nowhere"]]],
    [
      "a fragment that is not there",
      good.replace("    fields:", "    use: nothing\n    fields:"),
      [["fragment-unknown", "nothing"]],
    ],
    [
      "an expression that is no FEEL",
      good.replace("spent / total * 100", "spent / )total"),
      [["expression", ")total"]],
    ],
    ["a name that nothing has", good.replace("spent / total", "spent / totel"), [["reference-unknown", "totel"]]],
    [
      "an id that stands twice",
      good.replace("id: spent", "id: total"),
      [
        ["id-twice", "total, label: 支出"],
        ["reference-unknown", "spent /"],
      ],
    ],
    [
      "an unknown role",
      good.replace("label: 支出", "label: 支出, role: money.spent"),
      [["role-unknown", "money.spent"]],
    ],
    [
      "a choice without options",
      good.replace("kind: money, unit: 万元}\n      - {id: spent", "kind: choice}\n      - {id: spent"),
      [["choice-options", "{id: total"]],
    ],
    [
      "an option that stands twice",
      good.replace(
        "kind: money, unit: 万元}\n      - {id: spent",
        "kind: choice, options: [甲, 甲]}\n      - {id: spent",
      ),
      [["option-twice", "甲]"]],
    ],
    [
      "sections in a section that is no list",
      `${good}    sections: [{id: x, title: 内}]\n`,
      [["sections-without-list", "[{id: x"]],
    ],
    [
      "a list named by a field it has not",
      `${good}  - id: rows\n    title: 行\n    list: {of: 行, named: name, entry: names}\n`,
      [["list-named", "name, entry"]],
    ],
    [
      "steps over sections that are not there",
      good.replace("sections:", "steps: [[money, other]]\nsections:"),
      [["step-unknown", "other]]"]],
    ],
    [
      "a figure that follows from itself",
      good.replace("derive: spent / total * 100", "derive: rate + 1"),
      [["circular", "rate + 1"]],
    ],
  ];
  it.each(cases)("is refused with its place for %s", (_, text, expected) => {
    expect(load(text).toSorted()).toEqual(
      expected.map(([code, at]) => `${code} form.yaml:${placeOf(text, at)}`).toSorted(),
    );
  });

  it("is refused at the first broken place of YAML", () => {
    expect(load(good.replace("unit: 万元}\n      - {id: spent", "unit: 万元\n      - {id: spent"))[0]).toMatch(
      /^yaml form\.yaml:12:/,
    );
  });

  it("is refused with all its mistakes at once", () => {
    const text = good
      .replace("scheme: test", "scheme: nowhere")
      .replace("spent / total", "spent / totel")
      .replace("label: 总额", "label: 总额, role: x");
    expect(load(text).map((one) => one.split(" ")[0])).toEqual(
      expect.arrayContaining(["scheme-unknown", "reference-unknown", "role-unknown"]),
    );
  });

  it("names a fragment's own file for a mistake in it", () => {
    const text = `${good}  - {id: goals, title: 目标, use: goals}\n`;
    const fragment = "fields:\n  - {id: expected, label: 预期, kind: long, derive: nothing + 1}\n";
    expect(load(text, { "_shared/goals.yaml": fragment })).toEqual([
      `reference-unknown _shared/goals.yaml:${placeOf(fragment, "nothing")}`,
    ]);
  });

  it("is refused when two figures follow from each other", () => {
    const text = good.replace(
      "kind: money, unit: 万元}\n      - {id: spent",
      "kind: money, derive: rate * 2}\n      - {id: spent",
    );
    expect(load(text).every((one) => one.startsWith("circular form.yaml:1"))).toBe(true);
    expect(load(text).length).toBeGreaterThan(0);
  });

  it("is refused without its Word layout", () => {
    const files = filesOf(good);
    files.delete("report.docx");
    expect(codes(files)).toEqual(["file-missing report.docx:1:1"]);
  });
});

describe("a form that loads", () => {
  const more = {
    "schemes/other.yaml": scheme.replace("id: test", "id: other"),
    "schemes/third.yaml": scheme.replace("id: test", "id: third"),
    "_shared/goals.yaml": "fields:\n  - {id: expected, label: 预期, kind: long}\n",
    "_shared/unused.yaml": "fields:\n  - {id: expected, label: 预期, kind: long}\n",
    "overview.mustache": "支出{{money.spent}}万元。",
  };
  const text = `${good}  - {id: goals, title: 目标, use: goals}\n  - {id: overview, title: 概况, narrative: overview.mustache}\n`;

  it("has its scheme, or those of which one is chosen, in its own order", () => {
    const chosen = text.replace("scheme: test", "scheme: {choose: [third, test]}");
    expect(loaded(filesOf(text, more))).toMatchObject({ scheme: { id: "test" }, schemes: [] });
    expect(loaded(filesOf(chosen, more))).toMatchObject({ scheme: null, schemes: [{ id: "third" }, { id: "test" }] });
  });

  it("has its narratives", () => {
    const { form } = loaded(filesOf(text, more));
    expect(form.narratives.get("overview.text")).toMatchObject({
      file: "overview.mustache",
      template: "支出{{money.spent}}万元。",
    });
  });

  it("keeps the files that it is made of and no others, and loads from them again", () => {
    const { files } = loaded(filesOf(text, more));
    const own = ["_shared/goals.yaml", "form.yaml", "overview.mustache", "report.docx", "schemes/test.yaml"];
    expect([...files.keys()].toSorted()).toEqual(own);
    expect([...loaded(files).files.keys()].toSorted()).toEqual(own);
  });
});

function loaded(files: FormFiles): LoadedForm {
  const result = loadForm(files);
  if ("mistakes" in result) throw new Error(JSON.stringify(result.mistakes));
  return result.loaded;
}

/** Line and column of the first place of `part`. */
function placeOf(text: string, part: string): string {
  const before = text.slice(0, text.indexOf(part)).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
}

function load(text: string, more: Record<string, string> = {}): string[] {
  return codes(filesOf(text, more));
}

function filesOf(text: string, more: Record<string, string> = {}): Map<string, Uint8Array> {
  const layout = readFileSync("templates/changsha-overall-evaluation/report.docx");
  const texts = Object.entries({ "form.yaml": text, "schemes/test.yaml": scheme, ...more });
  return new Map<string, Uint8Array>([
    ...texts.map(([name, body]) => [name, new TextEncoder().encode(body)] as const),
    ["report.docx", layout],
  ]);
}

function codes(files: FormFiles): string[] {
  const result = loadForm(files);
  return "loaded" in result ? [] : result.mistakes.map((one) => `${one.code} ${one.file}:${one.line}:${one.column}`);
}
