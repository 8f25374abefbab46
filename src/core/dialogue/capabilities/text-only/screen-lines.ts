/** A screen line by line, as a text message holds it. */

import { type Say, say } from "../../../say.js";
import { inputsIn, shownIn } from "../../screen/inputs-of.js";
import type { Block, Button, ChartBlock, FormPart, Grid, Input, Screen, TableBlock } from "../../screen/screen.js";
import type { Offers } from "./offers.js";

export function screenLines({ title, subtitle = null, blocks }: Screen, offers: Offers): Say[] {
  return [say("text-only.title", { title, subtitle }), ...blocks.flatMap((block) => blockLines(block, offers))];
}

function blockLines(block: Block, offers: Offers): Say[] {
  switch (block.block) {
    case "form":
      return [
        ...(takesMessages(block.fields, offers) ? [say("text-only.how")] : []),
        ...block.fields.flatMap((part) => partLines(part, offers)),
        ...buttonLines(block.buttons, offers),
      ];
    case "buttons":
      return buttonLines(block.buttons, offers);
    case "text":
    case "row":
      return partLines(block, offers);
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
function takesMessages(fields: readonly FormPart[], { names }: Offers): boolean {
  return fields.flatMap(inputsIn).some((input) => names.has(input));
}

function partLines(part: FormPart, offers: Offers): Say[] {
  switch (part.block) {
    case "text":
      return [part.text];
    case "row":
      return [part.text, ...buttonLines(part.buttons, offers)];
    case "input":
      return inputLines(part, part.label, offers);
    case "grid":
      return gridLines(part, offers);
  }
}

function gridLines({ columns, rows }: Grid, offers: Offers): Say[] {
  return rows.flatMap(({ label, inputs }) =>
    inputs.flatMap((input, index) =>
      input === null
        ? []
        : inputLines(input, say("text-only.cell", { row: label, column: columns[index] ?? "" }), offers),
    ),
  );
}

function inputLines(input: Input, label: Say | string, { names, offered }: Offers): Say[] {
  const { options = [], problem = null } = input;
  const typed = offered.typed[input.name];
  const value = typed === undefined || typeof typed === "string" ? (typed ?? input.value) : JSON.stringify(typed);
  // People are ids here, of which nobody knows anything.
  const labels = input.type === "people" ? [] : options.map((option) => option.label);
  const name = names.get(input) ?? null;
  return [
    say("text-only.input", {
      label: name ?? label,
      value: shownIn(input, value),
      choices: labels.length > 0,
      options: labels,
      cardOnly: name === null,
    }),
    ...(problem === null ? [] : [say("step.problem", { problem })]),
  ];
}

function buttonLines(buttons: readonly Button[], { words, numbers }: Offers): Say[] {
  return buttons
    .filter(({ disabled }) => disabled !== true)
    .map((button) =>
      say("text-only.button", {
        label: button.label,
        word: words.get(button) ?? null,
        number: numbers.get(button) ?? null,
        confirm: button.confirm ?? null,
      }),
    );
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
