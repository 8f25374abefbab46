/** A blank form as a Word document -> what it asks. */
import { isFilled } from "../reading/document/mostly-empty.js";
import type { TableWords } from "../reading/grid/table-words.js";
import { countedAt } from "./alike-tables.js";
import { withAmountsBelow } from "./amounts-beside.js";
import type { BlankWords } from "./blank-words.js";
import type { BlankBlock, BlankDocument, BlankParagraph, BlankTable } from "./document.js";
import { gridOf } from "./grid.js";
import { withDivisions } from "./group-divisions.js";
import { innerBlanks } from "./inner-blanks.js";
import { joinSame } from "./join-same.js";
import { isAmount, isCounter } from "./kind-of.js";
import { compact, shownLabel, withoutBrackets, withoutNumber } from "./label-text.js";
import { leftOutside } from "./left-outside.js";
import { onLineBelow } from "./line-below.js";
import { linkFigures } from "./link-figures.js";
import { linkGrades } from "./link-grades.js";
import { hasAny } from "./matches.js";
import { withSectionNames } from "./owned-names.js";
import { withPairRules } from "./pair-rules.js";
import { withoutYear } from "./printed-year.js";
import { headingLevel, narrativeAt } from "./read-narratives.js";
import { readPairs } from "./read-pairs.js";
import { isNote, isTitle, readParagraph } from "./read-paragraphs.js";
import { readZone } from "./read-zone.js";
import { type BlankReading, newReading } from "./reading.js";
import { repeatsOf } from "./repeats.js";
import { blocksIn } from "./row-blocks.js";
import { schemeOf } from "./scheme-of.js";
import { withSectionSums } from "./section-sums.js";
import { withToldShares } from "./sentence-rules.js";
import { signing } from "./signing.js";
import { withSoundRules } from "./sound-rules.js";
import { isSum } from "./sum-levels.js";
import type { FieldsPart, Item, Part, Understood } from "./understood.js";
import { zonesOf } from "./zones.js";

export interface UnderstandWords {
  readonly blanks: BlankWords;
  readonly tables: TableWords;
}

export function understand(document: BlankDocument, words: UnderstandWords): Understood {
  const reading = newReading(words.blanks, words.tables, document);
  const notes = readBlocks(reading, document.blocks);
  reading.left.push(...leftOutside(reading, document));
  const linked = linkGrades(reading, linkFigures(reading, reading.parts));
  const repeats = repeatsOf(reading, document, linked);
  const parts = joinSame(linked, repeats);
  const text = document.blocks.map(textOf).join("\n");
  const items = parts.flatMap((part) => ("items" in part ? part.items : []));
  const columns = parts.flatMap((part) => (part.part === "list" ? part.columns : []));
  const told = [...items, ...columns].some(
    ({ kind, role }) => kind === "actual" || kind === "score" || role === "goal.actual",
  );
  const narrated = parts.filter(({ part }) => part === "narrative").length;
  const title = titleOf(reading, document.blocks);
  const evaluates = hasAny(compact(title), reading.words.evaluations);
  const understood: Understood = {
    title,
    moneyUnit: unitsOver(reading, document.blocks)[0] ?? items.find(({ kind }) => kind === "money")?.unit ?? null,
    kind: told ? "evaluation" : narrated > 2 && columns.length === 0 ? "narrative" : evaluates ? "evaluation" : "goal",
    parts,
    repeats,
    left: reading.left,
    unsure: reading.unsure,
    notes,
    scheme: schemeOf(reading, parts, text),
    filled: isFilled(
      document.blocks.flatMap((block) => (block.block === "table" ? block.cells.map((cell) => cell.text) : [])),
    ),
  };
  return withSoundRules(understood, words.blanks);
}

/** Reads paragraphs and tables into the parts; gives the notes. */
function readBlocks(reading: BlankReading, blocks: readonly BlankBlock[]): string[] {
  const notes: string[] = [];
  let instructions = false;
  const replaced = new Set<number>();
  blocks.forEach((block, index) => {
    if (block.block === "paragraph" && replaced.has(block.paragraph)) return;
    if (block.block === "table") {
      instructions = false;
      readTable(reading, block);
      return;
    }
    const plain = compact(block.text);
    if (plain === "") {
      reading.parts.splice(0, Infinity, ...onLineBelow(reading.parts, block));
      return;
    }
    const unit = unitAlone(reading, plain);
    if (unit !== null) {
      reading.moneyUnit = unit;
      return;
    }
    reading.moneyUnit = printedUnit(reading, plain) ?? reading.moneyUnit;
    if (isInstructions(reading, plain)) instructions = true;
    else if (instructions && isSigned(reading, block)) instructions = false;
    if (instructions || isNote(reading, block.text)) {
      notes.push(block.text.trim());
      return;
    }
    if (countedAt(reading, blocks, index) !== null) return;
    if (headingLevel(reading, block) !== null) reading.heading = shownLabel(block.text, []);
    const narrative = isAnswered(reading, block) ? null : narrativeAt(reading, blocks, index);
    if (narrative !== null) {
      // 二、实施情况（截至____年__月）
      const items = readParagraph(reading, block).map((item) => ({
        ...item,
        label: `${narrative.title}：${item.name}`,
      }));
      if (items.length > 0) addItems(reading, `p${block.paragraph}h`, null, null, items);
      for (const paragraph of narrative.replaces) replaced.add(paragraph);
      reading.parts.push(narrative);
      return;
    }
    const items = isSalutation(reading, blocks, index) ? [] : withToldShares(reading, readParagraph(reading, block));
    if (items.length > 0) addItems(reading, `p${block.paragraph}`, null, null, items);
    else if (plain.length > 20) notes.push(block.text.trim());
  });
  return notes;
}

/** 六、自评得分：____分: the blank stands behind the heading's own name, and no text below it. */
function isAnswered({ words }: BlankReading, block: BlankParagraph): boolean {
  const [first] = innerBlanks([block], words);
  return first !== undefined && first.to > first.from && /[:：]\s*$/.test(block.text.slice(0, first.from));
}

/** A heading over instructions, whatever number stands before it. */
function isInstructions({ words }: BlankReading, plain: string): boolean {
  const bare = withoutNumber(plain.replace(/^[*※★]+/, "")).replace(/:$/, "");
  if (hasAny(plain.slice(0, 12), words.instructions) && plain.includes(":") && plain.length < 60) return true;
  return bare.length < 20 && words.instructions.some((word) => bare.endsWith(compact(word)));
}

/** A line that tells the unit of amounts and nothing else: 单位：万元, （万元）. */
function unitAlone({ words }: BlankReading, plain: string): string | null {
  const bare = plain.replace(/^\(|\)$/g, "");
  const told = words.moneyUnits.find((unit) =>
    ["", ...words.unitLabels.map((label) => `${compact(label)}:`)].some((label) => bare === `${label}${compact(unit)}`),
  );
  return told ?? null;
}

/** The units of amounts that lines of the form tell. */
function unitsOver(reading: BlankReading, blocks: readonly BlankBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.block === "table") return [];
    const plain = compact(block.text);
    return unitAlone(reading, plain) ?? printedUnit(reading, plain) ?? [];
  });
}

/** 县直各单位： over a text says to whom it is written, where no report knows the name as its own (实施单位：). */
function isSalutation({ words, names }: BlankReading, blocks: readonly BlankBlock[], index: number): boolean {
  const [block, next] = blocks.slice(index).filter((one) => one.block === "table" || compact(one.text) !== "");
  if (block?.block !== "paragraph" || next?.block !== "paragraph") return false;
  const [, name = ""] = /^([^():]{2,30}):$/.exec(compact(block.text)) ?? [];
  const isProse = /[。；]/.test(next.text) && next.text.trim().length > shortestProse;
  return isProse && names.rolesOf(name).length === 0 && words.addressees.some((end) => name.endsWith(end));
}

/** Characters of a text that a letter begins with. */
const shortestProse = 15;

/** Below the instructions stands who filled the form in, and when. */
function isSigned(reading: BlankReading, block: BlankParagraph): boolean {
  const kinds = readParagraph(reading, block).map(({ kind }) => kind);
  return kinds.length > 1 && kinds.every((kind) => signing.has(kind));
}

/** The unit of a line that also asks something: 填报单位：　　金额单位：万元. */
function printedUnit({ words }: BlankReading, plain: string): string | null {
  const told = words.unitLabels.flatMap((label) =>
    words.moneyUnits.filter((unit) => plain.includes(`${compact(label)}:${compact(unit)}`)),
  );
  return told[0] ?? null;
}

function readTable(reading: BlankReading, table: BlankTable): void {
  const grid = gridOf(table, reading.words);
  const totals = (label: string): boolean =>
    reading.names.words.totals.some((word) => compact(shownLabel(label, [])) === compact(word)) ||
    isSum(reading, label);
  const ofIndicators = (head: string): string | null =>
    reading.names.rolesOf(head).find((role) => role.startsWith("indicator.") && role !== "indicator.remark") ?? null;
  const counts = (head: string): boolean => isCounter(reading, head);
  const amounts = (head: string): boolean => isAmount(reading, head);
  const begins = partsBegin(reading, table);
  const { level1, level2, level3, value } = reading.words.made;
  const isClass = (text: string): boolean => isPrintedClass(reading, text);
  const isLevel1 = (text: string): boolean => reading.names.isLevel(withoutBrackets(text));
  const heads = { levels: [level1, level2] as const, name: level3, value };
  const by = { words: reading.words, totals, counts, amounts, ofIndicators, isClass, isLevel1, heads };
  for (const zone of zonesOf(grid, by)) {
    if (zone.zone === "head") {
      reading.parts.push(...readZone(reading, grid, zone).map((part) => titled(reading, part)));
      continue;
    }
    const items = readPairs(reading, grid, zone.row);
    if (items.length > 0)
      addItems(reading, `t${table.table}r${zone.row}`, table.table, zone.row, items, begins(zone.row));
  }
  const below = (part: Part): Part =>
    part.part === "fields" && part.table === table.table
      ? { ...part, items: withSectionNames(reading, grid, withAmountsBelow(reading, part.items)) }
      : part;
  const worked = (part: Part): Part =>
    withPairRules(reading, grid, withDivisions(reading, grid, withSectionSums(reading, grid, below(part))));
  reading.parts.splice(0, Infinity, ...reading.parts.map(worked));
  for (const { tables = [] } of table.cells) for (const inner of tables) readTable(reading, inner);
}

/** 数量指标, 产出指标（50分） */
function isPrintedClass({ names }: BlankReading, text: string): boolean {
  const bare = withoutBrackets(text);
  return names.classOf(bare) !== null || names.isLevel(bare);
}

/** Rows that repeat for each goal are parts of their own. */
function partsBegin(reading: BlankReading, table: BlankTable): (row: number) => boolean {
  const blocks = blocksIn(reading, table);
  if (blocks === null) return () => false;
  const { from, height, end } = blocks;
  return (row) => row >= from && row <= end + 1 && (row - from) % height === 0;
}

/** A list that prints no title is called after the heading over its table. */
function titled({ heading, words: { made } }: BlankReading, part: Part): Part {
  if (part.part !== "list" || part.title !== "") return part;
  return { ...part, title: heading === "" ? (part.list === "indicators" ? made.indicator : made.row) : heading };
}

/** Rows of pairs that follow each other are one part. */
function addItems(
  reading: BlankReading,
  key: string,
  table: number | null,
  row: number | null,
  items: readonly Item[],
  begins = false,
): void {
  const last = reading.parts.at(-1);
  const goesOn =
    !begins &&
    last?.part === "fields" &&
    last.table === table &&
    table !== null &&
    last.rows !== null &&
    row !== null &&
    last.rows[1] === row - 1 &&
    last.title === "";
  if (goesOn && last.rows !== null && row !== null) {
    const joined: FieldsPart = { ...last, rows: [last.rows[0], row], items: [...last.items, ...items] };
    reading.parts[reading.parts.length - 1] = joined;
    return;
  }
  reading.parts.push({ part: "fields", key, title: "", table, rows: row === null ? null : [row, row], items });
}

function titleOf(reading: BlankReading, blocks: readonly BlankBlock[]): string {
  const paragraphs = blocks.flatMap((block) =>
    block.block === "paragraph" && compact(block.text) !== "" ? [block.text] : [],
  );
  const found =
    paragraphs.find((text) => isTitle(reading, text)) ??
    paragraphs.find((text) => !hasAny(compact(text), reading.words.titleNoise)) ??
    "";
  const plain = compact(found).replace(/\([^()]*\)?$/, "");
  const year = reading.words.units.year?.find((word) => word.length > 1 && plain.startsWith(word)) ?? "";
  return withoutYear(plain.slice(year.length)).slice(0, 60);
}

function textOf(block: BlankBlock): string {
  return block.block === "paragraph" ? block.text : block.cells.map(({ text }) => text).join("\n");
}
