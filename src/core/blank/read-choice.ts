/** Options with a box before or behind each: 新增项目 □  延续项目 □. */
import type { GridCell } from "./grid.js";
import { compact, shownLabel, withoutBrackets, withoutNumber } from "./label-text.js";
import { hasAny } from "./matches.js";
import { cellKey, cellPlace, cellTarget, newItem } from "./new-item.js";
import type { BlankReading } from "./reading.js";
import type { Item, Option } from "./understood.js";

export function readChoice(reading: BlankReading, table: number, cell: GridCell, labels: readonly string[]): Item[] {
  const { words } = reading;
  const boxes = [...words.boxes.open, ...words.boxes.ticked].join("");
  const options = cell.paragraphs.flatMap(({ text }, paragraph) =>
    optionsOf(text, boxes).map(
      ({ label, at }): Option => ({
        label,
        box: { in: "cellText", table, row: cell.row, col: cell.col, paragraph, from: at, to: at + 1 },
      }),
    ),
  );
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
  const many = hasAny(compact([...labels, cell.text].join("")), words.many);
  return [{ ...item, options, many }];
}

/** The words before the first option where no label stands beside the cell. */
function leading({ text }: GridCell, boxes: string): string {
  return /^[^:：]{1,30}(?=[:：])/.exec(text)?.[0] ?? text.split(new RegExp(`[${boxes}]`))[0] ?? "";
}

/** Boxes stand before all options or behind all: the text that begins with a box has them before. */
function optionsOf(text: string, boxes: string): { label: string; at: number }[] {
  const found = [...text.matchAll(new RegExp(`[${boxes}]`, "gu"))].map(({ index }) => index);
  const [first] = found;
  if (first === undefined) return [];
  const start = /^[^:：]{0,30}[:：]/.exec(text.slice(0, first))?.[0].length ?? 0;
  const before = compact(text.slice(start, first).replace(/[(（]\s*$/, "")) === "";
  return found.flatMap((at, index) => {
    const from = before ? at + 1 : (found[index - 1] ?? start - 1) + 1;
    const to = before ? (found[index + 1] ?? text.length) : at;
    const label = withoutNumber(compact(text.slice(from, to)))
      .replace(/[(),;、,。;]+$/g, "")
      .replace(/^[),;、]+/, "")
      .replace(/\($/, "");
    return label === "" ? [] : [{ label: label.slice(0, 40), at }];
  });
}
