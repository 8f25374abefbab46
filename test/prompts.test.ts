import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { mistakeCodes } from "../src/core/form/mistake.js";
import { loadPrompts } from "../src/forms/load-prompts.js";

const { words, commands } = loadPrompts("prompts");

/** Every key with its sentence. */
const sentences = new Map(
  readdirSync("prompts")
    .filter((name) => name.endsWith(".yaml") && name !== "commands.yaml")
    .flatMap((name) => [...flat(parse(readFileSync(`prompts/${name}`, "utf8")), "")]),
);
const families = new Set([...sentences.keys()].map((key) => key.split(".")[0]));

const source = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.startsWith("simulator"))
  .map((name) => readFileSync(join("src", name), "utf8"))
  .join("\n");

/** Names of files and of columns that look like keys. */
const noKeys = /^(report|blank)\.docx?$|^row\.(id|outcome|receiver|urgency)$|^members\.(report|person)$|^shelf\.kind$/;
/** Quoted words that begin like a key: `say("button.next")`, `done ? "outline.row-done" : "outline.row"`, … */
const quoted = new Set(
  [...source.matchAll(/"([a-z-]+)\.([a-z0-9-]+)"/g)]
    .filter(([, family]) => families.has(family))
    .map(([, family, name]) => `${family}.${name}`),
);
/** What stands before a part that the program fills in: `problem.${code}`. */
const made = [...source.matchAll(/`([a-z-]+\.[a-z-]*)\$\{/g)].map(([, start = ""]) => start);

describe("the prompts", () => {
  it("have every sentence that the program asks for", () => {
    expect(quoted.size).toBeGreaterThan(100);
    expect([...quoted].filter((key) => !words.has(key) && !noKeys.test(key))).toEqual([]);
  });

  it("have no sentence that the program never says", () => {
    const codes = new Set([...source.matchAll(/"([a-z0-9-]+)"/g)].map(([, code]) => code));
    const unused = [...sentences.keys()].filter((key) => {
      if (quoted.has(key)) return false;
      return !made.some((start) => key.startsWith(start) && codes.has(key.slice(start.length)));
    });
    expect(unused).toEqual([]);
  });

  it("have a sentence for every mistake of a definition and of a layout", () => {
    const layouts = readdirSync("src/documents")
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => [
        ...readFileSync(`src/documents/${name}`, "utf8").matchAll(
          /problem\("([a-z-]+)"|^ {2,4}[a-z]+_[a-z_]+: "([a-z-]+-[a-z-]+)",$/gm,
        ),
      ])
      .map(([, direct, mapped]) => direct ?? mapped ?? "");
    expect(layouts.length).toBeGreaterThan(15);
    expect([...mistakeCodes, ...layouts].filter((code) => !words.has(`mistake.${code}`))).toEqual([]);
  });

  it("have a sentence for every problem", () => {
    const given = [...source.matchAll(/(?:problem|about|cellProblem)\(\s*(?:cell, )?"([a-z-]+)"/g)]
      .map(([, code = ""]) => code)
      .filter((code) => !words.has(`mistake.${code}`) && !words.has(`form-from.${code}`));
    expect(given.length).toBeGreaterThan(30);
    expect(given.filter((code) => !words.has(`problem.${code}`))).toEqual([]);
  });

  it("say something, in Chinese, without stray blanks", () => {
    const odd = [...sentences].filter(
      ([, text]) => text !== text.trim() || text === "" || / {2}(?!\{\{text)/.test(text),
    );
    expect(odd).toEqual([]);
    const dumb = [...sentences].filter(([, text]) => !/[\u4e00-\u9fff]|\{\{/.test(text));
    expect(dumb).toEqual([]);
  });

  it("never print a person's text unescaped", () => {
    expect([...sentences].filter(([, text]) => /\{\{\{|\{\{&/.test(text))).toEqual([]);
  });

  it("open and close every section of a sentence", () => {
    for (const [key, text] of sentences) {
      const opened = [...text.matchAll(/\{\{[#^](\w+)\}\}/g)].map(([, name]) => name).toSorted();
      const closed = [...text.matchAll(/\{\{\/(\w+)\}\}/g)].map(([, name]) => name).toSorted();
      expect(closed, key).toEqual(opened);
    }
  });

  it("have no line of section tags alone, whose line end Mustache would drop", () => {
    const alone = [...sentences].filter(([, text]) =>
      text.split("\n").some((line) => /^(\s*\{\{[#^/]\w+\}\})+\s*$/.test(line)),
    );
    expect(alone).toEqual([]);
  });

  it("give no word to two commands", () => {
    const all = [...Object.values(commands.exact).flat(), ...commands.edit, ...commands.thanks];
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
  });
});

describe("loading prompts", () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  const folderOf = (files: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(tmpdir(), "prompts-"));
    folders.push(folder);
    writeFileSync(join(folder, "commands.yaml"), readFileSync("prompts/commands.yaml"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return folder;
  };

  it.each([
    [
      "a sentence that prints text unescaped",
      { "a.yaml": 'a: {b: "x{{{name}}}"}' },
      /^prompts-\w+\/a\.yaml:1:10 {2}prompt-unescaped a\.b$/,
    ],
    [
      "another way to print text unescaped",
      { "a.yaml": 'a: {b: "{{&name}}"}' },
      /a\.yaml:1:8 {2}prompt-unescaped a\.b$/,
    ],
    [
      "a sentence that is no Mustache",
      { "a.yaml": "a:\n  b: 好{{#name}}" },
      /a\.yaml:2:\d+ {2}prompt-syntax a\.b name$/,
    ],
    ["a part of another file", { "a.yaml": "a: {b: '{{> c}}'}" }, /a\.yaml:1:8 {2}prompt-syntax a\.b >c$/],
    [
      "a key that stands in two files",
      { "a.yaml": "a: {b: 一}", "b.yaml": "a: {b: 二}" },
      /b\.yaml:1:8 {2}prompt-twice a\.b$/,
    ],
    ["a sentence that is a number", { "a.yaml": "a: {b: 5}" }, /a\.yaml:1:8 {2}shape b /],
    ["YAML that is none", { "a.yaml": "a: {b" }, /a\.yaml:1:6 {2}yaml /],
  ])("refuses %s, with its place", (_, files, message) => {
    const folder = folderOf(files);
    expect(() => loadPrompts(folder, folder)).toThrow(message);
  });

  it("tells all mistakes at once, in sentences if they can be read", () => {
    const folder = folderOf({
      "a.yaml": "a: {b: 5}\nc: '{{d'\n",
      "mistakes.yaml": readFileSync("prompts/mistakes.yaml", "utf8"),
    });
    expect(() => loadPrompts(folder)).toThrow(
      /a\.yaml:1:8 {2}b 的内容不合要求：.*\n.*a\.yaml:2:\d+ {2}c 的大括号标签写法有误/,
    );
  });

  it("refuses a command without words, and one that it does not know", () => {
    const change = (from: RegExp, to: string) =>
      loadPrompts(folderOf({ "commands.yaml": readFileSync("prompts/commands.yaml", "utf8").replace(from, to) }));
    expect(() => change(/ {2}help: .*\n/, "")).toThrow(/commands\.yaml/);
    expect(() => change(/ {2}help:/, "  helpp: [x]\n  help:")).toThrow(/commands\.yaml/);
  });
});

describe("prompts of one's own", () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  /** The shipped prompts with changes; a file that becomes null is left out. */
  const changed = (change: (file: string, text: string) => string | null): string => {
    const folder = mkdtempSync(join(tmpdir(), "own-"));
    folders.push(folder);
    for (const name of readdirSync("prompts").filter((file) => file.endsWith(".yaml"))) {
      const text = change(name, readFileSync(join("prompts", name), "utf8"));
      if (text !== null) writeFileSync(join(folder, name), text);
    }
    return folder;
  };
  const only = (text: string): string => {
    const folder = mkdtempSync(join(tmpdir(), "own-"));
    folders.push(folder);
    writeFileSync(join(folder, "ours.yaml"), text);
    return folder;
  };
  const load = (folder: string) => loadPrompts(folder, "prompts");
  const toastOf = ({ words: own }: ReturnType<typeof load>) =>
    own.render({ say: "mistake.id-twice", data: { id: "甲" } }, "plain");
  const shippedToast = toastOf(loadPrompts("prompts"));

  it("are said where they can be filled, are counted, and nothing is listed", () => {
    const own = load(changed((_, text) => text.replace(/^( {2}id-twice: ).*$/m, '$1"编号{{id}}有两个"')));
    expect(toastOf(own)).toBe("编号甲有两个");
    expect(own.own).toEqual({ sentences: 1, commands: 0, mistakes: [] });
  });

  it("need only be those that differ, in a file of any name", () => {
    const own = load(only('mistake:\n  id-twice: "编号{{id}}有两个"\n'));
    expect(toastOf(own)).toBe("编号甲有两个");
    expect(own.own).toEqual({ sentences: 1, commands: 0, mistakes: [] });
    expect(own.commands).toEqual(commands);
  });

  it.each([
    [
      "mistake.id-twise",
      'mistake:\n  id-twise: "{{id}}有两个"\n',
      /^own-\w+\/ours\.yaml:2:13 .*是不是 mistake\.id-twice？/,
    ],
    ["buton.next", 'buton: {next: "往下"}\n', /ours\.yaml:1:15 .*是不是 button\.next？/],
    [
      "a key like no other",
      'nothingAtAll: {likeIt: "甲"}\n',
      /ours\.yaml:1:24 .*nothingAtAll\.likeIt 这句话，检查拼写/,
    ],
  ])("name the nearest sentence for one that the program does not know: %s", (_, text, line) => {
    expect(load(only(text)).own?.mistakes).toEqual([expect.stringMatching(line)]);
  });

  it.each([
    [
      "asks for a variable that the program does not give",
      /^( {2}id-twice: ).*$/m,
      '$1"有{{coutn}}个{{id}}"',
      /^own-\w+\/mistakes\.yaml:\d+:\d+ .*mistake\.id-twice.*coutn/,
    ],
    [
      "leaves out a variable",
      /^( {2}id-twice: ).*$/m,
      '$1"有两个"',
      /^own-\w+\/mistakes\.yaml:\d+:\d+ .*mistake\.id-twice 少了标签 id/,
    ],
    ["is broken Mustache", /^( {2}id-twice: ).*$/m, '$1"{{#id}}"', /mistakes\.yaml:\d+:\d+ .*mistake\.id-twice/],
    ["is no text", /^( {2}id-twice: ).*$/m, "$1[1]", /mistakes\.yaml:\d+:\d+ .*id-twice/],
  ])("fall back to the shipped sentence where one %s, and are listed", (_, from, to, line) => {
    const own = load(changed((file, text) => (file === "mistakes.yaml" ? text.replace(from, to) : text)));
    expect(toastOf(own)).toBe(shippedToast);
    expect(own.own).toMatchObject({ sentences: 0, mistakes: [expect.stringMatching(line)] });
  });

  it("list a sentence that the program does not know", () => {
    const own = load(changed((file, text) => (file === "mistakes.yaml" ? `${text}  id-twise: "甲"\n` : text)));
    expect(own.own?.mistakes).toEqual([expect.stringMatching(/^own-\w+\/mistakes\.yaml:\d+:13 .*mistake\.id-twise/)]);
  });

  it("take the shipped words for commands that have none, or for all of them", () => {
    const some = load(
      changed((file, text) => (file === "commands.yaml" ? text.replace(/^ {2}help: .*$/m, "  help: [救我]") : text)),
    );
    expect(some.commands.exact).toEqual({ ...commands.exact, help: ["救我"] });
    expect(some.own).toEqual({ sentences: 0, commands: 1, mistakes: [] });
    expect(load(changed((file, text) => (file === "commands.yaml" ? null : text))).commands).toEqual(commands);
    const without = changed((file, text) => (file === "commands.yaml" ? text.replace(/^ {2}help: .*\n/m, "") : text));
    expect(load(without).commands).toEqual(commands);
  });

  it("stop the start only where the YAML cannot be read", () => {
    expect(() => load(changed((file, text) => (file === "buttons.yaml" ? `${text}\nx: [` : text)))).toThrow(
      /own-\w+\/buttons\.yaml:\d+:\d+ /,
    );
    const empty = mkdtempSync(join(tmpdir(), "own-"));
    folders.push(empty);
    expect(toastOf(load(empty))).toBe(shippedToast);
  });
});

function* flat(node: unknown, prefix: string): Generator<[string, string]> {
  const tree = z.record(z.string(), z.unknown()).parse(node);
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") yield [prefix + key, value];
    else yield* flat(value, `${prefix}${key}.`);
  }
}
