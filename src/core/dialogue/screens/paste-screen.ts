/** A pasted table as it was read, to be confirmed: what could not be read and hand-set scores are asked for right here. */

import type { List } from "../../form/form.js";
import type { Ledger } from "../../form/ledger.js";
import { patternOf } from "../../form/path.js";
import { indicatorField, scoredScopes } from "../../form/scored-scopes.js";
import { say } from "../../say.js";
import { showPoints } from "../../score/points.js";
import type { Scheme } from "../../score/scheme.js";
import { type Line, scoreLine } from "../../score/score-line.js";
import { type Pasted, pasteEntries, readPaste } from "../read-paste.js";
import type { Block, Button, FormPart, Screen } from "../screen.js";
import { inputsFor, type View } from "../view.js";
import { rowName } from "./step-screen.js";

/** Inputs for unread cells on one card; more than these and the table is better mended where it came from. */
const corrections = 8;
/** Rows shown; the rest is counted. */
const shownRows = 30;

export function pasteScreen(view: View, list: string | null, text: string): Screen {
  if (list === null) return whichList(view);
  const definition = view.ledger.form.lists.get(patternOf(list));
  if (definition === undefined) return whichList(view);
  const pasted = readPaste(view.ledger, definition, list, text, view.typed);
  const data = { count: pasted.rows.length, of: definition.of, row: rowName(view, list.replace(/\.?[^.]+$/, "")) };
  if (pasted.rows.length === 0) return nothingRead(definition);
  const bad = pasted.rows.flatMap((row) => row.cells.filter((cell) => cell.problem !== null));
  const hand = handScored(view.ledger, view.scheme, definition, list, pasted);
  const present = view.ledger.rows(list).length;
  return {
    title: say("paste.title", data),
    subtitle: say("paste.subtitle", data),
    color: bad.length > 0 ? "orange" : "blue",
    blocks: [
      tableOf(definition, pasted),
      ...(pasted.rows.length > shownRows
        ? [
            {
              block: "text" as const,
              text: say("paste.more", { count: pasted.rows.length - shownRows }),
              tone: "note" as const,
            },
          ]
        : []),
      ...(pasted.unknown.length === 0
        ? []
        : [
            {
              block: "text" as const,
              text: say("paste.unknown", { heads: pasted.unknown.slice(0, 6).join("、") }),
              tone: "note" as const,
            },
          ]),
      {
        block: "form",
        fields: [
          ...bad.slice(0, corrections).flatMap((cell): FormPart[] => [
            {
              ...first(
                inputsFor(
                  view,
                  cell.field,
                  cell.path,
                  say("paste.correct", { row: nameOf(definition, pasted, cell.path), label: cell.field.label }),
                ),
              ),
              value: cell.raw,
              problem: cell.problem,
            },
          ]),
          ...hand.flatMap(({ line, reasonPath }): FormPart[] => {
            const field = indicatorField(definition, "indicator.handReason");
            return field === undefined
              ? []
              : [
                  {
                    ...first(inputsFor(view, field, reasonPath, say("paste.hand", handFacts(view, line)))),
                    optional: false,
                  },
                ];
          }),
        ],
        buttons: takeButtons(present, bad.length > corrections, definition.of),
      },
    ],
  };
}

/** Lines of a pasted table whose score is not the rule's own. */
export function handScored(
  ledger: Ledger,
  scheme: Scheme | null,
  definition: List,
  list: string,
  pasted: Pasted,
): { line: Line; reasonPath: string }[] {
  if (scheme === null) return [];
  const after = ledger.with(pasteEntries(ledger, list, pasted, "append"));
  const reason = indicatorField(definition, "indicator.handReason")?.id ?? "";
  return pasted.rows
    .map((row) => scoreLine(after, scheme, definition, row.path))
    .filter((line) => line.byHand)
    .map((line) => ({ line, reasonPath: `${line.path}.${reason}` }));
}

function tableOf(definition: List, pasted: Pasted): Block {
  const fields = definition.row.fields.filter((field) => pasted.rows[0]?.cells.some((cell) => cell.field === field));
  return {
    block: "table",
    pageSize: 10,
    columns: fields.map((field) => ({ name: field.id, title: say("paste.head", { label: field.label }) })),
    rows: pasted.rows
      .slice(0, shownRows)
      .map((row) =>
        Object.fromEntries(
          row.cells.map((cell) => [
            cell.field.id,
            cell.problem === null ? cell.raw.slice(0, 60) : say("paste.bad-cell", { raw: cell.raw.slice(0, 60) }),
          ]),
        ),
      ),
  };
}

function takeButtons(present: number, tooMany: boolean, of: string): Button[] {
  const cancel: Button = { label: say("button.discard"), press: { do: "cancel" } };
  if (tooMany) return [cancel];
  if (present === 0)
    return [{ label: say("button.take"), press: { do: "pasteTake", how: "append" }, kind: "primary" }, cancel];
  return [
    { label: say("button.take-replace", { present, of }), press: { do: "pasteTake", how: "replace" }, kind: "primary" },
    { label: say("button.take-append", { present, of }), press: { do: "pasteTake", how: "append" } },
    cancel,
  ];
}

function whichList(view: View): Screen {
  const lists = scoredScopes(view.ledger.form).flatMap((scope) => {
    if (scope.list === null) return [{ path: scope.indicators.pattern, name: null }];
    const { pattern } = scope.list;
    return view.ledger
      .rows(pattern)
      .map((row) => ({ path: scope.indicators.pattern.replace("*", row), name: rowName(view, `${pattern}.${row}`) }));
  });
  return {
    title: say("paste.which-title"),
    color: "orange",
    blocks: [
      { block: "text", text: say("paste.which") },
      ...lists.map(
        ({ path, name }): Block => ({
          block: "row",
          text: say("paste.into", { name, count: view.ledger.rows(path).length }),
          buttons: [{ label: say("button.this-one"), press: { do: "pasteHere", list: path } }],
        }),
      ),
      { block: "buttons", buttons: [{ label: say("button.discard"), press: { do: "cancel" } }] },
    ],
  };
}

function nothingRead(definition: List): Screen {
  const heads = definition.row.fields
    .filter((field) => field.stage !== "review")
    .map((field) => field.label)
    .join("、");
  return {
    title: say("paste.nothing-title"),
    color: "orange",
    blocks: [
      { block: "text", text: say("paste.nothing", { heads }) },
      { block: "buttons", buttons: [{ label: say("button.back-to-form"), press: { do: "cancel" }, kind: "primary" }] },
    ],
  };
}

function handFacts(view: View, line: Line): Record<string, unknown> {
  const decimals = view.scheme?.decimals ?? 2;
  return {
    name: line.name,
    score: line.score === null ? "" : showPoints(line.score, decimals),
    computed: line.computed === null ? null : showPoints(line.computed, decimals),
  };
}

function nameOf(definition: List, pasted: Pasted, path: string): string {
  const row = pasted.rows.find((one) => path.startsWith(`${one.path}.`));
  return row?.cells.find((cell) => cell.field.id === definition.named)?.raw ?? "";
}

function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new Error("an input was expected");
  return one;
}
