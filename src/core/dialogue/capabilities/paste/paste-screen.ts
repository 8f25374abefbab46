/** A pasted table as it was read, to be confirmed: what could not be read and hand-set scores are asked for right here. */

import type { List } from "../../../form/form.js";
import { patternOf } from "../../../form/path.js";
import { type Say, say } from "../../../say.js";
import { inputLimit, inputsFor } from "../../screen/input.js";
import { rowName } from "../../screen/naming.js";
import type { Block, Button, Screen, TextBlock } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { listsFor } from "./list-here.js";
import { type Gap, gapsOf } from "./paste-gaps.js";
import { type Pasted, readPaste } from "./read-paste.js";

/** Inputs on one card; when there are more gaps, the next ones follow. */
const gapsPerCard = 6;
/** With more gaps than these the table is better mended where it came from. */
const mostGaps = 30;
/** Rows shown, and characters of all their cells together; the rest is counted. */
const shown = { rows: 30, characters: 3000 };
/** Characters of a cell that are shown. */
const cellLength = 40;
/** Lists that are offered at most. */
const mostLists = 20;

export function pasteScreen(view: View, list: string | null, text: string): Screen {
  const definition = list === null ? undefined : view.ledger.form.lists.get(patternOf(list));
  if (list === null || definition === undefined) return whichList(view, text);
  const typed = new Map(Object.entries(view.draft));
  const pasted = readPaste(view.ledger, definition, list, text, typed, view.scheme);
  if (pasted.rows.length === 0) return nothingRead(definition);
  const gaps = gapsOf(view.report, definition, pasted, typed);
  const rows = rowsShown(pasted);
  const name = nameOfList(view, list);
  return {
    title: say("paste.title", { count: pasted.rows.length, of: definition.of, name }),
    subtitle: say("paste.subtitle"),
    color: gaps.length > 0 ? "orange" : "blue",
    blocks: [
      tableOf(definition, pasted, rows),
      ...note("paste.more", { count: pasted.rows.length - rows }, pasted.rows.length > rows),
      ...note("paste.left", { count: pasted.left }, pasted.left > 0),
      ...note(
        "paste.unknown",
        {
          heads: pasted.unknown
            .slice(0, 6)
            .map((head) => head.slice(0, 20))
            .join("、"),
        },
        pasted.unknown.length > 0,
      ),
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
              buttons: takeButtons(view, list),
            },
          ]),
    ],
  };
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

/** As many rows as fit with all their cells. */
function rowsShown(pasted: Pasted): number {
  let characters = 0;
  const rows = pasted.rows.slice(0, shown.rows);
  const fit = rows.findIndex((row) => {
    characters += row.cells.reduce((sum, cell) => sum + Math.min(cellLength, cell.raw.length) + 10, 0);
    return characters > shown.characters;
  });
  return fit < 0 ? rows.length : Math.max(1, fit);
}

function tableOf(definition: List, pasted: Pasted, rows: number): Block {
  const fields = definition.row.fields.filter((field) => pasted.rows[0]?.cells.some((cell) => cell.field === field));
  return {
    block: "table",
    pageSize: 10,
    columns: [
      { name: "n", title: say("paste.number") },
      ...fields.map((field) => ({ name: field.id, title: say("paste.head", { label: field.label }) })),
    ],
    rows: pasted.rows
      .slice(0, rows)
      .map((row, index) => ({ n: String(index + 1), ...Object.fromEntries(row.cells.map(shownCell)) })),
  };
}

function shownCell({ field, problem, raw }: Pasted["rows"][number]["cells"][number]): [string, Say | string] {
  const text = raw.slice(0, cellLength);
  return [field.id, problem === null ? text : say("paste.bad-cell", { raw: text })];
}

const discard: Button = { label: say("button.discard"), press: { do: "cancel" } };

function takeButtons(view: View, list: string): Button[] {
  const present = view.ledger.rows(list).length;
  if (present === 0)
    return [{ label: say("button.take"), press: { do: "pasteTake", how: "append" }, kind: "primary" }, discard];
  return [
    { label: say("button.take-replace", { present }), press: { do: "pasteTake", how: "replace" }, kind: "primary" },
    { label: say("button.take-append", { present }), press: { do: "pasteTake", how: "append" } },
    discard,
  ];
}

/** The row that a list of indicators belongs to, or the report. */
function nameOfList(view: View, list: string): string {
  return rowName(view.ledger, list.replace(/\.?[^.]+$/, "")) ?? view.report.title;
}

function whichList(view: View, text: string): Screen {
  const paths = listsFor(view.ledger, text);
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

function nothingRead(definition: List): Screen {
  const heads = definition.row.fields
    .filter((field) => field.stage !== "review" && field.derive === null)
    .map((field) => field.label)
    .join("、");
  return {
    title: say("paste.nothing-title", { of: definition.of }),
    color: "orange",
    blocks: [
      { block: "text", text: say("paste.nothing", { heads }) },
      { block: "buttons", buttons: [{ label: say("button.back-to-form"), press: { do: "cancel" }, kind: "primary" }] },
    ],
  };
}
