/** What every object has by inheritance (constructor, toString …) is a word as any other: wherever it is typed, nothing is found by it. */
import { afterEach, expect, test } from "vitest";
import type { FieldKind } from "../../../src/core/value/codec.js";
import { readCell } from "../../../src/core/value/read-cell.js";
import { readField } from "../../../src/core/value/read-field.js";
import { workbookWriter } from "../../../src/documents/write-workbook.js";
import { readFile } from "../../../src/files/read-file.js";
import { valuesIn } from "./card-reading.js";
import type { Person } from "./person.js";
import { begin, handsOver, table } from "./report.js";
import { catalog, catalogOf, openScenario, prompts, type Scenario } from "./scenario.js";

const names = Object.getOwnPropertyNames(Object.prototype);
const scenes: Scenario[] = [];
afterEach(async () => {
  for (const scene of scenes.splice(0)) await scene.close();
});

async function clerkOf(forms = catalog): Promise<Person> {
  const scene = await openScenario(forms);
  scenes.push(scene);
  return scene.person("ou_zhang");
}

/** What is printed of a function, or of an object where a text should be. */
const inherited = /native code|\[object|NaN|undefined/;

function isClean(person: Person, ...texts: string[]): void {
  for (const text of [person.text, person.toast ?? "", ...person.heard, ...texts]) expect(text).not.toMatch(inherited);
}

const figures: readonly FieldKind[] = ["number", "count", "money", "percent", "points", "date", "year", "choice"];

test.each(names)("%s is no value of a figure, and a text as it stands", (name) => {
  for (const kind of figures)
    for (const raw of [name, `5${name}`, `5 ${name}`, `每${name}5次`, `5次/${name}`]) {
      const read = readField(kind, raw, { options: [{ value: "1", label: "甲" }], unit: "万元" });
      expect(JSON.stringify(read)).not.toMatch(inherited);
      if (raw === name) expect(read).toHaveProperty("problem");
    }
  for (const kind of ["text", "long", "cell"] as const)
    expect(readField(kind, name, {})).toMatchObject({ value: name });
  for (const cell of [name, `5${name}`, `≥5${name}`, `5${name}/年`, `1次/${name}`, `5/${name}`])
    expect(JSON.stringify(readCell(cell))).not.toMatch(inherited);
});

test("as a message, a command's argument, a key of a form, a value of a card, a label and a cell of a paste", async () => {
  const clerk = await clerkOf();
  await begin(clerk);
  for (const name of names) {
    const before = await clerk.figures();
    for (const text of [
      name,
      `修改 ${name}`,
      `历史 ${name}`,
      `${name}：5`,
      `${name}：${name}`,
      `佐证 ${name}`,
      `打开 ${name}`,
    ]) {
      await clerk.says(text);
      isClean(clerk);
    }
    await clerk.says("继续");
    await clerk.sendsValue(valuesIn(clerk.json).at(-1), { [name]: "5", [`new.${name}`]: name, [`${name}?`]: "take" });
    await clerk.says("继续");
    const [input = ""] = clerk.card.inputs;
    await clerk.fills({ [input]: name }, "保存，下一步");
    isClean(clerk);
    expect(await clerk.figures()).toEqual(before);
    await clerk.says("首页");
    await clerk.says(table([[name, name, name, name, name, name, name, name]]));
    isClean(clerk);
    // A row under known heads is a row; it is asked, and thrown away here.
    await clerk.presses("放弃");
    await clerk.says(`${name}\t${name}\n${name}\t5`);
    isClean(clerk);
    if (clerk.text.includes("返回填报")) await clerk.presses("返回填报");
    expect(await clerk.figures()).toEqual(before);
  }
});

test("as unit, project and row", async () => {
  const clerk = await clerkOf();
  for (const name of names) {
    await clerk.says("首页");
    await clerk.fills({ "new.unit": name, "new.year": "2022" }, "开始填报");
    await clerk.does({ do: "step", step: "names@projects" });
    await clerk.fills({ projects: name });
    expect((await clerk.figures())["projects.1.name"]).toBe(name);
    for (const text of [name, "目录", "预览", `修改 ${name}`, `${name}：5`, "检查"]) {
      await clerk.says(text);
      isClean(clerk);
    }
  }
});

test("as who does what by when", async () => {
  const clerk = await clerkOf();
  await begin(clerk);
  await clerk.scenario.person("ou_wang").enters();
  await clerk.says(["项目\t姓名\t截止", ...names.map((name) => `${name}\t${name}\t${name}`)].join("\n"));
  isClean(clerk);
  for (const name of names) {
    await handsOver(clerk, ["income"], "ou_wang", { "assign.due": name });
    isClean(clerk);
    await clerk.says(`${name}\t${name}\t${name}\n${name}\t${name}\t明天`);
    isClean(clerk);
  }
});

test("as name of a file, of a sheet, of a project, and as head and cell of a list", async () => {
  const clerk = await clerkOf(catalogOf("templates"));
  await clerk.enters();
  for (const name of names) {
    const rows = names.map((one, index) => [one, one, { number: String(index + 1) }, one]);
    for (const heads of [
      ["项目名称", "单位名称", "年初预算数", "执行数"],
      [name, name, name, name],
      ["项目名称", name, "预算数", name],
    ]) {
      await clerk.sendsFile(`${name}.xlsx`, await workbookWriter.write({ sheets: [{ name, heads, rows }] }));
      isClean(clerk);
    }
    const csv = `${name},项目名称,预算数\n${name},${name},5\n`;
    await clerk.sendsFile(`${name}.csv`, new TextEncoder().encode(csv));
    isClean(clerk);
  }
});

test("as format of a cell, entity and element of a file", async () => {
  for (const name of names) {
    const workbook = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="${name}"><NumberFormat ss:Format="${name}"/></Style></Styles><Worksheet ss:Name="${name}"><Table><Row><Cell ss:StyleID="${name}"><Data ss:Type="Number">5</Data></Cell><Cell><Data ss:Type="String">${name}</Data></Cell></Row></Table></Worksheet></Workbook>`;
    const html = `<html><table><tr><${name}>甲</${name}><td ${name}="1">&${name}; 乙</td><td>5</td></tr></table></html>`;
    for (const text of [workbook, html]) {
      const read = await readFile(new TextEncoder().encode(text), `${name}.xls`);
      expect(read).toHaveProperty("documents");
      expect(JSON.stringify(read)).not.toMatch(inherited);
    }
  }
});

test("as a word of the program's own", () => {
  for (const name of names) expect(prompts.words.has(name)).toBe(false);
});
