/** A form with its inputs. `required` is left to the server: back, skip and leave must bring typed text along as well. */

import { isPseudonym } from "../../core/access/pseudonym.js";
import type { FormBlock, FormPart, Grid, Input } from "../../core/dialogue/screen/screen.js";
import type { Say } from "../../core/say.js";
import { isSay } from "../../core/words.js";
import { buttonRow, formButton } from "./buttons.js";
import { type Brush, type Element, textElement } from "./element.js";
import { type DrawButton, rowElement } from "./row.js";

/** Longest placeholder that the platform takes. */
const placeholderLimit = 100;
const inputLimit = 1000;

export function formElement(block: FormBlock, brush: Brush): Element {
  // Every button of a form needs a name of its own; those at its end keep theirs whatever rows stand above.
  let next = block.buttons.length;
  const hasInputs = block.fields.some(({ block: kind }) => kind === "input" || kind === "grid");
  const inRow: DrawButton = (button) => ({ ...formButton(button, next++, brush, hasInputs), size: "small" });
  return {
    tag: "form",
    name: "form",
    direction: "vertical",
    vertical_spacing: "medium",
    elements: [
      ...block.fields.flatMap((part) => partElements(part, brush, inRow)),
      buttonRow(block.buttons, brush, (button, index) => formButton(button, index, brush, hasInputs)),
    ],
  };
}

function partElements(part: FormPart, brush: Brush, inRow: DrawButton): Element[] {
  switch (part.block) {
    case "row":
      return [rowElement(part, brush, inRow)];
    case "text":
      return [textElement(part.text, brush, part.tone)];
    case "grid":
      return gridElements(part, brush);
    case "input":
      return inputElements(part, brush);
  }
}

function gridElements(grid: Grid, brush: Brush): Element[] {
  return grid.rows.flatMap((row) => [
    ...(row.label === "" ? [] : [textElement({ say: "step.grid-row", data: { label: row.label } }, brush)]),
    {
      tag: "column_set",
      flex_mode: "none",
      horizontal_spacing: "small",
      columns: row.inputs.map((input) => ({
        tag: "column",
        width: "weighted",
        weight: 1,
        elements: input === null ? [] : inputElements(input, brush),
      })),
    },
  ]);
}

function inputElements(input: Input, brush: Brush): Element[] {
  const problem =
    input.problem == null ? [] : [textElement({ say: "step.problem", data: { problem: input.problem } }, brush, "bad")];
  const label = textOf(input.label, brush);
  switch (input.type) {
    case "choice":
      return [labelElement(input, brush), choiceElement(input, brush), ...problem];
    case "choices":
      return [labelElement(input, brush), choicesElement(input, brush), ...problem];
    case "people":
      return [
        labelElement(input, brush),
        {
          tag: "multi_select_person",
          name: input.name,
          required: false,
          width: "fill",
          placeholder: { tag: "plain_text", content: label.slice(0, placeholderLimit) },
          // Without options the picker offers the members of the chat, and a private chat has but one.
          ...(input.options === undefined ? {} : { options: peopleOf(input.options) }),
        },
        ...problem,
      ];
    case "date":
      return [
        labelElement(input, brush),
        { tag: "date_picker", name: input.name, ...(input.value === "" ? {} : { initial_date: input.value }) },
        ...problem,
      ];
    default:
      return [textInput(input, label, brush), ...problem];
  }
}

/** The platform refuses a card that offers somebody whom it does not know. */
function peopleOf(options: NonNullable<Input["options"]>): { value: string }[] {
  return options.filter(({ value }) => !isPseudonym(value)).map(({ value }) => ({ value }));
}

function textInput(input: Input, label: string, brush: Brush): Element {
  const max = Math.min(input.max ?? inputLimit, inputLimit);
  return {
    tag: "input",
    name: input.name,
    label: { tag: "plain_text", content: label },
    label_position: "top",
    width: "fill",
    // An untaken text longer than the field allows comes back whole, so that nothing typed is lost.
    max_length: Math.min(inputLimit, Math.max(max, input.value.length)),
    // What came by message may have several lines, which an input of one line would lose.
    ...(input.type === "long" || input.value.includes("\n")
      ? { input_type: "multiline_text", rows: 4, auto_resize: true, max_rows: 12 }
      : {}),
    ...(input.value === "" ? {} : { default_value: input.value.slice(0, inputLimit) }),
    ...(input.placeholder == null
      ? {}
      : { placeholder: { tag: "plain_text", content: textOf(input.placeholder, brush).slice(0, placeholderLimit) } }),
  };
}

function choiceElement(input: Input, brush: Brush): Element {
  const options = input.options ?? [];
  const chosen = options.some((option) => option.value === input.value);
  return {
    tag: "select_static",
    name: input.name,
    width: "fill",
    placeholder: {
      tag: "plain_text",
      content: textOf(input.placeholder ?? { say: "field.choose" }, brush).slice(0, placeholderLimit),
    },
    options: options.map((option) => ({
      text: { tag: "plain_text", content: textOf(option.label, brush) },
      value: option.value,
    })),
    ...(chosen ? { initial_option: input.value } : {}),
  };
}

function choicesElement(input: Input, brush: Brush): Element {
  const options = input.options ?? [];
  const chosen = listOf(input.value).filter((one) => options.some(({ value }) => value === one));
  return {
    tag: "multi_select_static",
    name: input.name,
    required: false,
    width: "fill",
    placeholder: { tag: "plain_text", content: textOf({ say: "field.choose" }, brush) },
    options: options.map(({ value, label }) => ({
      text: { tag: "plain_text", content: textOf(label, brush) },
      value,
    })),
    ...(chosen.length === 0 ? {} : { selected_values: chosen }),
  };
}

/** What was picked comes back as a JSON list; anything else is nothing. */
function listOf(value: string): string[] {
  if (!value.startsWith("[")) return [];
  const list: unknown = JSON.parse(value);
  return Array.isArray(list) ? list.map(String) : [];
}

function labelElement(input: Input, brush: Brush): Element {
  return textElement(isSay(input.label) ? input.label : { say: "field.label", data: { label: input.label } }, brush);
}

function textOf(text: Say | string, brush: Brush): string {
  return isSay(text) ? brush.words.render(text, "plain") : text;
}
