/** A screen without the buttons that the person may not press. A form whose first button is gone can be read only. */
import { type Say, say } from "../../say.js";
import type { Press } from "../turn/press.js";
import { shownIn } from "./inputs-of.js";
import type { Block, Button, FormBlock, FormPart, Grid, RowBlock, Screen, TextBlock } from "./screen.js";

/** Gives the reason for a refusal, or null. Buttons that lead to another report are not asked for. */
export function onlyAllowed(screen: Screen, refusedPress: (press: Press) => Say | null): Screen {
  const reasonOf = ({ press, report }: Button): Say | null => (report === undefined ? refusedPress(press) : null);
  return { ...screen, blocks: screen.blocks.flatMap((block) => allowedPart(block, reasonOf)) };
}

type ReasonOf = (button: Button) => Say | null;

function allowedPart(block: Block, reasonOf: ReasonOf): Block[] {
  switch (block.block) {
    case "buttons":
      return buttonsBlock(block.buttons.filter((button) => reasonOf(button) === null));
    case "row":
      return allowedRow(block, reasonOf);
    case "form":
      return allowedForm(block, reasonOf);
    case "text":
    case "table":
    case "chart":
    case "fold":
    case "people":
    case "pictures":
    case "rule":
      return [block];
  }
}

function allowedRow(row: RowBlock, reasonOf: ReasonOf): (RowBlock | TextBlock)[] {
  const buttons = row.buttons.filter((button) => reasonOf(button) === null);
  return buttons.length > 0 ? [{ ...row, buttons }] : [textOf(row)];
}

function textOf({ text, tone }: RowBlock): TextBlock {
  return { block: "text", text, ...(tone === undefined ? {} : { tone }) };
}

/** The first button is what the form is for. */
function allowedForm(form: FormBlock, reasonOf: ReasonOf): Block[] {
  const [first] = form.buttons;
  const reason = first === undefined ? null : reasonOf(first);
  const buttons = form.buttons.filter((button) => reasonOf(button) === null);
  if (reason === null) {
    const fields = form.fields.flatMap((part): FormPart[] =>
      part.block === "row" ? allowedRow(part, reasonOf) : [part],
    );
    return [{ ...form, fields, buttons }];
  }
  return [{ block: "text", text: reason, tone: "note" }, ...form.fields.flatMap(readOnly), ...buttonsBlock(buttons)];
}

function buttonsBlock(buttons: readonly Button[]): Block[] {
  return buttons.length === 0 ? [] : [{ block: "buttons", buttons }];
}

function readOnly(part: FormPart): TextBlock[] {
  switch (part.block) {
    case "text":
      return [part];
    case "row":
      return [textOf(part)];
    case "input":
      return part.type === "people"
        ? []
        : [text("read-only.input", { label: part.label, value: shownIn(part, part.value) })];
    case "grid":
      return gridLines(part);
  }
}

function gridLines({ columns, rows }: Grid): TextBlock[] {
  return rows.map(({ label, inputs }) =>
    text("read-only.row", {
      label,
      cells: inputs.flatMap((input, index) =>
        input === null ? [] : [{ column: columns[index] ?? "", value: shownIn(input, input.value) }],
      ),
    }),
  );
}

function text(key: string, data: Record<string, unknown>): TextBlock {
  return { block: "text", text: say(key, data) };
}
