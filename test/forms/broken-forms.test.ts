import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadForm } from "../../src/forms/load-form.js";
import type { FormFiles } from "../../src/forms/reader.js";
import { unmarked } from "./marked.js";

const head = `id: broken
version: 1
title: 表
kind: evaluation
file: 表.docx
`;

const fields = (text: string): string => `${head}sections:
  - id: s
    title: 资金
    fields:
      - {id: a, label: 甲, kind: money}
${text}`;

/** Every case: files with marks where a mistake must be found, and nowhere else. */
const cases: Record<string, Record<string, string>> = {
  "a misspelt key": {
    "form.yaml": fields("      - ⟦missing-key⟧{id: b, ⟦unknown-key⟧lable: 乙, kind: money}\n"),
  },
  "a misspelt key in a map of its own lines": {
    "form.yaml": fields("      - ⟦missing-key⟧id: b\n        ⟦unknown-key⟧lable: 乙\n        kind: money\n"),
  },
  "a key that is missing": { "form.yaml": fields("      - ⟦missing-key⟧{id: b, kind: money}\n") },
  "several keys of the form that are missing": {
    "form.yaml": "⟦missing-key⟧id: broken\nversion: 1\nfile: 表.docx\nsections:\n  - {id: s, title: 资金}\n",
  },
  "wrong types": {
    "form.yaml": fields(
      "      - {id: b, label: ⟦shape⟧5, kind: ⟦shape⟧monney, decimals: ⟦shape⟧two, optional: ⟦shape⟧是}\n",
    ),
  },
  "a number of decimals that is too large": {
    "form.yaml": fields("      - {id: b, label: 乙, kind: money, decimals: ⟦shape⟧9}\n"),
  },
  "checks of the form's own that cannot be read": {
    "form.yaml": `${fields("")}checks:
  - {code: CC-04, severity: error, left: s.a + ⟦expression⟧), right: s.a, say: 不等}
  - {code: CC-04, severity: error, left: s.a + ⟦reference-unknown⟧s.b, right: s.a, say: ⟦check-sentence⟧"差{{diff}}"}
`,
  },
  "checks of the form's own with words that are not among the known": {
    "form.yaml": `${fields("")}checks:
  - {code: ⟦shape⟧CC04, severity: ⟦shape⟧grave, left: s.a, op: ⟦shape⟧"<", right: s.a, say: 不等}
`,
  },
  "ids that no expression could use": {
    "form.yaml": fields("      - {id: ⟦id-spelling⟧B-1, label: 乙, kind: money}\n"),
  },
  "a form id that is no folder's name": {
    "form.yaml": `${head}sections: [{id: s, title: 资金}]\n`.replace("broken", "⟦form-id-spelling⟧A_Form"),
  },
  "ids that the program itself uses": {
    "form.yaml": `${head}sections:
  - {id: ⟦id-reserved⟧draft, title: 甲, fields: [{id: ⟦id-reserved⟧year, label: 年, kind: year}]}
  - {id: ⟦id-reserved⟧constructor, title: 乙}
`,
  },
  "ids that stand twice: fields, rows, columns, sections, a row beside a field": {
    "form.yaml": `${head}sections:
  - id: s
    title: 资金
    table:
      kind: money
      columns: [{id: x, label: 一}, {id: ⟦id-twice⟧x, label: 二}]
      rows: [{id: r, label: 一}, {id: ⟦id-twice⟧r, label: 二}]
    fields:
      - {id: a, label: 甲, kind: money}
      - {id: ⟦id-twice⟧a, label: 乙, kind: money}
      - {id: ⟦id-twice⟧r, label: 丙, kind: money}
  - {id: ⟦id-twice⟧s, title: 又一个}
  - id: rows
    title: 行
    list: {of: 行, named: name, entry: names}
    fields: [{id: name, label: 名, kind: text}]
    sections: [{id: ⟦id-twice⟧name, title: 名}]
`,
  },
  "expressions that are none, with the column inside them": {
    "form.yaml": fields(`      - {id: b, label: 乙, kind: money, derive: a + ⟦expression⟧)}
      - {id: c, label: 丙, kind: money, derive: "a + ⟦expression⟧summ(a)"}
      - {id: d, label: 丁, kind: money, derive: 'a ⟦expression⟧) a'}
      - id: e
        label: 戊
        kind: money
        derive: |
          a +
            a + ⟦expression⟧) 1
      - id: f
        label: 己
        kind: money
        default: >-
          year
          - ⟦expression⟧) 1
`),
  },
  "references that nothing has": {
    "form.yaml": fields(`      - {id: b, label: 乙, kind: money, derive: a + ⟦reference-unknown⟧totl}
      - {id: c, label: 丙, kind: money, derive: "sum(⟦reference-unknown⟧projcts.x) + ⟦reference-unknown⟧totl.y"}
      - {id: d, label: 丁, kind: text, default: ⟦reference-unknown⟧yaer}
`),
  },
  "a reference in a table row, once for all its columns": {
    "form.yaml": `${head}sections:
  - id: s
    title: 资金
    table:
      kind: money
      columns: [{id: x, label: 一}, {id: y, label: 二}, {id: z, label: 三}]
      rows:
        - {id: all, label: 合计, derive: one + ⟦reference-unknown⟧two}
        - {id: one, label: 一}
`,
  },
  "figures that follow from each other": {
    "form.yaml": fields(`      - {id: b, label: 乙, kind: money, derive: ⟦circular⟧c + 1}
      - {id: c, label: 丙, kind: money, derive: d + 1}
      - {id: d, label: 丁, kind: money, derive: b + 1}
      - {id: e, label: 戊, kind: money, derive: ⟦circular⟧e + 1}
`),
  },
  "a list that is wrong": {
    "form.yaml": `${head}sections:
  - id: rows
    title: 行
    list: {of: 行, named: ⟦list-named⟧nobody, entry: names, role: ⟦role-unknown⟧rows}
    fields: [{id: name, label: 名, kind: text}]
  - id: plain
    title: 段
    sections: ⟦sections-without-list⟧[{id: x, title: 子}]
  - id: tabled
    title: 表
    list: {of: 行, named: name, entry: names}
    fields: [{id: name, label: 名, kind: text}]
    table: ⟦table-in-list⟧{kind: money, columns: [{id: x, label: 一}], rows: [{id: r, label: 一}]}
`,
  },
  "steps over sections that are not there": {
    "form.yaml": `${head}steps: [[one, ⟦step-unknown⟧two]]
sections:
  - {id: one, title: 一}
  - id: rows
    title: 行
    list: {of: 行, named: name, entry: names}
    fields: [{id: name, label: 名, kind: text}]
    steps:
      - [⟦step-unknown⟧one, inner]
    sections: [{id: inner, title: 内}]
`,
  },
  "options and roles": {
    "form.yaml": fields(`      - {id: b, label: 乙, kind: choice, options: [好, 差, ⟦option-twice⟧好]}
      - id: c
        label: 丙
        kind: choice
        options:
          - {group: 一类, role: ⟦role-unknown⟧first, options: [甲, {label: 乙, role: ⟦role-unknown⟧price}]}
          - {group: 二类, options: [丙, ⟦option-twice⟧甲]}
      - ⟦choice-options⟧{id: d, label: 丁, kind: choice}
      - {id: e, label: 戊, kind: money, role: ⟦role-unknown⟧bugdet.executed}
`),
  },
  "units that no money can be written in": {
    "form.yaml": fields("").replace(
      "sections:",
      "moneyUnit: {label: 金额单位, options: [万元, ⟦money-unit⟧人, ⟦money-unit⟧万美元]}\nsections:",
    ),
  },
  "a scheme and a fragment that are not there": {
    "form.yaml": `${head}scheme: ⟦scheme-unknown⟧nowhere\nsections: [{id: s, title: 资金, use: ⟦fragment-unknown⟧nothing}]\n`,
  },
  "a scheme that was copied and kept its id": {
    "form.yaml": fields(""),
    "schemes/ours.yaml":
      "id: ⟦scheme-id⟧theirs\ntitle: 甲\nsource: 乙\npoints: {execution: 10, indicators: 90}\nreverse: inverse\n",
  },
  "a file name with other tags": {
    "form.yaml": `${head}sections:
  - {id: s, title: 资金, fields: [{id: a, label: 甲, kind: text}, {id: b, label: 乙, kind: money}]}
  - {id: t, title: 项目, list: {of: 项目, named: c, entry: names}, fields: [{id: c, label: 丙, kind: text}]}
`.replace("表.docx", '"{{unit}}⟦file-name⟧{{yaer}}{{s.a}}⟦file-name⟧{{s.b}}⟦file-name⟧{{t.c}}表.docx"'),
  },
  "mistakes in a fragment, once, however many sections use it": {
    "form.yaml": `${head}sections:
  - {id: s, title: 资金, use: shared}
  - {id: t, title: 资金, use: shared}
`,
    "_shared/shared.yaml": `# A comment.
fields:
  - {id: a, label: 甲, kind: money, role: ⟦role-unknown⟧moneys}
  - {id: ⟦id-twice⟧a, label: 乙, kind: money}
  - {id: b, label: 丙, kind: money, derive: a + ⟦expression⟧)}
  - {id: c, label: 丁, kind: money, derive: a + ⟦reference-unknown⟧d}
  - {id: d2, label: 戊, kind: ⟦shape⟧moneys}
⟦unknown-key⟧title: 资金
`,
  },
  "shared sections in places where they cannot be": {
    "form.yaml": `${head}use: [table, ⟦fragment-unknown⟧nothing]
sections:
  - {id: s, title: 资金, use: ⟦sections-without-list⟧table}
  - {id: t, title: 项目, use: [⟦fragment-unknown⟧none, table], list: {of: 项目, named: a, entry: names}, fields: [{id: a, label: 甲, kind: text}]}
  - {id: funds, title: 资金}
`,
    "_shared/table.yaml": `steps:
  - [funds, ⟦step-unknown⟧gaols]
sections:
  - {id: ⟦id-twice⟧funds, title: 资金}
  - {id: goals, title: 目标, use: table, checks: [{code: x, severity: error, left: ⟦reference-unknown⟧y, right: "1", say: 不}]}
`,
  },
  "a fragment that nobody uses": {
    "form.yaml": `${head}sections: [{id: s, title: 资金}]\n`,
    "_shared/other.yaml": "⟦unknown-key⟧filds: []\n",
  },
  "a scheme": {
    "form.yaml": `${head}scheme: mine\nsections: [{id: s, title: 资金}]\n`,
    "schemes/mine.yaml": `⟦missing-key⟧id: mine
title: 某地
points: {execution: ⟦shape⟧-1, indicators: 90}
execution: {base: ⟦shape⟧final, cap: 1, zeroBudget: none}
positive: proportional
reverse: inverse
⟦unknown-key⟧decimal: 2
`,
  },
  "a scheme's classes": {
    "form.yaml": `${head}scheme: mine\nsections: [{id: s, title: 资金}]\n`,
    "schemes/mine.yaml": `id: mine
title: 某地
source: 某表
points: {execution: 10, indicators: 90, levels: {output: 50, outcome: ⟦role-unknown⟧40}}
execution: {base: adjusted, cap: 1, zeroBudget: none}
positive: proportional
reverse: inverse
decimals: 2
`,
  },
  "schemes to choose from": {
    "form.yaml": `${head}scheme: {choose: [⟦scheme-unknown⟧one, ⟦scheme-unknown⟧two]}\nsections: [{id: s, title: 资金}]\n`,
  },
  "cells that are not there": {
    "form.yaml": `${head}sections:
  - id: s
    title: 资金
    table:
      kind: money
      columns: [{id: x, label: 一}, {id: y, label: 二, derive: x / ⟦reference-unknown⟧z}]
      rows:
        - {id: a, label: 甲, columns: [x, ⟦column-unknown⟧w]}
        - {id: b, label: 乙, derive: ⟦reference-unknown⟧c + a}
        - {id: d, label: 丙, derive: sum(⟦reference-unknown⟧rows) + count(rows)}
    fields: [{id: e, label: 丁, kind: money, derive: sum(⟦reference-unknown⟧rows)}]
  - {id: rows, title: 行, list: {of: 行, named: v, entry: rows}, fields: [{id: v, label: 一, kind: money}]}
`,
  },
  "a narrative that is no Mustache file": {
    "form.yaml": `${head}sections: [{id: s, title: 建议, narrative: ⟦shape⟧s.txt}]\n`,
  },
  narratives: {
    "form.yaml": `${head}sections:
  - id: s
    title: 资金
    narrative: s.mustache
    fields: [{id: a, label: 甲, kind: money}, {id: ⟦id-reserved⟧text, label: 乙, kind: text}]
  - {id: t, title: 效果, narrative: ⟦file-missing⟧nowhere.mustache}
  - {id: u, title: 问题, narrative: u.mustache}
  - id: rows
    title: 行
    list: {of: 行, named: name, entry: rows}
    narrative: ⟦narrative-in-list⟧s.mustache
    fields: [{id: name, label: 名, kind: text}]
    sections: [{id: r, title: 行文, narrative: r.mustache}]
`,
    "s.mustache": `甲为{{s.a}}。
　　{{#rows}}{{number}}{{name}}{{s.a}}⟦narrative-name⟧{{b}}{{/rows}}⟦narrative-name⟧{{name}}
⟦narrative-name⟧{{#nobody}}{{x}}{{/nobody}}{{^rows}}⟦narrative-name⟧{{name}}{{/rows}}
⟦narrative-not-text⟧{{rows}}⟦narrative-name⟧{{draft}}⟦narrative-name⟧{{u.text}}{{#s.a}}{{s.a}}{{/s.a}}
`,
    "u.mustache": "一\n⟦narrative-syntax⟧{{#rows}}二\n三",
    "r.mustache": "{{name}}{{s.a}}{{unit}}{{lastYear}}⟦narrative-syntax⟧{{> part}}",
  },
  "YAML that is none": {
    "form.yaml": `${head}sections:\n  - {id: s, title: 资金\n  ⟦yaml⟧- {id: t, title: 资金}\n`,
  },
  "a key that stands twice": { "form.yaml": `${head}sections: [{id: s, title: 资金}]\n⟦yaml⟧title: 又一个\n` },
  "a fragment whose YAML is none, without blame for what it holds": {
    "form.yaml": `${head}sections:
  - {id: s, title: 资金, use: shared, fields: [{id: b, label: 乙, kind: money, derive: x.a + 1}]}
  - {id: x, title: 资金, use: shared}
  - {id: y, title: 资金, list: {of: 行, named: a, entry: rows}, use: shared}
`,
    "_shared/shared.yaml": "fields:\n  - {id: a, label: 甲, kind: money}\n  - [id: c\n  ⟦yaml⟧x\n",
  },
  "mistakes of every sort together": {
    "form.yaml": `${head}scheme: ⟦scheme-unknown⟧nowhere
⟦unknown-key⟧owner: 财政局
sections:
  - id: s
    title: 资金
    ⟦unknown-key⟧filds: []
    fields:
      - ⟦missing-key⟧{id: a, ⟦unknown-key⟧lable: 甲, kind: money, derive: b + ⟦expression⟧)}
      - {id: b, label: 乙, kind: ⟦shape⟧monney, role: ⟦role-unknown⟧funds}
      - {id: c, label: 丙, kind: percent, derive: a / b + ⟦reference-unknown⟧nowhere}
      - {id: ⟦id-twice⟧b, label: 丁, kind: money}
  - ⟦missing-key⟧title: 没有编号
  - {id: t, title: 项目, list: {of: 行, named: ⟦list-named⟧name, entry: ⟦shape⟧cards}, use: ⟦fragment-unknown⟧goals}
`,
    "_shared/shared.yaml": "fields: [{id: ⟦id-spelling⟧A, label: 甲, kind: money}]\n",
  },
};

describe("a broken definition", () => {
  it.each(Object.entries(cases))("with %s names each mistake at its place, and no other", (_, files) => {
    const marked = Object.entries(files).map(([name, text]) => ({ name, ...unmarked(text) }));
    const expected = marked.flatMap(({ name, places }) => places.map((place) => `${name} ${place}`));
    expect(found(filesOf(Object.fromEntries(marked.map(({ name, text }) => [name, text])))).toSorted()).toEqual(
      expected.toSorted(),
    );
  });

  it.each([
    ["nothing at all", {}, ["form.yaml file-missing 1:1"]],
    ["an empty definition", { "form.yaml": "" }, ["form.yaml shape 1:1"]],
    ["a definition that is only text", { "form.yaml": "表单" }, ["form.yaml shape 1:1"]],
    ["a definition that is a list", { "form.yaml": "- a\n- b\n" }, ["form.yaml shape 1:1"]],
    ["an alias without its anchor", { "form.yaml": "id: *nobody\n" }, ["form.yaml yaml 1:5"]],
    ["two documents in one file", { "form.yaml": "id: a\n---\nid: b\n" }, ["form.yaml yaml 2:1"]],
    ["bytes that are no text", { "form.yaml": "\u0000\u0001" }, ["form.yaml shape 1:1"]],
  ])("of %s is refused without a crash", (_, files, expected) => {
    expect(found(filesOf(files))).toEqual(expected);
  });

  it("without its Word layout says so beside its other mistakes", () => {
    const files = filesOf({ "form.yaml": unmarked(fields("      - {id: b, kind: money}\n")).text });
    files.delete("report.docx");
    expect(found(files)).toEqual(["form.yaml missing-key 11:9", "report.docx file-missing 1:1"]);
  });

  it("lists what is wrong from top to bottom, file by file", () => {
    const places = found(
      filesOf({
        "form.yaml": fields("      - {id: b, kind: money, derive: )}\n      - {id: b}\n"),
        "_shared/x.yaml": "a: 1\n",
      }),
    );
    expect(places.map((one) => one.split(" ")[0])).toEqual([
      "_shared/x.yaml",
      ...places.slice(1).map(() => "form.yaml"),
    ]);
    const lines = places.slice(1).map((one) => Number(/(\d+):\d+$/.exec(one)?.[1]));
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  it("is refused without a crash whatever is cut out of a good one or written into it", () => {
    const templates = [...readTemplateTexts("changsha-overall-evaluation"), ...readTemplateTexts("_shared")];
    const [scheme = ""] = readTemplateTexts("schemes").flatMap(([name, text]) => (name.endsWith("hunan-changsha.yaml") ? [text] : []));
    const good = filesOf({ ...Object.fromEntries(templates), "schemes/hunan-changsha.yaml": scheme });
    expect(found(good)).toEqual([]);
    const bits = fc.constantFrom(
      "",
      "{",
      "]",
      ": ",
      "\n",
      "\t",
      "*x",
      "&x ",
      "- ",
      "null",
      '"',
      "'",
      "|",
      "derive: )",
      "5",
      "…",
      "{{",
      "{{/x}}",
    );
    fc.assert(
      fc.property(fc.constantFrom(...templates), fc.nat(8000), fc.nat(40), bits, ([name, text], at, length, bit) => {
        const changed = new TextEncoder().encode(text.slice(0, at) + bit + text.slice(at + length));
        const result = loadForm(new Map([...good, [name, changed]]));
        if ("mistakes" in result) expect(result.mistakes.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

/** Texts of a folder of templates, by the names under which a form's files know them. */
function readTemplateTexts(folder: string): [string, string][] {
  return readdirSync(join("templates", folder))
    .filter((name) => /\.(yaml|mustache)$/.test(name))
    .map((name) => [
      folder.startsWith("_") ? `${folder}/${name}` : name,
      readFileSync(join("templates", folder, name), "utf8"),
    ]);
}

function found(files: FormFiles): string[] {
  const result = loadForm(files);
  if ("loaded" in result) return [];
  return result.mistakes.map((one) => `${one.file} ${one.code} ${one.line}:${one.column}`);
}

function filesOf(texts: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  const layout = readFileSync("templates/changsha-overall-evaluation/report.docx");
  return new Map<string, Uint8Array>([
    ...Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)] as const),
    ["report.docx", layout],
  ]);
}
