/** A screen line by line, as a text message holds it. */

import { type Say, say } from "../../../say.js";
import { pickedOptions } from "../../../value/fields/choices.js";
import { findFields } from "../../entry/find-field.js";
import { whereOf } from "../../screen/naming.js";
import type { Block, Button, ChartBlock, FormPart, Grid, Input, Screen, TableBlock } from "../../screen/screen.js";
import type { Context } from "../../turn/context.js";

/** What is typed instead of a button; null: nothing. */
export type WordOf = (button: Button) => string | null;

export function screenLines(context: Context, { title, subtitle = null, blocks }: Screen, wordOf: WordOf): Say[] {
  const parts = { context, wordOf };
  return [say("text-only.title", { title, subtitle }), ...blocks.flatMap((block) => blockLines(block, parts))];
}

interface Parts {
  readonly context: Context;
  readonly wordOf: WordOf;
}

function blockLines(block: Block, parts: Parts): Say[] {
  switch (block.block) {
    case "form":
      return [
        ...(takesMessages(block.fields, parts) ? [say("text-only.how")] : []),
        ...block.fields.flatMap((part) => partLines(part, parts)),
        ...buttonLines(block.buttons, parts),
      ];
    case "buttons":
      return buttonLines(block.buttons, parts);
    case "text":
    case "row":
      return partLines(block, parts);
    case "table":
      return tableLines(block);
    case "chart":
      return chartLines(block);
    case "fold":
      return [block.title, ...block.blocks.map(({ text }) => text)];
    case "people":
      return [say("text-only.people", { count: block.people.length })];
    case "pictures":
      return block.pictures.map(({ words }) => words);
    case "rule":
      return [];
  }
}

/** Whether a message sets any of the inputs. */
function takesMessages(fields: readonly FormPart[], { context }: Parts): boolean {
  const inputs = fields.flatMap((part) => {
    if (part.block === "input") return [part];
    return part.block === "grid" ? part.rows.flatMap((row) => row.inputs.filter((input) => input !== null)) : [];
  });
  return inputs.some(({ name }) => typedName(context, name) !== null);
}

function partLines(part: FormPart, parts: Parts): Say[] {
  switch (part.block) {
    case "text":
      return [part.text];
    case "row":
      return [part.text, ...buttonLines(part.buttons, parts)];
    case "input":
      return inputLines(part, part.label, parts);
    case "grid":
      return gridLines(part, parts);
  }
}

function gridLines({ columns, rows }: Grid, parts: Parts): Say[] {
  return rows.flatMap(({ label, inputs }) =>
    inputs.flatMap((input, index) =>
      input === null
        ? []
        : inputLines(input, say("text-only.cell", { row: label, column: columns[index] ?? "" }), parts),
    ),
  );
}

function inputLines(input: Input, label: Say | string, { context }: Parts): Say[] {
  const { value, options = [], problem = null } = input;
  const labelOf = (one: string): Say | string => options.find((option) => option.value === one)?.label ?? one;
  const picked = input.type === "choices" ? (pickedOptions(value) ?? []) : null;
  const list = picked?.map((one, index) => ({ label: labelOf(one), last: index === picked.length - 1 }));
  const shown = list === undefined ? labelOf(value) : say("text-only.picked", { picked: list });
  // People are ids here, of which nobody knows anything.
  const labels = input.type === "people" ? [] : options.map((option) => option.label);
  const name = typedName(context, input.name);
  return [
    say("text-only.input", {
      label: name ?? label,
      value: shown,
      choices: labels.length > 0,
      options: labels,
      cardOnly: name === null,
    }),
    ...(problem === null ? [] : [say("step.problem", { problem })]),
  ];
}

/** The name by which a message sets this figure and no other; null: what the input holds is no figure. */
function typedName({ report, state }: Context, path: string): string | null {
  const field = report?.ledger.field(path);
  if (report === null || field === undefined) return null;
  const { ledger } = report;
  const row = whereOf(ledger, path)?.split(" · ").at(-1) ?? "";
  const names = [field.label, field.fullLabel, `${row}${field.label}`, `${row}${field.fullLabel}`];
  const only = (name: string): boolean => {
    const { paths } = findFields(ledger, name, state.place);
    return paths.length === 1 && paths[0] === path;
  };
  return names.find(only) ?? field.fullLabel;
}

function buttonLines(buttons: readonly Button[], { wordOf }: Parts): Say[] {
  return buttons
    .filter(({ disabled }) => disabled !== true)
    .map((button) => say("text-only.button", { label: button.label, word: wordOf(button) }));
}

function tableLines({ columns, rows }: TableBlock): Say[] {
  return rows.map((row) =>
    say("text-only.row", {
      cells: columns.map(({ name, title }) => say("text-only.table-cell", { title, value: row[name] ?? "" })),
    }),
  );
}

function chartLines({ bars }: ChartBlock): Say[] {
  return bars.map(({ name, earned, possible, open }) =>
    say("text-only.bar", {
      name: name === "@execution" ? say("chart.execution") : name,
      earned,
      possible,
      open: open > 0 ? open : null,
    }),
  );
}
