/** A pasted table as it was read, to be confirmed: what could not be read and hand-set scores are asked for right here. */
import { patternOf } from "../../../form/path.js";
import type { FoundList, FoundRow } from "../../../reading/grid/found.js";
import type { ReadText } from "../../../reading/grid/read-text.js";
import type { Value } from "../../../reading/grid/value.js";
import { type Say, say } from "../../../say.js";
import { showField } from "../../../value/show-field.js";
import { inputLimit, inputsFor } from "../../screen/input.js";
import { rowName } from "../../screen/naming.js";
import type { Block, Button, Screen, TextBlock } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { listsFor, rowOfPlace } from "./list-here.js";
import { nothingScreen, tooLongScreen } from "./nothing-screen.js";
import { type Gap, gapsOf, missingIn } from "./paste-gaps.js";
import { mostRows, rowsIn } from "./paste-size.js";
import { cellsOf, figuresOf, readPaste } from "./read-paste.js";
import { mainList } from "./take-paste.js";

/** Inputs on one card; when there are more gaps, the next ones follow. */
const gapsPerCard = 6;
/** With more gaps than these the table is better mended where it came from. */
const mostGaps = 30;
/** Rows shown, and characters of all their cells together; the rest is counted. */
const shown = { rows: 30, characters: 3000, figures: 40 };
/** Characters of a cell that are shown. */
const cellLength = 40;
/** Lists that are offered at most. */
const mostLists = 20;
/** Texts named of those that nothing took, and cells named of those that are blank. */
const mostNamed = 6;

export function pasteScreen(view: View, list: string | null, text: string): Screen {
  if (list === null) return whichList(view, text);
  const typed = new Map(Object.entries(view.draft));
  const read = readPaste(view.report, rowOfPlace(list), text, typed);
  const main = mainList(read);
  const figures = figuresOf(read);
  if (main === null && figures.length === 0) return nothingScreen(view, list, read);
  if (rowsIn(read) > mostRows) return tooLongScreen(rowsIn(read), mostRows);
  const gaps = gapsOf(view.report, read, typed);
  return {
    title: titleOf(view, main, figures.length),
    subtitle: say("paste.subtitle"),
    color: gaps.length > 0 ? "orange" : "blue",
    blocks: [
      ...figuresTable(figures),
      ...(main === null ? [] : listTable(main)),
      ...otherLists(read, main),
      ...unused(read),
      ...missingNote(read),
      ...(gaps.length > mostGaps
        ? [...note("paste.too-many", { count: gaps.length }, true), { block: "buttons" as const, buttons: [discard] }]
        : [
            ...note(
              "paste.gaps",
              { count: gaps.length, more: Math.max(0, gaps.length - gapsPerCard) },
              gaps.length > 0,
            ),
            {
              block: "form" as const,
              fields: gaps.slice(0, gapsPerCard).flatMap((gap) => gapInput(view, gap)),
              buttons: takeButtons(view, main),
            },
          ]),
    ],
  };
}

function titleOf(view: View, main: FoundList | null, figures: number): Say {
  if (main === null) return say("paste.title-figures", { name: view.report.title, count: figures });
  const name = nameOfList(view, main.path);
  return say("paste.title", { count: main.rows.length, of: main.list.of, name, figures });
}

/** Reasons are asked for, not complained of, until somebody has pressed on without one. */
function gapInput(view: View, { path, field, raw, label, problem }: Gap) {
  const [input] = inputsFor({ ...view, draft: {} }, field, path, label);
  if (input?.block !== "input") return [];
  const hand = label.say === "paste.hand";
  const value = raw.slice(0, inputLimit);
  return [
    {
      ...input,
      value,
      placeholder: null,
      optional: false,
      problem: hand ? (view.problems.get(path) ?? null) : problem,
    },
  ];
}

function note(key: string, data: Record<string, unknown>, when: boolean): TextBlock[] {
  return when ? [{ block: "text", text: say(key, data), tone: "note" }] : [];
}

/** Single figures: what was read beside what stands in the report. */
function figuresTable(figures: readonly Value[]): Block[] {
  if (figures.length === 0) return [];
  const changes = figures.some(({ old, value }) => old !== null && old !== value);
  const rows = figures.slice(0, shown.figures).map((value) => ({
    label: value.field.fullLabel,
    read: value.value === null ? cellShown(value) : figureShown(value, value.value),
    ...(changes ? { old: value.old === null ? "" : figureShown(value, value.old) } : {}),
  }));
  return [
    {
      block: "table",
      pageSize: 10,
      columns: [
        { name: "label", title: say("paste.figure") },
        { name: "read", title: say("paste.read") },
        ...(changes ? [{ name: "old", title: say("paste.old") }] : []),
      ],
      rows,
    },
    ...note("paste.more-figures", { count: figures.length - rows.length }, figures.length > rows.length),
  ];
}

function figureShown({ field }: Value, value: string): string {
  return showField(field.kind, value, field.spec).slice(0, cellLength);
}

function listTable({ list, rows: all }: FoundList): Block[] {
  const count = rowsShown(all);
  const used = new Set(all.slice(0, count).flatMap((row) => cellsOf(row).map(({ field }) => field)));
  return [
    {
      block: "table",
      pageSize: 10,
      columns: [
        { name: "n", title: say("paste.number") },
        ...list.row.fields
          .filter((field) => used.has(field))
          .map((field) => ({ name: field.id, title: say("paste.head", { label: field.label }) })),
      ],
      rows: all.slice(0, count).map((row, index) => ({
        n: String(index + 1),
        ...Object.fromEntries(cellsOf(row).map((value) => [value.field.id, cellShown(value)])),
      })),
    },
    ...note("paste.more", { count: all.length - count }, all.length > count),
  ];
}

/** As many rows as fit with all their cells. */
function rowsShown(all: readonly FoundRow[]): number {
  let characters = 0;
  const rows = all.slice(0, shown.rows);
  const first = rows.findIndex((row) => {
    characters += cellsOf(row).reduce((sum, { raw }) => sum + Math.min(cellLength, raw.length) + 10, 0);
    return characters > shown.characters;
  });
  return first < 0 ? rows.length : Math.max(1, first);
}

function cellShown({ value, missing, raw, field }: Value): Say | string {
  const text = raw.slice(0, cellLength);
  if (missing) return "";
  if (value === null) return say("paste.bad-cell", { raw: text });
  return field.kind === "choice" ? value : text;
}

/** Lists besides the one that the table is mostly about, counted. */
function otherLists({ found }: ReadText, main: FoundList | null): TextBlock[] {
  return found.lists
    .filter(({ path, rows }) => path !== main?.path && rows.length > 0)
    .flatMap(({ list, rows }) => {
      const names = rows.slice(0, mostNamed).map(({ cells }) => (cells[0]?.raw ?? "").slice(0, 20));
      return note("paste.other-list", { of: list.of, count: rows.length, names: names.join("、") }, true);
    });
}

function unused({ found }: ReadText): TextBlock[] {
  const heads = [...new Set(found.lists.flatMap(({ unknown }) => unknown))];
  const named = heads.slice(0, mostNamed).map((head) => head.slice(0, 20));
  return note("paste.unknown", { heads: named.join("、") }, named.length > 0);
}

function missingNote(read: ReadText): TextBlock[] {
  const missing = missingIn(read);
  const cells = missing.slice(0, mostNamed);
  return note(
    "paste.missing",
    { count: missing.length, cells, more: missing.length > cells.length },
    missing.length > 0,
  );
}

const discard: Button = { label: say("button.discard"), press: { do: "cancel" } };

function takeButtons(view: View, main: FoundList | null): Button[] {
  const of = main?.list.of ?? "";
  const present = main === null ? 0 : view.ledger.rows(main.path).length;
  if (present === 0)
    return [{ label: say("button.take"), press: { do: "pasteTake", how: "append" }, kind: "primary" }, discard];
  return [
    { label: say("button.take-replace", { present, of }), press: { do: "pasteTake", how: "replace" }, kind: "primary" },
    { label: say("button.take-append", { present, of }), press: { do: "pasteTake", how: "append" } },
    discard,
  ];
}

/** The row that a list of indicators belongs to, or the report. */
function nameOfList(view: View, list: string): string {
  return rowName(view.ledger, list.replace(/\.?[^.]+$/, "")) ?? view.report.title;
}

function whichList(view: View, text: string): Screen {
  const paths = listsFor(view.report, text);
  const titleOf = (path: string): string => view.ledger.form.lists.get(patternOf(path))?.title ?? "";
  const mixed = new Set(paths.map(titleOf)).size > 1;
  const lists = paths.map((path) => ({
    path,
    name: nameOfList(view, path),
    title: mixed ? titleOf(path) : null,
  }));
  return {
    title: say("paste.which-title"),
    color: "orange",
    blocks: [
      { block: "text", text: say("paste.which", { more: Math.max(0, lists.length - mostLists) }) },
      ...lists.slice(0, mostLists).map(
        ({ path, name, title }): Block => ({
          block: "row",
          text: say("paste.into", { name, title, count: view.ledger.rows(path).length }),
          buttons: [{ label: say("button.this-one"), press: { do: "pasteHere", list: path } }],
        }),
      ),
      { block: "buttons", buttons: [{ label: say("button.discard"), press: { do: "cancel" } }] },
    ],
  };
}
