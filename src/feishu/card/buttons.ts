/** Buttons. Their callback value is an object with the press, the report and the card's revision, and nothing secret. */
import type { Button } from "../../core/dialogue/screen/screen.js";
import { readButtonName } from "../../core/dialogue/turn/button-name.js";
import { press } from "../../core/dialogue/turn/press.js";
import type { Brush, Element } from "./element.js";

const types = { primary: "primary_filled", plain: "default", danger: "danger" } as const;

export function buttonElement(button: Button, brush: Brush, size: "small" | "medium" = "medium"): Element {
  return {
    tag: "button",
    text: { tag: "plain_text", content: brush.words.render(button.label, "plain") },
    type: types[button.kind ?? "plain"],
    size,
    ...(button.disabled === true ? { disabled: true } : {}),
    ...(button.confirm === undefined ? {} : { confirm: confirmOf(button.confirm, brush) }),
    ...(brush.next === undefined ? {} : { name: buttonName(button, brush.next(), brush) }),
    behaviors: [{ type: "callback", value: pressValue(button, brush) }],
  };
}

/** Ends the names of those buttons with which a form's values have to come. */
const withForm = "_f";

/** A form's button: every one of them brings the form's values along, where the form has inputs. */
export function formButton(button: Button, index: number, brush: Brush, hasInputs: boolean): Element {
  const { next: _, ...unnamed } = brush;
  const name = `${buttonName(button, index, brush)}${hasInputs ? withForm : ""}`;
  return { ...buttonElement(button, unnamed), name, form_action_type: "submit" };
}

/** Whether a press of the button of this name without a form's values has lost them on its way. */
export function needsForm(name: string): boolean {
  return name.endsWith(withForm);
}

/**
 * A platform may leave a button's value out (larksuite/openclaw-lark #585): the name says the same in short, as far as it can,
 * `submit_0_12_f`, and by it the value is found on the card. No length is documented; an element id has 20 characters.
 */
function buttonName(button: Button, index: number, { revision }: Brush): string {
  return revision === null || button.report !== undefined
    ? `button${index}`
    : `${button.press.do}_${index}_${revision}`;
}

/** What a button's name says of its press, null: nothing. A press that needs more than its name is not among its kinds. */
export function pressOfName(name: string): Record<string, unknown> | null {
  const said = readButtonName(name);
  if (said === null) return null;
  const read = press.safeParse({ do: said.kind });
  return read.success ? { press: read.data, revision: said.revision } : null;
}

export function buttonRow(
  buttons: readonly Button[],
  brush: Brush,
  draw: (button: Button, index: number) => Element = (button) => buttonElement(button, brush),
): Element {
  return {
    tag: "column_set",
    flex_mode: "flow",
    horizontal_spacing: "small",
    columns: buttons.map((button, index) => ({ tag: "column", width: "auto", elements: [draw(button, index)] })),
  };
}

function pressValue(button: Button, brush: Brush): Record<string, unknown> {
  // A button that opens another report is good for ever; all others belong to this card.
  if (button.report !== undefined) return { press: button.press, report: button.report };
  const { report, revision } = brush;
  return revision === null ? { press: button.press, report } : { press: button.press, report, revision };
}

function confirmOf(text: NonNullable<Button["confirm"]>, brush: Brush): Element {
  return {
    title: { tag: "plain_text", content: brush.words.render({ say: "button.confirm-title" }, "plain") },
    text: { tag: "plain_text", content: brush.words.render(text, "plain") },
  };
}
