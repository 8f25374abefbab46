import { existsSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";

const english = readFileSync("README.md", "utf8");
const chinese = readFileSync("README.zh-CN.md", "utf8");
const scripts: Record<string, string> = JSON.parse(readFileSync("package.json", "utf8")).scripts;

/** Folders and files of this repository; others in the text are of the reader's machine. */
const ours = /^(\.ci|bench|db|docs|prompts|src|templates|test|tools)(\/|$)|^[\w-]+(\.[\w-]+)*\.(md|json|ts)$|^LICENSE$/;
/** Made by commands. */
const made = ["result.json"];

describe.each([
  ["README.md", english],
  ["README.zh-CN.md", chinese],
])("%s", (_, text) => {
  it("names only files and folders that exist", () => {
    const named = [...quoted(text), ...links(text)].filter((name) => ours.test(name) && !made.includes(name));
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it("names only commands that exist", () => {
    const used = [...text.matchAll(/npm (?:run (?:--silent )?([a-z]+)|(start|test)\b)/g)];
    const named = used.map(([, run, short]) => run ?? short ?? "");
    expect(named).toEqual(expect.arrayContaining(["start", "test", "play", "jiping", "simulator", "bench", "check"]));
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    const cli = readFileSync("src/cli.ts", "utf8");
    const words = [...text.matchAll(/jiping -- ([a-z]+(?:-[a-z]+)*)/g)].flatMap(([, word]) => word ?? []);
    expect(words.filter((word) => !cli.includes(`jiping ${word} `))).toEqual([]);
  });

  it("lists every variable that the program reads, and no other", () => {
    const listed = [...text.matchAll(/^\| `([A-Z_]+)` \|/gm)].flatMap(([, name]) => name ?? []);
    const read = ["src/config.ts", "src/main.ts"].flatMap((file) => variablesOf(readFileSync(file, "utf8")));
    expect([...listed].sort()).toEqual([...new Set(read)].sort());
  });

  it("shows pictures that are there and small", () => {
    const pictures = [...text.matchAll(/docs\/images\/[\w-]+\.png/g)].map(([path]) => path);
    expect(pictures.length).toBeGreaterThan(1);
    for (const path of pictures) expect(statSync(path).size).toBeLessThan(300 * 1024);
  });
});

describe.each(["CONTRIBUTING.md", "docs/architecture.md"])("%s", (file) => {
  const text = readFileSync(file, "utf8");

  it("names only files and folders that exist", () => {
    // A file of the dialogue may be named from there; `…/<id>/…` and blocks are examples.
    const named = quoted(text).filter((name) => /^[\w.-]+(\/[\w.-]+)+\/?$|^[\w-]+\.(ts|md)$/.test(name));
    const examples = ["utils.ts", "out/play/report.docx", "form.yaml"];
    const missing = named.filter((name) => !existsSync(name) && !existsSync(`src/core/dialogue/${name}`));
    expect(named.length).toBeGreaterThan(20);
    expect(missing.filter((name) => !examples.includes(name) && name !== "schema.ts")).toEqual([]);
  });

  it("names only commands that exist", () => {
    const used = [...text.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].flatMap(([, name]) => name ?? []);
    expect(used.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

describe("the two READMEs", () => {
  it("have the same structure", () => {
    expect(shapeOf(chinese)).toEqual(shapeOf(english));
  });

  it("show the same commands, settings and pictures", () => {
    expect(blocksOf(chinese)).toEqual(blocksOf(english));
    expect(links(chinese).filter((link) => !/^README/.test(link))).toEqual(
      links(english).filter((link) => !/^README/.test(link)),
    );
  });

  it("name the same things in code type, section by section", () => {
    const [here, there] = [sectionsOf(english), sectionsOf(chinese)];
    for (const [index, section] of here.entries())
      expect(new Set(quoted(there[index] ?? ""))).toEqual(new Set(quoted(section)));
  });
});

function quoted(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].flatMap(([, name]) => name ?? []);
}

function links(text: string): string[] {
  return [...text.matchAll(/\]\(([^)]+)\)|src="([^"]+)"/g)].map(([, link, source]) => link ?? source ?? "");
}

function blocksOf(text: string): string[] {
  return [...text.matchAll(/^```[\s\S]*?^```/gm)].map(([block]) => block);
}

function withoutBlocks(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, "");
}

/** Headings by level, blocks, table rows by columns, list items: what a reader sees without reading. */
function shapeOf(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    if (line.startsWith("|")) return `row of ${line.split("|").length - 2}`;
    return /^(#+|```|!\[|<img|\d+\.|- \[ \]|- )/.exec(line)?.[0] ?? [];
  });
}

function sectionsOf(text: string): string[] {
  return text.split(/^#+ /m);
}

function variablesOf(source: string): string[] {
  const names = [...source.matchAll(/\b(?:env|set)\.([A-Z][A-Z_]+)\b|^ {2}([A-Z][A-Z_]+): z\b|"(FEISHU_[A-Z_]+)"/gm)];
  return names.map(([, one, two, three]) => one ?? two ?? three ?? "");
}
