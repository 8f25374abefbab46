/** Options with a box before or behind each: 新增项目 □  延续项目 □. */
import type { BlankWords } from "./blank-words.js";
import { optionsOf } from "./boxed-options.js";
import { bracketOptions } from "./bracket-options.js";
import { questionsIn } from "./cell-questions.js";
import { bandsOf } from "./grade-bands.js";
import type { GridCell } from "./grid.js";
import { compact, shownLabel, withoutBrackets } from "./label-text.js";
import { hasAny, isAny } from "./matches.js";
import { cellKey, cellPlace, cellTarget, newItem } from "./new-item.js";
import { withoutTells } from "./option-label.js";
import { plainOptions } from "./plain-options.js";
import type { BlankReading } from "./reading.js";
import { ownLabel } from "./sentence-label.js";
import type { Item, Option, Target } from "./understood.js";

export function readChoice(reading: BlankReading, table: number, cell: GridCell, labels: readonly string[]): Item[] {
  const { words } = reading;
  const boxes = [...words.boxes.open, ...words.boxes.ticked].join("");
  const options = cell.paragraphs.flatMap(({ text }, paragraph) =>
    optionsOf(text, words).map(
      ({ label, at }): Option => ({
        label,
        box: { in: "cellText", table, row: cell.row, col: cell.col, paragraph, from: at, to: at + 1 },
      }),
    ),
  );
  for (const [paragraph, { text }] of options.length === 0 ? cell.paragraphs.entries() : [])
    for (const { label, at } of besideBoxes(text, words))
      options.push({
        label,
        box: { in: "cellText", table, row: cell.row, col: cell.col, paragraph, from: at, to: at },
      });
  if (options.length === 0) return [];
  const label = labels.at(-1) ?? leading(cell, boxes);
  const name = shownLabel(withoutBrackets(label), words.parts);
  const item = newItem(reading, {
    key: cellKey(table, cell),
    label: name,
    name,
    kind: "choice",
    unit: null,
    role: null,
    at: cellPlace(table, cell),
    target: cellTarget(table, cell),
  });
  return [withOptions(reading, item, options, [...labels, cell.text])];
}

/** Empty brackets, else nothing but names: the tick is written between or behind. */
function besideBoxes(text: string, words: BlankWords): { label: string; at: number }[] {
  const found = bracketOptions(text);
  return found.length > 0 ? found : plainOptions(text, words);
}

/** Options in a sentence: 等级为：优□ 良□ 中□ 差□。 Empty: fewer than two boxes, or no name before them. */
export function readOptionsIn(reading: BlankReading, text: string, paragraph: number): Item[] {
  const { words } = reading;
  const open = words.boxes.open.join("");
  const brackets = bracketOptions(text).map((one) => ({ ...one, to: one.at }));
  const boxed = optionsOf(text, words).filter(({ label }) => label.length <= 20);
  const options = brackets.length > 0 ? brackets : boxed.map((one) => ({ ...one, to: one.at + 1 }));
  const count = [...text].filter((letter) => open.includes(letter)).length;
  const first = Math.min(...options.map(({ at }) => at));
  if (options.length < 2 || (brackets.length === 0 && count < options.length - 1)) return [];
  const colon = Math.max(text.lastIndexOf(":", first), text.lastIndexOf("：", first));
  // 自评得分：　　分　　自评等次：□优: what stands before the gap belongs to another blank.
  const before =
    text
      .slice(0, Math.max(0, colon))
      .split(/[ \u3000\t_]{2,}|[:：]/)
      .findLast((part) => compact(part) !== "") ?? "";
  const named = colon < 0 ? "" : shownLabel(withoutTells(ownLabel(before, false, words), words), words.parts);
  const lead = words.leads.find((one) => named.length > one.length && named.endsWith(one)) ?? "";
  const name = named.slice(0, named.length - lead.length);
  if (name === "") return [];
  const target = (at: number, to: number): Target => ({ in: "text", paragraph, from: at, to });
  const item = newItem(reading, {
    key: `p${paragraph}c`,
    label: name,
    name,
    kind: "choice",
    unit: null,
    role: null,
    at: { paragraph },
    target: target(first, first + 1),
  });
  const boxes = options.map(({ label, at, to }) => ({ label, box: target(at, to) }));
  return [withOptions(reading, item, boxes, [text])];
}

/** One or several, by what stands around the options; where nothing tells, one, and a person is asked to look. */
function withOptions(reading: BlankReading, item: Item, options: readonly Option[], around: readonly string[]): Item {
  const { many, single, ticks } = reading.words;
  const text = compact(around.join(""));
  const isMany = hasAny(text, many);
  const bands = bandsOf(options.map(({ label }) => label));
  const excluding =
    options.length < 3 || bands !== null || options.every(({ label }) => isAny(compact(label), ticks.words));
  const [spot] = item.spots;
  if (!isMany && !hasAny(text, single) && !excluding && spot !== undefined)
    reading.unsure.push({ key: item.key, why: "many", at: spot.at, text: item.label });
  if (bands === null || isMany) return { ...item, options, many: isMany };
  const graded = options.map((option, index): Option => ({ ...option, ...bands[index] }));
  return { ...item, options: graded, many: false, help: item.help ?? options.map(({ label }) => label).join("、") };
}

/** A choice for each question of a cell; one where its boxes belong together. */
export function readChoices(reading: BlankReading, table: number, cell: GridCell, labels: readonly string[]): Item[] {
  const questions = questionsIn(cell.paragraphs, reading.words);
  if (questions.length === 0) return readChoice(reading, table, cell, labels);
  const whole = shownLabel(withoutBrackets(labels.at(-1) ?? ""), reading.words.parts);
  return questions.map(({ name: asked, options }, index) => {
    const name = shownLabel(withoutBrackets(asked), reading.words.parts);
    const boxes = options.map(({ label, at, paragraph }): Option => {
      return { label, box: { in: "cellText", table, row: cell.row, col: cell.col, paragraph, from: at, to: at + 1 } };
    });
    const item = newItem(reading, {
      key: `${cellKey(table, cell)}q${index + 1}`,
      label: whole === "" ? name : `${whole}：${name}`,
      name,
      kind: "choice",
      unit: null,
      role: null,
      at: { ...cellPlace(table, cell), inCell: name },
      target: boxes[0]?.box ?? cellTarget(table, cell),
    });
    return withOptions(reading, item, boxes, [...labels, ...options.map(({ label }) => label)]);
  });
}

/** The words before the first option where no label stands beside the cell. */
function leading({ text }: GridCell, boxes: string): string {
  return /^[^:：]{1,30}(?=[:：])/.exec(text)?.[0] ?? text.split(new RegExp(`[${boxes}]`))[0] ?? "";
}
