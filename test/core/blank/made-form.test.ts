import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { BlankDocument, BlankTable } from "../../../src/core/blank/document.js";
import { makeForm } from "../../../src/core/blank/make-form.js";
import { classesOf } from "../../../src/core/blank/printed-classes.js";
import { withSoundRules } from "../../../src/core/blank/sound-rules.js";
import type { ListPart, Target } from "../../../src/core/blank/understood.js";
import { compileForm } from "../../../src/core/form/compile.js";
import type { Mistake } from "../../../src/core/form/mistake.js";
import { printShape } from "../../../src/core/report/print-shape.js";
import { unprinted } from "../../../src/core/report/unprinted.js";
import { checkTags } from "../../../src/documents/check-tags.js";
import { printedFigures } from "../../../src/documents/printed-figures.js";
import { cellsOf, rowsOf, within } from "../../../src/documents/word/body.js";
import { openWord } from "../../../src/documents/word/open-word.js";
import { readBlank } from "../../../src/documents/word/read-blank.js";
import { childOf, writeXml, type XmlElement } from "../../../src/documents/word/xml-tree.js";
import { blankWordsIn } from "../../../src/forms/load-blank-words.js";
import { blankOf } from "./docx-table.js";
import { mapItems } from "./map-items.js";
import { formOf, sampleOf } from "./sample.js";

const { blanks } = blankWordsIn("templates");
const others = readdirSync("test/fixtures/blanks/other").filter((name) => name.endsWith(".docx"));
const forms = [
  ...["b01", "b02", "b03", "b04", "b05", "b06", "b07", "shape1", "shape2", "shape3", "shape4", "shape5"],
  ...others.map((name) => `other/${name.replace(".docx", "")}`),
];

describe.each(forms)("the form made of %s", (name) => {
  const path = `test/fixtures/blanks/${name}.docx`;
  const { form, loaded } = formOf(path);
  const lists = form.understood.parts.filter((part): part is ListPart => part.part === "list");
  // As many rows as the blank prints, so that every row stays where it is.
  const sample = sampleOf(loaded, (list, option) => {
    const part =
      lists.find(
        ({ list: kind, title }) =>
          (kind === "indicators") === (list.role === "indicators") && (title === list.title || title === ""),
      ) ?? (list.role === "indicators" ? lists[0] : undefined);
    const isTwice = form.understood.repeats.some(
      ({ role, over, again }) => role === list.role && over.of === "blocks" && again.length > 0,
    );
    if (list.role === "projects") return isTwice ? 2 : 1;
    if (part === undefined || list.role === "goals") return list.role === "goals" ? 2 : 1;
    if (list.role !== "indicators") return part.lines.length;
    return option === null
      ? part.lines.length
      : (classesOf(part, blanks.more).find(({ label }) => label === option)?.rows.length ?? 1);
  });
  if (process.env.SHOW) writeFileSync(`/tmp/blank/out-${name.replace("/", "-")}.docx`, sample.file);

  // Rows behind those that repeat for each of two goals move up by the row that only says that more may follow.
  const shifted = (target: Target): Target => {
    const over = form.understood.repeats.map((one) => one.over).find((one) => one.of === "rows");
    if (over?.of !== "rows" || target.in === "text" || target.table !== over.table || target.row <= over.to)
      return target;
    return { ...target, row: target.row - (over.dropTo - over.to) + (over.to - over.from + 1) };
  };

  test("has no mistake, and its layout prints every figure", () => {
    expect(checkTags(loaded.layout, printShape(loaded.form))).toEqual([]);
    expect(unprinted(loaded.form, printedFigures(loaded.layout, printShape(loaded.form)))).toEqual([]);
  });

  test("asks what would follow from a figure that is not there", () => {
    const broken = mapItems(form.understood, (item) =>
      item.rule?.rule === "sum" ? { ...item, rule: { ...item.rule, of: [...item.rule.of, "gone"] } } : item,
    );
    const { source, narratives } = makeForm(withSoundRules(broken, blanks), { id: "form", words: blanks });
    const mistakes: Mistake[] = [];
    compileForm({ file: "form.yaml", source, fragments: new Map(), narratives }, mistakes);
    expect(mistakes).toEqual([]);
    // Of the form as it is, nothing is.
    expect(form.understood.unsure.filter(({ why }) => why === "rule")).toEqual([]);
  });

  test("prints every value in its own cell", () => {
    const printed = documentOf(sample.file);
    const misplaced = form.made.edits.flatMap((edit) => {
      const [, tag] = edit.edit === "write" ? (/^\{\{([a-zA-Z0-9.]+)\}\}$/.exec(edit.text) ?? []) : [];
      // Where a table repeats, the tag is of its row.
      const values = Object.entries(sample.cells).filter(([path]) => path === tag || path.endsWith(`.${tag}`));
      if (edit.edit !== "write" || values.length === 0) return [];
      return values.some(([, { text }]) => textAt(printed, shifted(edit.target)).includes(text))
        ? []
        : [`${tag} ${values[0]?.[1].text} ${JSON.stringify(edit.target)}`];
    });
    expect(misplaced).toEqual([]);
    const written = form.made.edits.filter(({ edit }) => edit === "write").length;
    expect(written).toBeGreaterThan(0);
  });

  test("prints the rows of its lists where the blank has them", () => {
    const printed = documentOf(sample.file);
    for (const part of lists.filter(
      ({ key, fixed }) => fixed === undefined && !form.understood.repeats.some((one) => one.again.includes(key)),
    )) {
      const [asked] = part.columns.filter(({ kind, use }) => kind === "text" && use === "ask");
      const rows =
        part.list === "indicators" && part.lines.some(({ level1, level2 }) => level1 !== null || level2 !== null)
          ? classesOf(part, blanks.more).flatMap((one) => one.rows)
          : part.lines.map(({ row }) => row);
      for (const row of rows) {
        const text = textAt(printed, { in: "cell", table: part.table ?? 0, row, col: asked?.col ?? 0 });
        expect(text, `${part.title} row ${row}`).toMatch(/甲\d+/);
      }
    }
  });

  test("prints what the blank prints wherever nothing is filled in", () => {
    const before = documentOf(readFileSync(path));
    const printed = documentOf(sample.file);
    const ofRows = form.made.edits.filter((edit) => edit.edit === "rows");
    const again = new Set(form.understood.repeats.flatMap((one) => one.again));
    const repeated = [
      ...form.understood.repeats.flatMap(({ over }) => (over.of === "rows" ? [over.table] : [])),
      ...form.understood.parts.flatMap(({ key, table }) => (again.has(key) && table !== null ? [table] : [])),
    ];
    const isFilled = (table: number, row: number, col: number): boolean =>
      ofRows.some((edit) => edit.table === table && edit.from <= row && row <= edit.to) ||
      form.made.edits.some(
        (edit) =>
          edit.edit === "write" &&
          edit.target.in !== "text" &&
          edit.target.table === table &&
          edit.target.row === row &&
          edit.target.col === col,
      );
    const changed = before.blocks.flatMap((block) => {
      if (block.block !== "table" || repeated.includes(block.table)) return [];
      return block.cells
        .filter(({ row, col }) => !isFilled(block.table, row, col))
        .filter(
          ({ row, col, text }) => textAt(printed, { in: "cell", table: block.table, row, col }).trim() !== text.trim(),
        )
        .map(({ text, row, col }) => `${block.table} ${row} ${col} ${text}`);
    });
    expect(changed).toEqual([]);
  });

  test("leaves rows, widths, borders and merges of the blank as they are", () => {
    const repeated = form.understood.repeats.flatMap(({ over }) => (over.of === "rows" ? [over.table] : []));
    const before = shapesOf(readFileSync(path));
    const after = shapesOf(sample.file);
    before.forEach((shape, index) => {
      if (!repeated.includes(index + 1)) expect(after[index]).toEqual(shape);
    });
  });
});

function documentOf(file: Uint8Array): BlankDocument {
  const read = readBlank(file, "file");
  if ("problem" in read) throw new Error(read.problem.code);
  return read.document;
}

/** With those in its cells. */
function tablesIn(table: BlankTable): BlankTable[] {
  return [table, ...table.cells.flatMap(({ tables = [] }) => tables.flatMap(tablesIn))];
}

function textAt({ blocks }: BlankDocument, target: Target): string {
  if (target.in === "text") return blocks.map((block) => (block.block === "paragraph" ? block.text : "")).join("\n");
  const table = blocks.flatMap((block) => (block.block === "table" ? tablesIn(block) : []));
  const cells = table.find((one) => one.table === target.table)?.cells ?? [];
  return cells.find(({ row, col }) => row === target.row && col === target.col)?.text ?? "";
}

/** Of every table and row: what it looks like, text left out. A cell that is merged alone is as good as one that is not. */
function shapesOf(file: Uint8Array): string[][] {
  const opened = openWord(file, "file");
  if ("problem" in opened) throw new Error(opened.problem.code);
  return within(opened.body, "w:tbl").map((table) => {
    const rows = rowsOf(table);
    return rows.map((row, index) => {
      const look = childOf(row, "w:trPr");
      const cells = cellsOf(row).map(({ cell, col, merge }) => {
        const below =
          rows[index + 1] === undefined ? undefined : cellsOf(rows[index + 1] ?? row).find((one) => one.col === col);
        const alone = merge === "restart" && below?.merge !== "continue";
        return `${col} ${alone ? "" : (merge ?? "")} ${xmlOf(childOf(cell, "w:tcPr"))}`;
      });
      return [xmlOf(look), ...cells].join("\n");
    });
  });
}

function xmlOf(element: XmlElement | undefined): string {
  if (element === undefined) return "";
  return writeXml({
    ...element,
    children: element.children.filter((child) => typeof child === "string" || child.name !== "w:vMerge"),
  });
}

test("points of a sample are spread over its indicators", () => {
  const rows = [
    "一级指标|二级指标|三级指标|指标值|完成值|分值|得分",
    "产出指标|数量指标|||||",
    "产出指标|质量指标|||||",
    "产出指标|时效指标|||||",
  ];
  const { loaded } = formOf(blankOf(["某某县项目支出绩效自评表", ["项目名称|"], rows]));
  const points = [...sampleOf(loaded).ledger.figures()].flatMap(([path, { value }]) =>
    path.endsWith(".weight") ? [value] : [],
  );
  expect(points).toEqual(["30", "30", "30"]);
});
